// What a program does with Slack's own client: it pages, uploads, waits when told to, and reads refusals. It ends with one line of JSON.
import { WebClient, WebClientEvent } from "@slack/web-api";

const { SLACK_API_URL, SLACK_BOT_TOKEN } = process.env;
const slack = new WebClient(SLACK_BOT_TOKEN, { slackApiUrl: SLACK_API_URL, retryConfig: { retries: 5, minTimeout: 10, maxTimeout: 50 } });
const told = {};

told.self = (await slack.auth.test()).user_id;

told.people = [];
told.pages = 0;
for await (const page of slack.paginate("users.list", { limit: 3 })) {
  told.pages++;
  told.people.push(...page.members.map((one) => one.id));
}

told.members = [];
for await (const page of slack.paginate("conversations.members", { channel: "CINFRA", limit: 2 })) told.members.push(...page.members);

const first = await slack.files.uploadV2({
  channel_id: "CINFRA",
  initial_comment: "L’annuaire",
  file_uploads: [
    { file: Buffer.from("nom;ville\nAna;Lyon\n"), filename: "annuaire.csv", title: "Annuaire" },
    { content: "Bonjour à tous", filename: "mot.txt" },
  ],
});
told.uploaded = first.files.flatMap((done) => done.files.map((file) => ({ id: file.id, title: file.title, size: file.size, mimetype: file.mimetype })));
const { file } = await slack.files.info({ file: told.uploaded[0].id });
const fetched = await fetch(file.url_private_download, { headers: { Authorization: `Bearer ${SLACK_BOT_TOKEN}` } });
told.fetched = await fetched.text();

told.waits = [];
slack.on(WebClientEvent.RATE_LIMITED, (seconds) => told.waits.push(seconds));
const posted = [];
for (let n = 1; n <= 5; n++) posted.push((await slack.chat.postMessage({ channel: "CSECRET", text: `${n}` })).ts);
told.posted = posted.length;

told.refusals = [];
const refused = async (call) => {
  try {
    await call;
    told.refusals.push("done");
  } catch (error) {
    told.refusals.push([error.code, error.data?.error, error.data?.needed ?? error.data?.response_metadata?.messages?.[0] ?? ""].join(" ").trim());
  }
};
await refused(slack.chat.postMessage({ channel: "CNONE", text: "?" }));
await refused(slack.chat.postMessage({ channel: "CINFRA", text: "?", blocks: [{ type: "header" }] }));
await refused(slack.team.info());
await refused(new WebClient("xoxb-another", { slackApiUrl: SLACK_API_URL }).auth.test());

console.log(JSON.stringify(told));

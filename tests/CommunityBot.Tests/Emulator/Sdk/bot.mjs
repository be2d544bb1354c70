// A bot as its author would write it on Slack's own kit. It is told where Slack is and its tokens; nothing in it knows of the emulator.
import bolt from "@slack/bolt";

const { SLACK_API_URL, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = process.env;

const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  ...(SLACK_APP_TOKEN ? { socketMode: true, appToken: SLACK_APP_TOKEN } : { signingSecret: SLACK_SIGNING_SECRET }),
});

const plain = (text) => ({ type: "plain_text", text });
const mrkdwn = (text) => ({ type: "mrkdwn", text });
const tell = (line) => console.log(line);

const form = {
  type: "modal",
  callback_id: "joining",
  title: plain("Rejoindre"),
  submit: plain("Envoyer"),
  notify_on_close: true,
  blocks: [
    { type: "input", block_id: "why", label: plain("Pourquoi ?"), element: { type: "plain_text_input", action_id: "why", multiline: true } },
    { type: "input", block_id: "city", label: plain("Ville"), element: { type: "external_select", action_id: "city", min_query_length: 1 } },
  ],
};

app.command("/rejoindre", async ({ ack, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view: form });
});

app.command("/merci", async ({ ack, command }) => ack(`De rien, <@${command.user_id}> : ${command.text}`));

app.options("city", async ({ ack, payload }) => {
  const cities = ["Lyon", "Limoges", "Nantes"].filter((city) => city.startsWith(payload.value));
  await ack({ options: cities.map((city) => ({ text: plain(city), value: city.toLowerCase() })) });
});

app.view("joining", async ({ ack, body, view, client }) => {
  const { why, city } = view.state.values;
  if (why.why.value.length < 10) {
    await ack({ response_action: "errors", errors: { why: "Dites-en un peu plus." } });
    return;
  }
  await ack();
  const from = city.city.selected_option.text.text;
  await client.chat.postMessage({
    channel: "CINFRA",
    text: `Demande de <@${body.user.id}>`,
    blocks: [
      { type: "section", text: mrkdwn(`*<@${body.user.id}>*, de ${from} : ${why.why.value}`) },
      { type: "actions", elements: [{ type: "button", action_id: "approve", style: "primary", text: plain("Approuver"), value: body.user.id }] },
    ],
  });
});

app.view({ callback_id: "joining", type: "view_closed" }, async ({ ack, body }) => {
  await ack();
  tell(`closed ${body.view.callback_id} by ${body.user.id}`);
});

app.action("approve", async ({ ack, action, body, respond, client }) => {
  await ack();
  await respond({ text: `Demande de <@${action.value}> approuvée par <@${body.user.id}>`, replace_original: true });
  await client.chat.postEphemeral({ channel: body.channel.id, user: body.user.id, text: "C’est fait." });
});

app.shortcut("joining.ask", async ({ ack, shortcut, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
});

app.message(/bonjour/i, async ({ message, say }) => {
  await say({ text: `Bonjour <@${message.user}> !`, thread_ts: message.ts });
});

app.event("app_mention", async ({ event, client }) => {
  await client.reactions.add({ channel: event.channel, timestamp: event.ts, name: "wave" });
});

app.event("app_home_opened", async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [{ type: "header", text: plain("Votre accueil") }] } });
});

app.event("member_joined_channel", async ({ event, context }) => {
  tell(`joined ${event.user} in ${event.channel}, told to ${context.botUserId}`);
});

app.error(async (error) => tell(`error ${error.message}`));

const started = await app.start(SLACK_APP_TOKEN ? undefined : { port: 0, host: "127.0.0.1" });
tell(`ready ${SLACK_APP_TOKEN ? "" : started.address().port}`);

// Whoever started it ends it by closing its input.
process.stdin.resume().on("end", async () => {
  await app.stop();
  process.exit(0);
});

// What the emulator shows, kept up to date by one stream for all panes: a browser opens six connections to an address, no more.

/** `workspace` is what GET /workspace gives; `people` maps an id to what GET /workspace/people/NAME gives. */
export const live = { workspace: null, people: new Map() };

let [source, people, reader, listened] = [null, '', null, null];
// What time it is there. It goes on while nothing else changes, and is told by itself.
let moment = {};
const listeners = new Set();
// Of long conversations the last messages are told, and more of those that somebody went back in: by channel, before which message.
const askedBefore = new Map();
const patience = 500;

/** Calls whenever something changed; what it returns ends that. */
export function whenChanged(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Listens for these people from now on. */
export function listenFor(ids) {
  people = [...new Set(ids)].map(id => `as=${encodeURIComponent(id)}`).join('&');
  connect();
}

/** Has more told of a conversation, from well before that message; done once that person's screen has it. */
export function tellBefore(personId, channelId, ts) {
  askedBefore.set(channelId, ts);
  connect();
  return new Promise(resolve => {
    const end = whenChanged(change => {
      if (change.person !== personId) return;
      end();
      resolve();
    });
  });
}

/**
 * Has the same stream tell of the traffic between the bot and Slack, or no longer.
 * @param {{ until: () => string, take: (news: object) => void } | null} wanted Until where it was read, and what reads on.
 */
export function listenForTraffic(wanted) {
  reader = wanted;
  connect();
}

function connect(whom = people) {
  const asked = whom + (whom ? [...askedBefore].map(([channel, ts]) => `&from=${channel}/${ts}`).join('') : '');
  const wanted = `${asked}${reader ? '&traffic' : ''}`;
  if (wanted === listened) return;
  listened = wanted;
  source?.close();
  const mine = new EventSource(`/workspace/stream?${asked}${reader ? `&traffic=${reader.until()}` : ''}`);
  source = mine;
  source.addEventListener('open', () => tell({ connected: true }));
  source.addEventListener('error', () => {
    tell({ connected: false });
    // The browser connects again by itself, but not where it was refused: another playground may know nobody of that name. Who is there is asked for first.
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => { if (mine === source) again(); }, patience);
  });
  source.addEventListener('moment', event => {
    moment = JSON.parse(event.data);
    if (!live.workspace) return;
    Object.assign(live.workspace, moment);
    tell({ workspace: true });
  });
  source.addEventListener('workspace', event => {
    const workspace = { ...JSON.parse(event.data), ...moment };
    // A playground that was started again is another one: what people saw in the one before is gone.
    if (workspace.began !== live.workspace?.began) live.people.clear();
    live.workspace = workspace;
    tell({ workspace: true });
  });
  source.addEventListener('person', event => {
    const person = JSON.parse(event.data);
    live.people.set(person.id, person);
    tell({ person: person.id });
  });
  source.addEventListener('traffic', event => reader?.take(JSON.parse(event.data)));
}

function again() {
  listened = null;
  connect('');
}

const tell = change => listeners.forEach(listener => listener(change));

/** The handle of a group of people; undefined where there is none. */
export const groupOf = id => live.workspace?.groups.find(group => group.id === id)?.handle;

/** Who that is, whether or not a pane shows them. */
export const personOf = id => live.workspace.people.find(person => person.id === id);

/** The moment it is there, which need not be the moment it is here. */
export const now = () => new Date(live.workspace.now);

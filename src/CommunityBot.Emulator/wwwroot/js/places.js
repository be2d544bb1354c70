// Where one can be in a pane: a channel, the app's messages, the app's home; and the threads that begin there.

import { live } from './live.js';

export const appMessages = 'app';
export const appHome = 'home';

/**
 * The place of that name as this person can see it; the general channel, or the app, where there is none. `messages` are those of the channel itself,
 * since `since` where those before are not told; `threads` the replies by the `ts` of what they answer, and `begin` tells what that is.
 */
export function placeOf(look, name) {
  if (name === appHome || name === appMessages) return { name, kind: name, channelId: look.privateChannel, ...sorted(look, look.privateMessages, look.privateChannel, look.privateSince) };
  const channel = look.channels.find(one => one.name === name) ?? look.channels.find(one => one.isMember) ?? look.channels[0];
  return channel ? { name: channel.name, kind: 'channel', channel, channelId: channel.id, ...sorted(look, channel.messages, channel.id, channel.since) } : placeOf(look, appMessages);
}

/** The name of the place a channel's id stands for, as this person sees it; undefined where they do not. */
export const nameOfPlace = (look, channel) => channel === look.privateChannel ? appMessages : look.channels.find(one => one.id === channel)?.name;

/** Whether the app shows a Home tab here. */
export const hasHome = look => Boolean(look.home) || Boolean(live.workspace.homeTab);

/** How calls name the channel of a place: the private conversation goes without. */
export const channelOf = at => at.kind === 'channel' ? at.channelId : undefined;

function sorted(look, told, channelId, since) {
  const all = [...told, ...look.whispers.filter(whisper => whisper.channel === channelId)].sort((one, other) => one.ts < other.ts ? -1 : 1);
  const threads = new Map();
  for (const message of all.filter(isReply)) threads.set(message.threadTs, [...threads.get(message.threadTs) ?? [], message]);
  // A thread that was answered in the channel lately is told whole, however long ago it began.
  const isTold = ts => !since || ts >= since;
  const messages = all.filter(message => isTold(message.ts) && (!isReply(message) || message.subtype === 'thread_broadcast'));
  // A thread outlives what it answers: Slack leaves a mark there.
  const lost = [...threads.keys()].filter(ts => isTold(ts) && !all.some(message => message.ts === ts)).map(ts => ({ ts, channel: channelId, subtype: 'tombstone', text: '', blocks: [], files: [], reactions: [] }));
  const shown = lost.length > 0 ? [...messages, ...lost].sort((one, other) => one.ts < other.ts ? -1 : 1) : messages;
  return { messages: shown, threads, since, begin: ts => shown.find(message => message.ts === ts) ?? all.find(message => message.ts === ts) };
}

const isReply = message => Boolean(message.threadTs) && message.threadTs !== message.ts;

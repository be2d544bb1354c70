// What each person has read. The emulator keeps it, as Slack does, so that badges are the same in every window; here it is only told.

import { act } from './calls.js';
import { live, whenChanged } from './live.js';

const told = new Map();
let began = null;

// A playground that was started again tells its story from the beginning: nothing of it is read.
whenChanged(() => {
  if (!live.workspace || live.workspace.began === began) return;
  told.clear();
  ({ began } = live.workspace);
});

/** Until where someone has read a conversation, or with `threadTs` a thread of it; '' before anything. */
export function readUntil(look, channelId, threadTs) {
  const [theirs, ours] = [look.reads[placeOf(channelId, threadTs)] ?? '', told.get(keyOf(look, channelId, threadTs)) ?? ''];
  return after(theirs, ours) ? theirs : ours;
}

/** Tells that they have read until that message, once. */
export function markRead(look, channelId, ts, threadTs) {
  if (!channelId || !after(ts, readUntil(look, channelId, threadTs))) return;
  told.set(keyOf(look, channelId, threadTs), ts);
  act(look.id, 'read', { channel: channelId, ts, thread_ts: threadTs }).catch(() => told.delete(keyOf(look, channelId, threadTs)));
}

/**
 * Where the line stands under which all is new: where one had read when one came. What comes while one looks on is new only if something was already.
 * @returns {(look, at, isSeen: boolean) => string} The `ts` above the line, at this moment.
 */
export function newsLine() {
  let [place, wasSeen, line, hasNews] = ['', false, '', false];
  return (look, at, isSeen) => {
    const here = `${look.id}/${at.name}`;
    if (here !== place || isSeen && !wasSeen) {
      line = readUntil(look, at.channelId);
      hasNews = at.messages.some(message => message.user !== look.id && after(message.ts, line));
    }

    [place, wasSeen] = [here, isSeen];
    const last = at.messages.at(-1);
    if (last && isSeen && (!hasNews || last.user === look.id)) [line, hasNews] = [last.ts, false];
    return line;
  };
}

/** How much someone has not read, wherever they are. */
export const unreadOf = look => look.channels.reduce((sum, channel) => sum + channel.unread, look.privateUnread);

/** Whether a message came after another: seconds with as many digits, then microseconds. */
export const after = (one, other) => one > other;

const placeOf = (channelId, threadTs) => threadTs ? `${channelId}/${threadTs}` : channelId;

const keyOf = (look, channelId, threadTs) => `${look.id}/${placeOf(channelId, threadTs)}`;

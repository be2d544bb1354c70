// What each person has read. The emulator keeps it, as Slack does, so that badges are the same in every window; here it is only told.

import { act } from './calls.js';

const told = new Map();

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

/** Whether a message came after another: seconds with as many digits, then microseconds. */
export const after = (one, other) => one > other;

const placeOf = (channelId, threadTs) => threadTs ? `${channelId}/${threadTs}` : channelId;

const keyOf = (look, channelId, threadTs) => `${look.id}/${placeOf(channelId, threadTs)}`;

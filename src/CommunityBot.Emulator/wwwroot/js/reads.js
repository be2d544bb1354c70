// What each person has read, so long as this tab lives: the emulator tells what is there, not what was looked at.

import { live } from './live.js';

const key = (personId, placeId) => `read:${live.workspace.began}:${personId}:${placeId}`;

/** Until where someone has read a conversation; before anything at first. */
export const readUntil = (personId, placeId) => sessionStorage.getItem(key(personId, placeId)) ?? '';

export function markRead(personId, placeId, ts) {
  if (after(ts, readUntil(personId, placeId))) sessionStorage.setItem(key(personId, placeId), ts);
}

/** How many messages of others came since. Lines about who comes and goes do not count. */
export const unreadIn = (person, placeId, messages) =>
  messages.filter(message => message.user !== person.id && !message.subtype?.startsWith('channel_') && after(message.ts, readUntil(person.id, placeId))).length;

/** Whether a message came after another: seconds with as many digits, then microseconds. */
export const after = (one, other) => other === '' || Number(one) > Number(other);

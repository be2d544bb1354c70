// A message as its author typed it, from what Slack made of it; and how people and channels are named when one types.

import { live } from '../live.js';
import { withEmoji } from './emoji.js';
import { unescape } from './mrkdwn.js';

/** Slack's text as it was typed. */
export const typedOf = (text, reader) => withEmoji(unescape(text.replace(/<([@#!])([^<>|]+)(?:\|[^<>]*)?>/g, (whole, sign, id) =>
  sign === '@' ? handleOf(live.workspace.people.find(one => one.id === id)) ?? whole
  : sign === '#' ? `#${reader.channels.find(one => one.id === id)?.name ?? id}`
  : /^(here|channel|everyone)$/.test(id) ? `@${id}` : whole).replace(/<([^<>|]+)(?:\|[^<>]*)?>/g, '$1'))).join('');

/** What one types to name somebody: their name where it is one word and theirs alone, else their handle. */
export function handleOf(person) {
  if (!person) return undefined;
  const isClear = /^[\p{L}\p{N}_-]+$/u.test(person.name) && !/^(here|channel|everyone)$/.test(person.name) &&
    live.workspace.people.filter(other => [other.name, other.realName, other.handle, other.realName.split(' ')[0]].some(name => name.toLowerCase() === person.name.toLowerCase())).length === 1;
  return `@${isClear ? person.name : person.handle}`;
}

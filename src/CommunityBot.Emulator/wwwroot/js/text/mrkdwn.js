// Slack's own markup as nodes. Nothing of it is ever given to the browser as HTML.

import { h } from '../dom.js';
import { ways } from '../links.js';
import { groupOf, live, personOf } from '../live.js';
import { say } from '../words.js';
import { slackDate } from './dates.js';
import { withEmoji } from './emoji.js';

// Parts that are shown as they are stand apart while emphasis is looked for around them.
const apart = { open: '\uE000', close: '\uE001' };
const opening = /(?<![\w*_~\uE001])([*_~])(?=\S)/g;
const closings = Object.fromEntries(['*', '_', '~'].map(sign => [sign, new RegExp(`(?<=\\S)[${sign}](?![\\w*_~\\uE000])`, 'g')]));
const deepest = 20;
const tagOf = { '*': 'strong', _: 'em', '~': 's' };

/** A text in Slack's markup, as this reader sees it: paragraphs, quotes and lists. A fence that is not closed is only three signs. */
export function mrkdwn(text, reader) {
  const pieces = text.split('```');
  if (pieces.length % 2 === 0) pieces.push(pieces.splice(-2).join('```'));
  return pieces.flatMap((piece, i) => i % 2 === 1 ? h('pre', {}, h('code', {}, codeOf(piece.replace(/^\n|\n$/g, '')))) : paragraphs(piece, reader));
}

// In code nothing is read but the three signs and what Slack made of an address.
const codeOf = text => unescape(text.replace(/<((?:https?:|mailto:)[^<>|]+)(?:\|([^<>]+))?>/g, (_, target, label) => label ?? target));

/** A plain text, in which only emoji are more than characters. */
export const plain = text => withEmoji(text ?? '');

/** Either of them, as a text object says. */
export const textOf = (object, reader) => object?.type === 'mrkdwn' ? mrkdwn(object.text ?? '', reader) : plain(object?.text);

function paragraphs(text, reader) {
  const parts = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const listed = quoted ? null : /^(\s*)(•|◦|-|\d+\.) +(.*)$/.exec(line);
    const kind = quoted ? 'quote' : listed ? 'list' : 'lines';
    if (parts.at(-1)?.kind !== kind) parts.push({ kind, lines: [] });
    parts.at(-1).lines.push(quoted ? quoted[1] : listed ? listed.slice(1) : line);
  }

  return parts.filter(part => part.lines.some(line => line.length > 0)).map(part => {
    if (part.kind === 'quote') return h('blockquote', {}, lines(part.lines, reader));
    if (part.kind === 'list')
      return h('ul', { class: 'list' }, part.lines.map(([deep, mark, words]) =>
        h('li', { class: deep.length > 0 ? 'deep' : null }, h('span', { class: 'mark' }, mark === '-' ? '•' : mark), h('span', {}, inline(words, reader)))));
    return h('p', {}, lines(trimmed(part.lines), reader));
  });
}

const lines = (all, reader) => all.flatMap((line, i) => i === 0 ? inline(line, reader) : [h('br'), ...inline(line, reader)]);

// An empty line at the edge of a list or a quote is the space that is there already.
function trimmed(all) {
  const full = all.map(line => line.trim().length > 0);
  return all.slice(full.indexOf(true), full.lastIndexOf(true) + 1);
}

function inline(text, reader) {
  const kept = [];
  const keep = node => `${apart.open}${kept.push(node) - 1}${apart.close}`;
  const bare = text
    .replace(/`([^`]+)`/g, (_, code) => keep(h('code', {}, codeOf(code))))
    .replace(/<([^<>]+)>/g, (_, token) => keep(tokenOf(token, reader)))
    // An address that stands bare is a link too, without what ends the sentence.
    .replace(/(?<![\w/])https?:\/\/[^\s\uE000\uE001]*[^\s\uE000\uE001.,;:!?)*_~'"’»]/g, url => keep(link(url, url)));
  return nodes(bare, kept);
}

// In one go, whatever is written: where a sign closes next only ever goes forward. Signs within signs are read to a depth that nobody reaches in earnest.
function nodes(text, kept, depth = 0) {
  const [all, closing] = [[], {}];
  let done = 0;
  opening.lastIndex = 0;
  for (const { index, 1: sign } of depth < deepest ? [...text.matchAll(opening)] : []) {
    if (index < done) continue;
    if (!(closing[sign] > index + 1)) closing[sign] = nextOf(closings[sign], text, index + 2);
    if (closing[sign] === Infinity) continue;
    all.push(...words(text.slice(done, index), kept), h(tagOf[sign], {}, nodes(text.slice(index + 1, closing[sign]), kept, depth + 1)));
    done = closing[sign] + 1;
  }

  return [...all, ...words(text.slice(done), kept)];
}

function nextOf(pattern, text, from) {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? Infinity;
}

const words = (text, kept) => text === '' ? [] : text.split(/(\uE000\d+\uE001)/).flatMap(piece =>
  piece.startsWith(apart.open) ? [kept[Number(piece.slice(1, -1))]] : withEmoji(unescape(piece)));

function tokenOf(token, reader) {
  const bar = token.indexOf('|');
  const [target, label] = bar < 0 ? [token, null] : [token.slice(0, bar), token.slice(bar + 1)];
  if (target.startsWith('@')) return mention(`@${personOf(target.slice(1))?.name ?? label ?? target.slice(1)}`, target.slice(1) === reader?.id);
  if (target.startsWith('#')) return channelMention(target.slice(1), reader, label);
  if (target.startsWith('!date^')) return slackDate(target, label ?? '', reader);
  if (target.startsWith('!subteam^')) return mention(`@${groupOf(target.slice(9)) ?? (label ?? target.slice(9)).replace(/^@/, '')}`);
  if (target.startsWith('!')) return mention(`@${target.slice(1).split('^')[0]}`, true);
  return link(target, label === null ? target.replace(/^mailto:/, '') : label);
}

/** A channel that was named: where its reader sees it, it leads there. The pane listens for it. */
export function channelMention(id, reader, label) {
  const seen = reader?.channels.find(channel => channel.id === id);
  return seen
    ? h('button', { type: 'button', class: 'mention', 'data-go': seen.id }, `#${seen.name}`)
    : mention(`#${live.workspace.channels.find(channel => channel.id === id)?.name ?? (label || say.isPrivateChannel)}`);
}

/** A name that was called; the reader's own stands out. */
export const mention = (words, isMe = false) => h('span', { class: isMe ? 'mention me' : 'mention' }, words);

/** A link; anything but the web and mail is shown as words. */
export function link(target, label) {
  const words = unescape(label);
  return /^(https?:|mailto:)/i.test(target)
    ? h('a', { href: unescape(target), ...ways(unescape(target)) }, withEmoji(words))
    : words;
}

/** Slack escapes three characters, and no more. */
export const unescape = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

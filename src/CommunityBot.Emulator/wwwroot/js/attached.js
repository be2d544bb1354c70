// What stands under the words of a message in the old way: a bar of a colour, texts and fields, or blocks of its own
// (docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments).

import { h } from './dom.js';
import { blocksOf } from './blocks/index.js';
import { ways } from './links.js';
import { mrkdwn } from './text/mrkdwn.js';
import { unknown } from './unknown.js';

const colours = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };

/** @param surface Where the message's own blocks stand. */
export const attachedTo = (message, look, surface) => (message.attachments ?? []).map(one => attachment(one, look, surface));

function attachment(one, look, surface) {
  const words = text => text ? h('div', { class: 'text' }, mrkdwn(text, look)) : null;
  const parts = [
    one.author_name ? h('p', { class: 'hint' }, one.author_name) : null,
    one.title ? h('p', {}, h('b', {}, titleOf(one))) : null,
    words(one.text),
    one.fields?.length ? h('dl', { class: 'attached-fields' }, one.fields.map(field => h('div', {}, h('dt', {}, field.title ?? ''), h('dd', {}, mrkdwn(field.value ?? '', look))))) : null,
    one.blocks?.length ? blocksOf(one.blocks, surface) : null,
    one.footer ? h('p', { class: 'hint' }, one.footer) : null,
  ];
  const inside = parts.some(Boolean) ? parts : one.pretext ? [] : one.fallback ? [h('p', {}, one.fallback)] : [unknown({ type: 'attachment', ...one })];
  const box = h('div', { class: 'attached' }, inside);
  const colour = colours[one.color] ?? (/^#?[0-9a-f]{6}$/i.test(one.color ?? '') ? `#${one.color.replace('#', '')}` : null);
  if (colour) box.style.setProperty('border-inline-start-color', colour);
  return h('div', {}, words(one.pretext), inside.length > 0 ? box : null);
}

const titleOf = one => /^https?:/.test(one.title_link ?? '') ? h('a', { href: one.title_link, ...ways(one.title_link) }, one.title) : one.title;

// Cards: a title, a picture, a few words, up to three buttons. A carousel is a row of them.

import { h } from '../dom.js';
import { elementOf } from '../elements/index.js';
import { textOf } from '../text/mrkdwn.js';
import { say } from '../words.js';
import { picture } from './media.js';

export function card(block, at) {
  const line = (text, name) => text ? h('div', { class: name }, textOf(text, at.reader)) : null;
  return h('section', { class: 'block-card' },
    block.hero_image ? picture(block.hero_image) : null,
    line(block.title, 'card-title'), line(block.subtitle, 'hint'), line(block.body, 'text'), line(block.subtext, 'hint'),
    block.actions?.length > 0 ? h('div', { class: 'block-actions' }, block.actions.map(one => elementOf(block, one, at).node)) : null);
}

export const carousel = (block, at) => h('div', { class: 'block-carousel', role: 'group', 'aria-label': say.carousel, tabindex: '0' }, (block.elements ?? []).map(one => card(one, at)));

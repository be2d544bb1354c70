// Blocks of Block Kit, by type. A new kind of block is a maker here and a file beside.

import { h } from '../dom.js';
import { say } from '../words.js';
import { textOf } from '../text/mrkdwn.js';
import { richText } from '../text/richText.js';
import { elementOf } from '../elements/index.js';
import { input } from './input.js';

/**
 * @typedef {object} Surface Where blocks stand: a message, a form or the Home tab.
 * @property {object} reader Who looks.
 * @property {(block, element, extra) => Promise} press Tells of a button.
 * @property {(block, element, value) => Promise} choose Tells of a menu outside a question.
 * @property {(block, text) => Promise<Array>} [suggest] Asks the bot for options.
 * @property {Map} [fields] The questions of a form, by block id.
 * @property {object} [values] What they hold, by block id and action id.
 * @property {object} [errors] What is wrong with them, by block id.
 */

const makers = {
  header: block => h('h3', { class: 'block-header' }, textOf(block.text)),
  divider: () => h('hr'),
  section,
  context: (block, at) => h('div', { class: 'block-context' }, (block.elements ?? []).map(one =>
    one.type === 'image' ? h('span', { class: 'pictured' }, one.alt_text) : h('div', {}, textOf(one, at.reader)))),
  actions: (block, at) => h('div', { class: 'block-actions' }, (block.elements ?? []).map(one => elementOf(block, one, at).node)),
  input,
  // The page loads nothing from elsewhere, so a picture is told and linked to.
  image: block => h('figure', { class: 'block-image' }, h('a', { href: block.image_url ?? '#', target: '_blank', rel: 'noopener noreferrer' }, block.alt_text || say.image), block.title ? h('figcaption', {}, textOf(block.title)) : null),
  rich_text: (block, at) => h('div', { class: 'text' }, richText(block, at.reader)),
};

/** @param {Surface} at */
export const blocksOf = (blocks, at) => h('div', { class: 'blocks' }, blocks.map(block => makers[block.type]?.(block, at) ?? unknown(block)));

function section(block, at) {
  const accessory = block.accessory ? elementOf(block, block.accessory, at).node : null;
  const words = h('div', { class: 'text' }, block.text ? textOf(block.text, at.reader) : null,
    block.fields ? h('div', { class: 'fields' }, block.fields.map(field => h('div', {}, textOf(field, at.reader)))) : null);
  return accessory ? h('div', { class: 'block-section with-accessory' }, words, accessory) : h('div', { class: 'block-section' }, words);
}

const unknown = block => h('details', { class: 'block-unknown' }, h('summary', {}, say.unknownBlock(block.type)), h('pre', {}, JSON.stringify(block, null, 2)));

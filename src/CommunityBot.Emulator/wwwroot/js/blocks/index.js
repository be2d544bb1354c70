// Blocks of Block Kit, by type. A new kind of block is a maker here and a file beside.

import { h } from '../dom.js';
import { unknown } from '../unknown.js';
import { textOf } from '../text/mrkdwn.js';
import { markdown } from '../text/markdown.js';
import { richText } from '../text/richText.js';
import { elementOf } from '../elements/index.js';
import { alert } from './alert.js';
import { card, carousel } from './cards.js';
import { chart } from './chart.js';
import { contextActions } from './contextActions.js';
import { input } from './input.js';
import { file, image, video } from './media.js';
import { dataTable, table } from './tables.js';
import { plan, taskCard } from './tasks.js';

/**
 * @typedef {object} Surface Where blocks stand: a message, a form or the Home tab.
 * @property {object} reader Who looks.
 * @property {(block, element, extra) => Promise} press Tells of a button.
 * @property {(block, element, value) => Promise} choose Tells of a menu outside a question.
 * @property {(block, element, text) => Promise<Array>} suggest Asks the bot for options.
 * @property {(file) => Promise} [take] Puts a file at hand for a question; with it, `files` are those chosen, by question.
 * @property {Map} [fields] The questions of a form, by block id.
 * @property {object} [values] What they hold, by block id and action id.
 * @property {object} [errors] What is wrong with them, by block id.
 */

const makers = {
  // Levels of headings as Slack gives them, under the headings of the page.
  header: block => h(`h${Math.min(6, 2 + (block.level ?? 1))}`, { class: `block-header level-${block.level ?? 1}` }, textOf(block.text)),
  divider: () => h('hr'),
  section,
  context: (block, at) => h('div', { class: 'block-context' }, (block.elements ?? []).map(one => one.type === 'image' ? elementOf(block, one, at).node : h('div', {}, textOf(one, at.reader)))),
  actions: (block, at) => h('div', { class: 'block-actions' }, (block.elements ?? []).map(one => elementOf(block, one, at).node)),
  context_actions: contextActions,
  input,
  image, video, file,
  rich_text: (block, at) => h('div', { class: 'text' }, richText(block, at.reader)),
  markdown: block => h('div', { class: 'text' }, markdown(block.text ?? '')),
  alert, card, carousel, container, table,
  data_table: dataTable,
  data_visualization: chart,
  task_card: taskCard,
  plan,
};

/** @param {Surface} at */
export const blocksOf = (blocks, at) => h('div', { class: 'blocks' }, blocks.map(block => drawn(block, at)));

// A block that cannot be drawn takes nothing else with it.
function drawn(block, at) {
  try {
    return makers[block.type]?.(block, at) ?? unknown(block);
  } catch {
    return unknown(block);
  }
}

function section(block, at) {
  const accessory = block.accessory ? elementOf(block, block.accessory, at).node : null;
  const words = h('div', { class: 'text' }, block.text ? textOf(block.text, at.reader) : null,
    block.fields ? h('div', { class: 'fields' }, block.fields.map(field => h('div', {}, textOf(field, at.reader)))) : null);
  return accessory ? h('div', { class: 'block-section with-accessory' }, words, accessory) : h('div', { class: 'block-section' }, words);
}

function container(block, at) {
  const title = [block.rich_text_title ? richText(block.rich_text_title, at.reader) : textOf(block.title), block.subtitle ? h('span', { class: 'hint' }, ' ', textOf(block.subtitle)) : null];
  const inside = blocksOf(block.child_blocks ?? [], at);
  return block.is_collapsible
    ? h('details', { class: 'block-container', open: !block.default_collapsed }, h('summary', {}, title), inside)
    : h('section', { class: 'block-container' }, h('p', { class: 'container-title' }, title), inside);
}

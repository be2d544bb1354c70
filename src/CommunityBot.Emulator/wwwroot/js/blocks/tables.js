// Tables: cells of words, numbers or rich text, the first row their headings.

import { h } from '../dom.js';
import { richText } from '../text/richText.js';

export const table = (block, at) => tableOf(block.rows ?? [], at, block.column_settings ?? [], null);

/** With a caption, and a column that names each row. */
export const dataTable = (block, at) => tableOf(block.rows ?? [], at, [], block.caption, block.row_header_column_index ?? 0);

function tableOf([head = [], ...rows], at, settings, caption, named = -1) {
  const alignment = (cell, i) => `cell ${settings[i]?.align ?? (cell.type === 'raw_number' ? 'right' : 'left')}`;
  return h('div', { class: 'block-table', tabindex: '0', role: 'group', 'aria-label': caption }, h('table', {},
    caption ? h('caption', {}, caption) : null,
    h('thead', {}, h('tr', {}, head.map((cell, i) => h('th', { scope: 'col', class: alignment(cell, i) }, cellOf(cell, at))))),
    h('tbody', {}, rows.map(row => h('tr', {}, row.map((cell, i) => h(i === named ? 'th' : 'td', { scope: i === named ? 'row' : null, class: alignment(cell, i) }, cellOf(cell, at))))))));
}

const cellOf = (cell, at) => cell.type === 'rich_text' ? richText(cell, at.reader) : cell.text ?? String(cell.value ?? '');

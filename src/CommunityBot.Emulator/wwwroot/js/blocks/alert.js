// A line that stands out in a form. What it is about is said by a word too, not by its colour alone.

import { h, icon } from '../dom.js';
import { textOf } from '../text/mrkdwn.js';
import { say } from '../words.js';

const known = new Set(['info', 'warning', 'error', 'success']);

export function alert(block, at) {
  const level = known.has(block.level) ? block.level : 'info';
  return h('div', { class: `block-alert ${level}`, role: 'note', 'aria-label': say.levels[level] }, icon(level === 'success' ? 'check' : level === 'info' ? 'info' : 'warn'), h('div', { class: 'text' }, textOf(block.text, at.reader)));
}

// What an app is doing, step by step, and how far it is.

import { h, icon } from '../dom.js';
import { link } from '../text/mrkdwn.js';
import { richText } from '../text/richText.js';
import { say } from '../words.js';

const signs = { complete: 'check', error: 'warn', in_progress: 'clock', pending: 'clock' };

export const taskCard = (block, at) => h('section', { class: `block-task ${block.status ?? ''}` },
  h('p', { class: 'task-title' }, icon(signs[block.status] ?? 'clock'), h('b', {}, block.title), ' ', h('span', { class: 'hint' }, say.tasks[block.status] ?? block.status ?? '')),
  [block.details, block.output].filter(Boolean).map(part => h('div', { class: 'text' }, richText(part, at.reader))),
  block.sources?.length > 0 ? h('p', { class: 'task-sources' }, block.sources.map(source => [link(source.url, source.text ?? source.url), ' '])) : null);

export const plan = (block, at) => h('section', { class: 'block-container' }, h('p', { class: 'container-title' }, block.title), h('div', { class: 'blocks' }, (block.tasks ?? []).map(task => taskCard(task, at))));

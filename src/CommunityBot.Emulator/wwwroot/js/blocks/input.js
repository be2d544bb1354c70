// A question of a form: its label, its field, its hint, and what is wrong with the answer.

import { h, icon, newId } from '../dom.js';
import { sayTo, wordsOfError } from '../words.js';
import { plain } from '../text/mrkdwn.js';
import { elementOf } from '../elements/index.js';

const grouped = new Set(['radio_buttons', 'checkboxes', 'multi_static_select', 'multi_users_select', 'multi_channels_select', 'multi_conversations_select']);

/** What stands in the questions of a surface, by block id. */
export const typedIn = fields => Object.fromEntries([...fields].map(([block, field]) => [block, field.read?.()]).filter(([, value]) => value !== undefined));

/** What was typed before the bot redrew what these questions stand in, where the question is still there. */
export function restore(body, before, which = '') {
  if (!before) return;
  const old = new Map([...before.querySelectorAll(`[data-key]${which}`)].map(node => [node.dataset.key, node]));
  for (const node of body.querySelectorAll('input[data-key], textarea[data-key], select[data-key]')) {
    const from = old.get(node.dataset.key);
    if (!from || from.tagName !== node.tagName) continue;
    if (node.type === 'radio' || node.type === 'checkbox') node.checked = from.checked;
    else if (node.tagName !== 'SELECT' || [...node.options].some(option => option.value === from.value)) node.value = from.value;
    if (node.type === 'text' || node.tagName === 'TEXTAREA') node.setSelectionRange(from.selectionStart, from.selectionEnd);
    Object.assign(node.dataset, from.dataset);
    node.dispatchEvent(new Event('restored'));
  }
}

/** Marks what its reader changed themselves: only that is theirs to keep when the bot draws it anew. */
export const touched = event => { if (event.target.dataset.key) event.target.dataset.touched = ''; };

export const ifTouched = '[data-touched]';

export function input(block, at) {
  const [label, hint, error] = [newId(), newId(), newId()];
  const isGroup = grouped.has(block.element.type);
  const element = elementOf(block, block.element, at, { label, describedBy: `${hint} ${error}`, required: !block.optional, inInput: true });
  const wrong = h('p', { class: 'field-error', id: error, role: 'alert' });
  const words = [plain(block.label?.text), block.optional ? h('span', { class: 'optional' }, ` (${sayTo(at.reader).optional})`) : null];
  const field = {
    read: element.read,
    focus: () => element.focus(),
    complain(text) {
      wrong.replaceChildren(...(text ? [icon('warn'), wordsOfError(text, at.reader)] : []));
      node.classList.toggle('wrong', Boolean(text));
      element.mark?.(Boolean(text));
    },
  };
  const node = isGroup
    ? h('fieldset', { class: 'block-input', 'aria-describedby': `${hint} ${error}` }, h('legend', { id: label }, words), element.node)
    : h('div', { class: 'block-input' }, h('label', { id: label, for: element.id }, words), element.node);
  node.append(h('p', { class: 'hint', id: hint }, block.hint ? plain(block.hint.text) : null), wrong);
  at.fields?.set(block.block_id, field);
  field.complain(at.errors?.[block.block_id]);
  // Another answer is another matter: what was wrong with the last one is said no more.
  for (const change of ['input', 'change']) element.node.addEventListener(change, () => field.complain());
  return node;
}

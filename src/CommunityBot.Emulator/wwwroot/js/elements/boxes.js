// Radio buttons and checkboxes: all choices seen.

import { h, newId } from '../dom.js';
import { textOf } from '../text/mrkdwn.js';

export const radioButtons = made => boxes(made, 'radio', chosen => chosen[0] ?? '', made.held ? [made.held.selected_option] : [made.element.initial_option]);

export const checkboxes = made => boxes(made, 'checkbox', chosen => chosen, made.held ? made.held.selected_options : made.element.initial_options);

function boxes({ element, at, told, key, naming }, type, valueOf, held) {
  const name = newId();
  const chosen = new Set((held ?? []).filter(Boolean).map(option => option.value));
  const all = (element.options ?? []).map(option => h('input', {
    type, name, value: option.value, 'data-key': `${key}/${option.value}`, checked: chosen.has(option.value), onchange: told && (() => told(read())),
  }));
  const read = () => valueOf(all.filter(box => box.checked).map(box => box.value));
  const node = h('div', { class: 'boxes', role: naming.label ? null : 'group' }, (element.options ?? []).map((option, i) =>
    h('label', { class: 'box' }, all[i], h('span', {}, h('span', { class: 'text' }, textOf(option.text, at.reader)),
      option.description ? h('span', { class: 'hint' }, textOf(option.description, at.reader)) : null))));
  return {
    node,
    read,
    focus: () => (all.find(box => box.checked) ?? all[0])?.focus(),
    mark: wrong => all.forEach(box => box.setAttribute('aria-invalid', String(wrong))),
  };
}

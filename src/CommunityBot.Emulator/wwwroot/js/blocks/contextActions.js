// Small buttons under an app's message: was it useful, throw it away.

import { h, icon } from '../dom.js';
import { unknown } from '../unknown.js';

export const contextActions = (block, at) => h('div', { class: 'block-actions' }, (block.elements ?? []).map(element => makers[element.type]?.(block, element, at) ?? unknown(element)));

const makers = {
  feedback_buttons: (block, element, at) => [['positive_button', '👍'], ['negative_button', '👎']].filter(([name]) => element[name]).map(([name, sign]) => small(`${sign} ${element[name].text?.text ?? ''}`, element[name].accessibility_label, () => at.press(block, element, element[name].text?.text))),
  icon_button: (block, element, at) => small([element.icon === 'trash' ? icon('bin') : null, element.text?.text], null, () => at.press(block, element)),
};

const small = (content, label, run) => h('button', { type: 'button', class: 'button', title: label, onclick: run }, content);

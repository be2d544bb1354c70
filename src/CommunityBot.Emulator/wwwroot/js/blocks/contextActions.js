// Small buttons under an app's message: was it useful, throw it away.

import { h, icon } from '../dom.js';
import { nameOf, press } from '../elements/buttons.js';
import { withEmoji } from '../text/emoji.js';
import { unknown } from '../unknown.js';

export const contextActions = (block, at) => h('div', { class: 'block-actions' }, (block.elements ?? []).map(element => makers[element.type]?.(block, element, at) ?? unknown(element)));

const makers = {
  // Both halves bear one action id: the words tell which was meant.
  feedback_buttons: (block, element, at) => [['positive_button', '👍'], ['negative_button', '👎']].map(([half, sign]) => [element[half], sign]).filter(([half]) => half)
    .map(([half, sign]) => small(half, [h('span', { 'aria-hidden': 'true' }, `${sign} `), withEmoji(half.text?.text ?? '')], `${block.block_id}/${element.action_id}/${half.value}`,
      from => press(from, element, at, () => at.press(block, element, half.text?.text)))),
  // Some are for a few people only.
  icon_button: (block, element, at) => element.visible_to_user_ids?.length > 0 && !element.visible_to_user_ids.includes(at.reader.id) ? []
    : small(element, [element.icon === 'trash' ? icon('bin') : null, withEmoji(element.text?.text ?? '')], `${block.block_id}/${element.action_id}`, from => press(from, element, at, () => at.press(block, element))),
};

const small = (of, content, key, run) => h('button', { type: 'button', class: 'button', 'aria-label': nameOf(of), 'data-key': key, onclick: event => run(event.currentTarget) }, content);

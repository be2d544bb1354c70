// What is typed: a line, a page, an address, a number.

import { h } from '../dom.js';
import { sayTo } from '../words.js';
import { namesOf, single } from './field.js';

export function textInput(made) {
  const { element, held, at } = made;
  const say = sayTo(at.reader);
  const value = (held ? held.value : element.initial_value) ?? '';
  const counted = element.max_length || element.min_length;
  // min and max are told, not enforced: the error under the field says more than a key that does nothing.
  const field = element.multiline ? h('textarea', { ...asked(made), rows: 4 }) : h('input', { ...asked(made), type: 'text' });
  field.value = value;
  if (!counted) return single(field, made.id, () => field.value);
  const count = h('span', { class: 'count', 'aria-hidden': 'true' });
  const show = () => {
    const length = field.value.length;
    const short = length < (element.min_length ?? 0);
    count.textContent = short ? say.atLeast(length, element.min_length) : element.max_length ? say.charactersLeft(length, element.max_length) : '';
    count.classList.toggle('over', element.max_length > 0 && length > element.max_length);
  };
  field.addEventListener('input', show);
  field.addEventListener('restored', show);
  show();
  return single(field, made.id, () => field.value, h('div', { class: 'counted' }, field, count));
}

/** Rich text is typed as plain words here, and sent as Slack would. */
export function richTextInput(made) {
  const field = h('textarea', { ...asked(made), rows: Math.min(made.element.min_lines ?? 4, 12) });
  field.value = wordsOf((made.held ? made.held.rich_text_value : made.element.initial_value) ?? {});
  return single(field, made.id, () => field.value);
}

const wordsOf = rich => rich.text ?? (rich.elements ?? []).map(wordsOf).join(rich.type === 'rich_text' || rich.type === 'rich_text_list' ? '\n' : '');

export const emailInput = made => line(made, { type: 'email', inputmode: 'email', autocomplete: 'off' });
export const urlInput = made => line(made, { type: 'url', inputmode: 'url' });
export const numberInput = made => line(made, { type: 'text', inputmode: made.element.is_decimal_allowed ? 'decimal' : 'numeric' });

function line(made, kind) {
  const field = h('input', { ...asked(made), ...kind });
  field.value = (made.held ? made.held.value : made.element.initial_value) ?? '';
  return single(field, made.id, () => field.value.trim());
}

const asked = made => ({
  ...namesOf(made),
  class: 'field',
  placeholder: made.element.placeholder?.text,
  ...made.told && whenOf(made),
});

// At Enter, unless the element asks to be told of each character. Never because its reader went elsewhere.
function whenOf({ element, told }) {
  const when = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  return {
    oninput: when.includes('on_character_entered') && (event => told(event.target.value)),
    onkeydown: when.includes('on_enter_pressed') && (event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      told(event.target.value);
    }),
  };
}

// Menus: of the bot's options, of people, of channels; one choice or several.

import { h } from '../dom.js';
import { live } from '../live.js';
import { withEmoji } from '../text/emoji.js';
import { sayTo } from '../words.js';
import { namesOf, single } from './field.js';

const people = () => live.workspace.people.filter(person => !person.isDeactivated).map(person => ({ value: person.id, words: person.name }));
const channels = at => at.reader.channels.map(channel => ({ value: channel.id, words: `#${channel.name}` }));
const options = list => (list ?? []).map(option => ({ value: option.value, words: withEmoji(option.text?.text ?? option.value)[0] }));

export const staticSelect = made => select(made, options(made.element.options), (made.held ? made.held.selected_option : made.element.initial_option)?.value);

export const usersSelect = made => select(made, people(), made.held ? made.held.selected_user : made.element.initial_user);

export const channelsSelect = made => select(made, channels(made.at),
  made.held ? made.held.selected_channel ?? made.held.selected_conversation : made.element.initial_channel ?? made.element.initial_conversation);

function select(made, choices, chosen) {
  const { element, id, told } = made;
  const optionOf = one => h('option', { value: one.value, selected: one.value === chosen }, one.words);
  const node = h('select', { ...namesOf(made), class: 'field', onchange: told && (() => told(node.value)) },
    h('option', { value: '' }, element.placeholder?.text ?? sayTo(made.at.reader).choose),
    element.option_groups ? element.option_groups.map(group => h('optgroup', { label: group.label?.text }, options(group.options).map(optionOf))) : choices.map(optionOf));
  return single(node, id, () => node.value, h('div', { class: 'select' }, node));
}

/** Several choices are boxes to tick: nothing to hold down, nothing hidden. */
export function multiSelect(made) {
  const { element, at, held, told, key } = made;
  const kind = element.type.replace('multi_', '').replace('_select', '');
  const choices = kind === 'users' ? people() : kind === 'static' ? [...options(element.options), ...(element.option_groups ?? []).flatMap(group => options(group.options))] : channels(at);
  const before = held
    ? held.selected_options?.map(option => option.value) ?? held.selected_users ?? held.selected_channels ?? held.selected_conversations
    : element.initial_options?.map(option => option.value) ?? element.initial_users ?? element.initial_channels ?? element.initial_conversations;
  const all = choices.map(one => h('input', {
    type: 'checkbox', value: one.value, 'data-key': `${key}/${one.value}`, checked: (before ?? []).includes(one.value), onchange: told && (() => told(read())),
  }));
  const read = () => all.filter(box => box.checked).map(box => box.value);
  return {
    node: h('div', { class: 'boxes scrolled', role: 'group', 'aria-label': element.placeholder?.text }, choices.map((one, i) => h('label', { class: 'box' }, all[i], h('span', {}, one.words)))),
    read,
    focus: () => all[0]?.focus(),
    mark: wrong => all.forEach(box => box.setAttribute('aria-invalid', String(wrong))),
  };
}

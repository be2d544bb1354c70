// Elements of Block Kit, by type. Each maker gives the node and, for what holds a value, how it is read and focused.

import { newId } from '../dom.js';
import { picture } from '../blocks/media.js';
import { unknown } from '../unknown.js';
import { agrees, button, overflow, workflowButton } from './buttons.js';
import { checkboxes, radioButtons } from './boxes.js';
import { externalSelect } from './suggestions.js';
import { channelsSelect, multiSelect, staticSelect, usersSelect } from './selects.js';
import { fileInput } from './fileInput.js';
import { emailInput, numberInput, richTextInput, textInput, urlInput } from './texts.js';
import { datePicker, dateTimePicker, timePicker } from './moments.js';

const makers = {
  button, overflow, checkboxes,
  workflow_button: workflowButton,
  image: ({ element }) => ({ node: picture(element) }),
  rich_text_input: richTextInput, file_input: fileInput,
  radio_buttons: radioButtons,
  static_select: staticSelect, users_select: usersSelect, channels_select: channelsSelect, conversations_select: channelsSelect,
  multi_static_select: multiSelect, multi_users_select: multiSelect, multi_channels_select: multiSelect, multi_conversations_select: multiSelect,
  external_select: externalSelect, multi_external_select: externalSelect,
  plain_text_input: textInput, email_text_input: emailInput, url_text_input: urlInput, number_input: numberInput,
  datepicker: datePicker, timepicker: timePicker, datetimepicker: dateTimePicker,
};

/**
 * @param naming In a question: the ids of its label and of what describes it, and whether an answer is required.
 * @returns {{ node: Node, id?: string, read?: () => unknown, focus?: () => void, mark?: (wrong: boolean) => void }}
 */
export function elementOf(block, element, at, naming = {}) {
  const held = at.values?.[block.block_id]?.[element.action_id];
  // Outside a question, and in one that asks for it, a choice is told at once.
  const told = !naming.inInput || block.dispatch_action ? value => choose(value) : null;
  const make = makers[element.type] ?? (one => ({ node: unknown(one.element) }));
  const made = make({ block, element, at, held, told, naming, id: newId(), key: `${block.block_id}/${element.action_id}` });
  let agreed = element.confirm ? stateOf(made.node) : null;
  return made;

  /** False where its reader was asked first and thought better of it: all is then as it was. */
  async function choose(value) {
    if (element.confirm && !await agrees(made.node.contains(document.activeElement) ? document.activeElement : made.node, element, at)) {
      for (const [field, was, isOn] of agreed) [field.value, field.checked] = [was, isOn];
      return false;
    }

    agreed = element.confirm ? stateOf(made.node) : null;
    at.choose(block, element, value);
    return true;
  }
}

const stateOf = node => [node, ...node.querySelectorAll('*')].filter(one => one.matches('input, select')).map(one => [one, one.value, one.checked]);

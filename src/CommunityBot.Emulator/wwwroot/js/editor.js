// Rewriting one's own message where it stands: Enter keeps, Escape leaves it as it was, and whoever goes elsewhere finds it again.

import { h } from './dom.js';
import { typedOf } from './text/typed.js';
import { say } from './words.js';

/**
 * @param {{ text?: string }} rewriting What was typed so far, kept up to date.
 * @param {{ save: (text: string) => Promise, leave: () => void }} acts What was not saved stays here, to be saved again.
 */
export function editor(message, look, rewriting, { save, leave }) {
  const before = typedOf(message.text, look);
  const box = h('textarea', { class: 'field', rows: 2, 'aria-label': say.editMessage, 'data-key': `edit/${message.ts}`, oninput: () => { rewriting.text = box.value; }, onkeydown: keys });
  box.value = rewriting.text ?? before;
  box.setSelectionRange(box.value.length, box.value.length);
  let isSaving = false;
  return h('div', { class: 'editor' }, box, h('div', { class: 'editor-buttons' },
    h('button', { type: 'button', class: 'button', onclick: leave }, say.cancel), h('button', { type: 'button', class: 'button primary', onclick: end }, say.save)));

  function keys(event) {
    if (event.isComposing || event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else end();
  }

  async function end() {
    const text = box.value.trim();
    if (isSaving) return;
    if (text === '' || text === before) return leave();
    isSaving = true;
    await save(text);
    isSaving = false;
  }
}

// Rewriting one's own message where it stands: Enter keeps, Escape leaves it as it was.

import { h } from './dom.js';
import { typedOf } from './text/typed.js';
import { say } from './words.js';

/** @param {{ save: (text: string) => Promise, leave: () => void }} acts What was not saved stays here, to be saved again. */
export function editor(message, look, { save, leave }) {
  const before = typedOf(message.text, look);
  const box = h('textarea', { class: 'field', rows: 2, 'aria-label': say.editMessage, 'data-key': `edit/${message.ts}`, onkeydown: keys });
  box.value = before;
  box.setSelectionRange(before.length, before.length);
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

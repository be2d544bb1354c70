// A question answered by files: each is put at hand as soon as it is chosen, and the form names it.

import { asSent, heaviest } from '../attachments.js';
import { h, icon } from '../dom.js';
import { sizeOf } from '../times.js';
import { say, sayTo } from '../words.js';
import { namesOf, single } from './field.js';

export function fileInput(made) {
  const { element, at, held, id, key } = made;
  const [most, kinds] = [element.max_files ?? 10, element.filetypes ?? []];
  // What was chosen stays while the form is drawn anew.
  let files = at.files?.get(key) ?? held?.files ?? [];
  const field = h('input', { ...namesOf(made), class: 'field', type: 'file', multiple: most > 1, accept: kinds.map(kind => `.${kind}`).join() || null, onchange: take });
  const list = h('ul', { class: 'attachments' });
  const note = h('p', { class: 'hint', role: 'status' });
  show();
  return single(field, id, () => files.map(file => file.id), h('div', {}, list, field, note));

  async function take() {
    const chosen = [...field.files];
    field.value = '';
    note.textContent = '';
    field.setAttribute('aria-busy', 'true');
    try {
      for (const file of chosen) {
        if (files.length >= most) throw new Error(sayTo(at.reader).filesAtMost(most));
        if (kinds.length > 0 && !kinds.includes(file.name.split('.').at(-1).toLowerCase())) throw new Error(sayTo(at.reader).filesOfKind(kinds.join(', ')));
        if (file.size > heaviest) throw new Error(say.tooHeavy(file.name, sizeOf(heaviest)));
        const [sent] = await asSent([file]);
        hold([...files, await at.take(sent)]);
      }
    } catch (error) {
      note.textContent = error.message;
    } finally {
      field.removeAttribute('aria-busy');
    }
  }

  function hold(now) {
    files = now;
    at.files?.set(key, files);
    show();
  }

  function show() {
    list.hidden = files.length === 0;
    list.setAttribute('aria-label', say.attachments);
    list.replaceChildren(...files.map(file => h('li', { class: 'attachment' }, icon('file'), h('span', { class: 'ellipsis' }, file.name), h('span', { class: 'hint' }, sizeOf(file.size)),
      h('button', { type: 'button', class: 'quiet square', 'aria-label': say.remove(file.name), title: say.remove(file.name), onclick: () => { hold(files.filter(other => other !== file)); field.focus(); } }, icon('close')))));
  }
}

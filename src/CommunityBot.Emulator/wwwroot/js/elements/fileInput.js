// A question answered by files. The emulator keeps none for forms, which is said in its place.

import { h } from '../dom.js';
import { say } from '../words.js';
import { namesOf, single } from './field.js';

export function fileInput(made) {
  const field = h('input', { ...namesOf(made), class: 'field', type: 'file', disabled: true, accept: made.element.filetypes?.map(type => `.${type}`).join() });
  return { ...single(field, made.id, () => undefined, h('div', {}, field, h('p', { class: 'hint' }, say.noFilesInForms))), focus: () => {} };
}

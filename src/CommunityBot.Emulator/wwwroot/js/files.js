// The files sent with a message: what each is, to be saved by a click on its name, and the first lines of a text.

import { h, icon } from './dom.js';
import { sizeOf } from './times.js';

export const filesOf = message => !(message.files?.length > 0) ? null : h('ul', { class: 'files' }, message.files.map(file => h('li', { class: 'file' },
  h('span', { class: 'file-head' }, icon('file'), h('a', { class: 'file-name', href: file.address, download: file.name }, file.name), ' ', h('span', { class: 'hint' }, `${file.type}, ${sizeOf(file.size)}`)),
  file.preview ? h('pre', { tabindex: '0', 'aria-label': file.name }, h('code', {}, file.preview)) : null)));

// Files that wait to be sent with the next message: chosen, dropped or pasted.

import { h, icon } from './dom.js';
import { sizeOf } from './times.js';
import { say } from './words.js';

/** In bytes. */
export const heaviest = 20 * 1024 * 1024;

/** @param complain Tells what went wrong. @param {() => void} changed After the list changed. */
export function attachments(complain, changed) {
  let held = [];
  const node = h('ul', { class: 'attachments', hidden: true });
  const chooser = h('input', { type: 'file', multiple: true, hidden: true, onchange: () => { add(chooser.files); chooser.value = ''; } });
  return {
    node, chooser, add,
    choose: () => chooser.click(),
    get held() { return held; },
    /** Holds these, and no others. */
    hold(files) { held = files; draw(); },
  };

  function add(files) {
    const [light, heavy] = [[...files].filter(file => file.size <= heaviest), [...files].filter(file => file.size > heaviest)];
    heavy.forEach(file => complain(say.tooHeavy(file.name, sizeOf(heaviest))));
    held = [...held, ...light];
    draw();
    changed();
  }

  function draw() {
    node.hidden = held.length === 0;
    node.setAttribute('aria-label', say.attachments);
    node.replaceChildren(...held.map(file => h('li', { class: 'attachment' }, icon('file'), h('span', { class: 'ellipsis' }, file.name), h('span', { class: 'hint' }, sizeOf(file.size)),
      h('button', { type: 'button', class: 'quiet square', 'aria-label': say.remove(file.name), title: say.remove(file.name), onclick: () => { held = held.filter(other => other !== file); draw(); changed(); } }, icon('close')))));
  }
}

/** Files as the call takes them; one may have gone from the disk since it was chosen. */
export const asSent = files => Promise.all(files.map(async file => {
  const bytes = await file.arrayBuffer().catch(() => { throw new Error(say.unreadable(file.name)); });
  return { name: file.name, base64: toBase64(new Uint8Array(bytes)) };
}));

function toBase64(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

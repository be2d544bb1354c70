// The keys that do something here, for whoever uses no mouse.

import { h, icon, newId } from './dom.js';
import { hold } from './dialog.js';
import { say } from './words.js';

/** Shows them in front of a pane; the keyboard comes back to where it was. */
export function showKeys(from) {
  const titleId = newId();
  const close = () => { veil.remove(); if (from.isConnected) from.focus(); };
  const leave = h('button', { type: 'button', class: 'quiet square', 'aria-label': say.close, title: say.close, onclick: close }, icon('close'));
  const box = h('div', { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': titleId },
    h('header', { class: 'dialog-head' }, h('h2', { id: titleId }, say.keys), leave),
    h('dl', { class: 'dialog-body keys' }, say.keyList.map(([keys, words]) => h('div', {}, h('dt', {}, keys.map(key => h('kbd', {}, key))), h('dd', {}, words)))));
  const veil = h('div', { class: 'veil front', onpointerdown: event => { if (event.target === veil) close(); } }, box);
  hold(box, close);
  from.closest('.pane').append(veil);
  leave.focus();
}

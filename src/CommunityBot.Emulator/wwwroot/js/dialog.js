// What stands in front of a pane: the keyboard stays inside, and returns where it was.

import { h, newId, reachable } from './dom.js';

/** Keeps Tab inside a node; Escape calls. */
export function hold(node, onEscape) {
  node.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    } else if (event.key === 'Tab') {
      const all = reachable(node);
      const [first, last] = [all[0], all.at(-1)];
      const leaves = event.shiftKey ? document.activeElement === first || document.activeElement === node : document.activeElement === last;
      if (!leaves) return;
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  });
}

/** Asks before something is done. Resolves to whether to do it. */
export function ask(from, { title, text, yes, no, style }) {
  const host = from.closest('.pane') ?? document.body;
  const [titleId, textId] = [newId(), newId()];
  return new Promise(resolve => {
    const go = h('button', { type: 'button', class: `button ${style ?? 'primary'}`, onclick: () => end(true) }, yes);
    const box = h('div', { class: 'dialog small', role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': titleId, 'aria-describedby': textId },
      h('h2', { id: titleId }, title), h('div', { class: 'text', id: textId }, text),
      h('div', { class: 'dialog-buttons' }, h('button', { type: 'button', class: 'button', onclick: () => end(false) }, no), go));
    const veil = h('div', { class: 'veil front', onpointerdown: event => { if (event.target === veil) end(false); } }, box);
    hold(box, () => end(false));
    host.append(veil);
    go.focus();

    function end(answer) {
      veil.remove();
      if (from.isConnected) from.focus();
      resolve(answer);
    }
  });
}

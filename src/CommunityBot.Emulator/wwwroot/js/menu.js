// A button with a menu: arrows, Enter, Escape, and a click elsewhere.

import { h, newId } from './dom.js';

let closeOpen = null;

document.addEventListener('pointerdown', event => {
  if (closeOpen && !event.target.closest('.menu-host.open')) closeOpen();
});

/**
 * @param {{ label: string, content: Node | Array, items: Array<{ text: string, hint?: string, danger?: boolean, className?: string, run: (from: Element) => void }>, className?: string, key?: string, above?: boolean }} menu
 */
export function menuButton({ label, content, items, className = 'button', key, above = false }) {
  const id = newId();
  const choices = items.map(item => h('button', { type: 'button', role: 'menuitem', tabindex: '-1', class: `menu-item ${item.danger ? 'danger' : ''} ${item.className ?? ''}`, onclick: () => { close(true); item.run(button); } },
    item.text, item.hint ? h('span', { class: 'hint' }, item.hint) : null));
  const list = h('div', { class: 'menu', role: 'menu', id, 'aria-label': label, hidden: true, onkeydown: keys }, choices);
  const button = h('button', {
    type: 'button', class: className, title: label, 'aria-label': label, 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id, 'data-key': key,
    onclick: () => list.hidden ? open(0) : close(true),
    onkeydown: event => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open(event.key === 'ArrowDown' ? 0 : -1);
    },
  }, content);
  const host = h('div', { class: above ? 'menu-host above' : 'menu-host', onfocusout: event => { if (!host.contains(event.relatedTarget)) close(false); } }, button, list);
  return host;

  function open(index) {
    closeOpen?.();
    closeOpen = () => close(false);
    show(true);
    shown().at(index)?.focus();
  }

  // Some are for fingers only.
  function shown() {
    return choices.filter(choice => choice.offsetParent !== null);
  }

  function close(andReturn) {
    if (list.hidden) return;
    closeOpen = null;
    show(false);
    if (andReturn) button.focus();
  }

  function show(isOpen) {
    list.hidden = !isOpen;
    host.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  }

  function keys(event) {
    const all = shown();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close(true);
    else if (to === undefined) return;
    else all[(to + all.length) % all.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}

// A button with a menu: arrows, Enter, Escape, and a click elsewhere.

import { h, newId } from './dom.js';

/** Between a menu and its button, or the edge of what is seen, in pixels. */
const gap = 6;

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
    list.style.translate = isOpen ? intoSight() : '';
    host.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  }

  // Its button may stand at the edge of what is seen, where a narrow pane breaks the line or a list ends.
  function intoSight() {
    const [mine, seen] = [list.getBoundingClientRect(), sightOf(host)];
    const right = Math.max(seen.left - mine.left, Math.min(0, seen.right - mine.right));
    const isOver = mine.bottom > seen.bottom && button.getBoundingClientRect().top - gap - mine.height >= seen.top;
    return `${right}px ${isOver ? button.getBoundingClientRect().top - gap - mine.bottom : 0}px`;
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

/** What is seen of all that scrolls around it: within the window, within each list that cuts. */
function sightOf(node) {
  let seen = { left: gap, top: gap, right: document.documentElement.clientWidth - gap, bottom: document.documentElement.clientHeight - gap };
  for (let around = node.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY === 'visible') continue;
    const box = around.getBoundingClientRect();
    seen = { left: Math.max(seen.left, box.left + gap), top: Math.max(seen.top, box.top), right: Math.min(seen.right, box.right - gap), bottom: Math.min(seen.bottom, box.bottom) };
  }
  return seen;
}

// A list of messages, in a channel or in a thread: kept at the last one so long as the reader is there, walked with the arrows, one toolbar for all.

import { h, keep } from './dom.js';

const nearTheEnd = 80;

/** @param {(message, from: Element) => Node | null} toolbarOf What can be done with a message, made when it is pointed at or reached. */
export function messageLog(toolbarOf) {
  const list = h('div', { class: 'messages', role: 'log', 'aria-live': 'polite', onkeydown: walk, onfocusin: event => reach(event.target), onpointerover: point });
  const before = h('div', { class: 'before' });
  const node = h('div', { class: 'scroll', onpointerleave: event => { if (event.pointerType === 'mouse' && !isHeld()) drop(); } }, h('div', { class: 'filler' }), before, list);
  const messages = new Map();
  let [place, atEnd, current, tools] = ['', true, null, null];

  // A picture, a font or a narrower pane changes heights after the fact: whoever was at the end stays there.
  new ResizeObserver(() => { if (atEnd) toEnd(); }).observe(list);
  new ResizeObserver(() => { if (atEnd) toEnd(); }).observe(node);
  const isAtEnd = () => node.scrollHeight - node.scrollTop - node.clientHeight < nearTheEnd;
  node.addEventListener('scroll', () => { atEnd = isAtEnd(); });
  const toEnd = () => { node.scrollTop = node.scrollHeight; };

  return {
    node,
    /** What stands above the first message. */
    before,
    /** @param {Array<{ key: string, stamp: string, make: () => Node, message?: object }>} items What the list holds. @param {string} here Where that is: elsewhere one begins at the end. */
    update(here, label, items) {
      list.setAttribute('aria-label', label);
      // Elsewhere all is there already: only what comes from now on is read aloud.
      if (here !== place) list.setAttribute('aria-live', 'off');
      requestAnimationFrame(() => list.setAttribute('aria-live', 'polite'));
      messages.clear();
      for (const item of items) if (item.message) messages.set(item.key, item.message);
      keep(list, items, item => item.key, item => item.stamp, item => {
        const made = item.make();
        made.dataset.item = item.key;
        return made;
      });
      if (tools && !tools.node.isConnected) tools = null;
      if (!current?.isConnected) current = null;
      all().forEach(one => { one.tabIndex = one === (current ?? all().at(-1)) ? 0 : -1; });
      if (here !== place) atEnd = true;
      place = here;
      if (atEnd) toEnd();
    },
    /** Brings a message into view and marks it for a moment; false where it is not. */
    show(key) {
      const found = all().find(one => one.dataset.item === key);
      if (!found) return false;
      found.scrollIntoView({ block: 'center' });
      atEnd = isAtEnd();
      found.focus({ preventScroll: true });
      found.classList.add('sought');
      found.addEventListener('animationend', () => found.classList.remove('sought'), { once: true });
      return true;
    },
    focus: key => (all().find(one => one.dataset.item === key) ?? all().at(-1))?.focus({ preventScroll: true }),
  };

  function all() {
    return [...list.querySelectorAll('.message')];
  }

  function reach(target) {
    const message = target.closest('.message');
    if (!message || message === current) return equip(message);
    if (current) current.tabIndex = -1;
    all().forEach(one => { one.tabIndex = -1; });
    current = message;
    message.tabIndex = 0;
    equip(message);
  }

  // A finger does not hover: a tap reaches the message as the keyboard does.
  function point(event) {
    const message = event.target.closest('.message');
    if (message && event.pointerType === 'mouse' && !isHeld()) equip(message);
  }

  // Whoever is in the toolbar keeps it where it is.
  function isHeld() {
    return Boolean(tools?.node.contains(document.activeElement));
  }

  function equip(message) {
    if (!message || tools?.on === message) return;
    drop();
    const shown = messages.get(message.dataset.item);
    const made = shown && toolbarOf(shown, message);
    if (!made) return;
    tools = { node: made, on: message };
    message.append(made);
  }

  function drop() {
    tools?.node.remove();
    tools = null;
  }

  function walk(event) {
    if (!event.target.classList.contains('message')) return;
    const shown = all();
    const at = shown.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) {
      const tool = /^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && tools?.node.querySelector(`[data-letter="${event.key.toLowerCase()}"]`);
      if (!tool) return;
      // The letter must not be typed into what it opens.
      event.preventDefault();
      tool.click();
      return;
    }

    event.preventDefault();
    const next = shown[Math.min(Math.max(to, 0), shown.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
}

// A list of messages, in a channel or in a thread: kept at the last one so long as the reader is there, walked with the arrows, one toolbar for all.

import { h, keep, reachable } from './dom.js';
import { ifTouched, restore, touched } from './blocks/input.js';
import { toolbarBeside } from './messageTools.js';

const nearTheEnd = 80;
const topOf = one => one.getBoundingClientRect().top;

/** @param {(message, from: Element) => { label: string, tools: Array<Node> } | null} toolsOf What can be done with a message, made when it is pointed at or reached. */
export function messageLog(toolsOf) {
  const list = h('div', { class: 'messages', role: 'log', 'aria-live': 'polite', onkeydown: walk, oninput: touched, onchange: touched, onfocusin: event => reach(event.target), onpointerover: point });
  const before = h('div', { class: 'before' });
  // Beside the list, which is read aloud as it changes: what is only pointed at is not.
  const tools = toolbarBeside(list);
  const node = h('div', { class: 'scroll', onpointerleave: event => { if (event.pointerType === 'mouse' && !isHeld()) equip(null); }, onfocusout: leave }, h('div', { class: 'filler' }), before, list, tools.node);
  const messages = new Map();
  let [place, atEnd, current, begin, day] = ['', true, null, null, ''];

  // A picture, a font or a narrower pane changes heights after the fact: whoever was at the end stays there.
  const settle = () => { if (atEnd) toEnd(); tools.place(); };
  new ResizeObserver(settle).observe(list);
  new ResizeObserver(settle).observe(node);
  const isAtEnd = () => node.scrollHeight - node.scrollTop - node.clientHeight < nearTheEnd;
  node.addEventListener('scroll', () => { atEnd = isAtEnd(); });
  const toEnd = () => { node.scrollTop = node.scrollHeight; };

  return {
    node,
    /** What stands above the first message. */
    before,
    /** @param {Array<{ key: string, stamp: string, make: () => Node, message?: object }>} items What the list holds. @param {string} here Where that is: elsewhere one begins at the end. @param {string} today The day it is there. */
    update(here, label, items, today) {
      list.setAttribute('aria-label', label);
      const first = items.find(item => item.message)?.key;
      // Elsewhere, further back, and where another day begins, all is there already: only what comes from now on is read aloud.
      if (here !== place || begin && first !== begin || today !== day) list.setAttribute('aria-live', 'off');
      [begin, day] = [first, today];
      requestAnimationFrame(() => list.setAttribute('aria-live', 'polite'));
      const kept = here === place && !atEnd ? readFrom() : null;
      const [held, wasAt] = [node.contains(document.activeElement), all().indexOf(current)];
      messages.clear();
      for (const item of items) if (item.message) messages.set(item.key, item.message);
      keep(list, items, item => item.key, item => item.stamp, item => {
        const made = item.make();
        made.dataset.item = item.key;
        restore(made, list.kept?.get(item.key)?.node, ifTouched);
        return made;
      });
      if (!current?.isConnected) current = null;
      const reached = current ?? all().at(-1);
      all().forEach(one => { one.tabIndex = one === reached ? 0 : -1; });
      if (here !== place) atEnd = true;
      place = here;
      if (atEnd) toEnd();
      else if (kept && find(kept.key)) node.scrollTop += topOf(find(kept.key)) - kept.top;
      renew();
      // What held the keyboard is gone: its neighbour takes it.
      if (held && !node.contains(document.activeElement)) all()[Math.min(Math.max(wasAt, 0), all().length - 1)]?.focus({ preventScroll: true });
    },
    /** Brings a message into view and marks it for a moment; false where it is not. */
    show(key) {
      const found = find(key);
      if (!found) return false;
      found.scrollIntoView({ block: 'center' });
      atEnd = isAtEnd();
      found.focus({ preventScroll: true });
      found.classList.add('sought');
      found.addEventListener('animationend', () => found.classList.remove('sought'), { once: true });
      return true;
    },
    focus: key => (find(key) ?? all().at(-1))?.focus({ preventScroll: true }),
  };

  function all() {
    return [...list.querySelectorAll('.message')];
  }

  function find(key) {
    return all().find(one => one.dataset.item === key);
  }

  // Where a reader who is not at the end stands: what comes above leaves it in place.
  function readFrom() {
    const edge = topOf(node);
    const first = all().find(one => one.getBoundingClientRect().bottom > edge);
    return first && { key: first.dataset.item, top: topOf(first) };
  }

  function reach(target) {
    const message = target.closest('.message');
    if (message && message !== current) {
      all().forEach(one => { one.tabIndex = -1; });
      current = message;
      message.tabIndex = 0;
    }

    if (message) equip(message);
  }

  // A finger does not hover: a tap reaches the message as the keyboard does.
  function point(event) {
    const message = event.target.closest('.message');
    if (message && event.pointerType === 'mouse' && !isHeld()) equip(message);
  }

  // Whoever is in the toolbar keeps it where it is.
  function isHeld() {
    return tools.node.contains(document.activeElement);
  }

  // What opens from the toolbar gives the keyboard back to it.
  function leave({ relatedTarget: to }) {
    if (to && !node.contains(to) && !to.closest('.picker, .veil')) equip(null);
  }

  function equip(message) {
    if (message && message === tools.on && !message.querySelector('.editor')) return;
    const made = message && !message.querySelector('.editor') && toolsOf(messages.get(message.dataset.item), message);
    tools.show(made ? message : null, made);
  }

  // A message that was drawn anew keeps its toolbar, and one that has gone gives the keyboard to the last.
  function renew() {
    if (!tools.on) return;
    const [now, wasHeld] = [find(tools.on.dataset.item), isHeld()];
    if (now && wasHeld) return tools.move(now);
    equip(null);
    if (now) equip(now);
    else if (wasHeld) all().at(-1)?.focus({ preventScroll: true });
  }

  function walk(event) {
    const message = event.target.closest('.message');
    if (event.key === 'Tab' && !event.shiftKey && message === tools.on && event.target === (reachable(message).at(-1) ?? message)) {
      event.preventDefault();
      return tools.enter();
    }

    if (event.target !== message) return;
    const shown = all();
    const at = shown.indexOf(message);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) {
      const isLetter = /^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
      // The letter must not be typed into what it opens.
      if (isLetter && tools.press(event.key.toLowerCase())) event.preventDefault();
      return;
    }

    event.preventDefault();
    const next = shown[Math.min(Math.max(to, 0), shown.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
}

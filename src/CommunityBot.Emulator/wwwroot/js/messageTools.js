// The one toolbar of a list of messages. It stands beside the list and is moved to the message in hand: where no words are, else as one button in the margin.

import { h, reachable } from './dom.js';

const hovers = matchMedia('(hover: hover)');

/** @param list The messages, of which each has its place among those that the keyboard reaches just before its tools. */
export function toolbarBeside(list) {
  const node = h('div', { class: 'message-actions', role: 'group', hidden: true, onkeydown: keys });
  let on = null;
  return {
    node, move, place,
    /** The message it is at; null when it is nowhere. */
    get on() { return on; },
    /** Moves to a message with what can be done with it, or with nothing away. */
    show(message, made) {
      node.replaceChildren(...made ? made.tools : []);
      if (made) node.setAttribute('aria-label', made.label);
      move(made ? message : null);
    },
    enter: () => reachable(node)[0].focus(),
    /** Does what a letter stands for; false where it stands for nothing. */
    press(letter) {
      const tool = node.querySelector(`[data-letter="${letter}"]`);
      tool?.click();
      return Boolean(tool);
    },
  };

  function move(message) {
    on?.classList.remove('in-hand');
    on = message;
    on?.classList.add('in-hand');
    node.hidden = !on;
    place();
  }

  function place() {
    if (!on) return;
    node.classList.remove('small');
    const top = hovers.matches ? freeTop() : undefined;
    node.classList.toggle('small', top === undefined);
    node.style.top = `${on.offsetTop + (top ?? 0)}px`;
  }

  // At the end of its first line where that is short, else at the end of what stands above.
  function freeTop() {
    const [tools, message, seen] = [node, on, node.parentElement].map(one => one.getBoundingClientRect());
    const words = [on.previousElementSibling, on].filter(Boolean).flatMap(wordsIn);
    return [-4, 2 - tools.height].find(top => message.top + top > seen.top &&
      !words.some(word => word.right > tools.left - 4 && word.bottom > message.top + top + 2 && word.top < message.top + top + tools.height - 2));
  }

  // On its way the keyboard comes from the message, and goes on with what follows it.
  function keys(event) {
    const all = reachable(node);
    const isBack = event.key === 'Escape' || event.key === 'Tab' && event.shiftKey && document.activeElement === all[0];
    const to = isBack ? reachable(on).at(-1) ?? on
      : event.key === 'Tab' && !event.shiftKey && document.activeElement === all.at(-1) ? reachable(list).find(one => on.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING)
      : null;
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
  }
}

// Where words stand, and what else is not to be covered.
function wordsIn(message) {
  const range = document.createRange();
  const walk = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  const all = [...message.querySelectorAll('button, img, pre')];
  while (walk.nextNode()) {
    if (walk.currentNode.parentElement.closest('.unseen')) continue;
    range.selectNodeContents(walk.currentNode);
    all.push(...range.getClientRects());
  }

  return all.map(one => one instanceof Element ? one.getBoundingClientRect() : one);
}

// What to do on a first visit, until it is put away; the bar's bell brings it back.

import { h } from './dom.js';
import { live } from './live.js';
import { say } from './words.js';

/** @param {() => void} openBoth Opens the two panes the story is played in. @param {() => boolean} areOpen Whether both are there. @param {() => void} putAway Where the keyboard goes on. */
export function welcome(node, openBoth, areOpen, putAway) {
  let drawn = '';
  return { update, again };

  function update() {
    const isShown = !localStorage.getItem('welcomed') && ['ana', 'zoe'].every(handle => live.workspace.people.some(person => person.handle === handle));
    const stamp = `${say.locale}${isShown}${areOpen()}`;
    if (stamp === drawn) return;
    drawn = stamp;
    const held = node.contains(document.activeElement);
    node.replaceChildren(...(isShown ? [card()] : []));
    if (held) node.querySelector('button:last-child')?.focus();
  }

  /** Shows it once more to whoever put it away. */
  function again() {
    localStorage.removeItem('welcomed');
    update();
    node.querySelector('button')?.focus();
  }

  function card() {
    return h('section', { class: 'welcome', 'aria-label': say.welcome(live.workspace.team) },
      h('div', { class: 'welcome-head' }, h('h2', {}, say.welcome(live.workspace.team)), h('p', {}, say.welcomeLead)),
      h('ol', {}, say.steps.map(([title, words]) => h('li', {}, h('b', {}, title), ' ', words))),
      h('div', { class: 'welcome-buttons' },
        areOpen() ? null : h('button', { type: 'button', class: 'button primary', onclick: openBoth }, say.openBoth, h('span', { class: 'wide' }, ` ${say.sideBySide}`)),
        h('button', { type: 'button', class: 'button', onclick: () => { localStorage.setItem('welcomed', 'yes'); update(); putAway(); } }, say.gotIt)));
  }
}

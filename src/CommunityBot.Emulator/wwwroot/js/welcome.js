// What to do on a first visit, until it is put away.

import { h, icon } from './dom.js';
import { live } from './live.js';
import { say } from './words.js';

/** @param {() => void} openBoth Opens the two panes the story is played in. */
export function welcome(node, openBoth) {
  let drawn = '';
  return {
    update() {
      const known = ['ana', 'zoe'].every(handle => live.workspace.people.some(person => person.handle === handle));
      const stamp = `${say.locale}${known}${localStorage.getItem('welcomed')}`;
      if (stamp === drawn) return;
      drawn = stamp;
      node.replaceChildren(...(known && !localStorage.getItem('welcomed') ? [card()] : []));
    },
  };

  function card() {
    const end = () => { localStorage.setItem('welcomed', 'yes'); node.replaceChildren(); };
    return h('section', { class: 'welcome', 'aria-label': say.welcome },
      h('div', { class: 'welcome-head' }, h('h2', {}, `${say.welcome} ${live.workspace.team}`), h('p', {}, say.welcomeLead)),
      h('ol', {}, say.steps.map(([title, words]) => h('li', {}, h('b', {}, title), ' ', words))),
      h('div', { class: 'welcome-buttons' },
        h('button', { type: 'button', class: 'button primary', onclick: () => { openBoth(); end(); } }, say.openBoth),
        h('button', { type: 'button', class: 'button', onclick: end }, say.gotIt)));
  }
}

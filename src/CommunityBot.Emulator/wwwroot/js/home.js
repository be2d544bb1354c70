// The Home tab of the app: what it last published for this person.

import { giveKeyboard, h } from './dom.js';
import { act } from './calls.js';
import { blocksOf } from './blocks/index.js';
import { ifTouched, restore, touched, typedIn } from './blocks/input.js';
import { dayIn } from './text/dates.js';
import { say } from './words.js';

/** @param complain Tells what went wrong. */
export function homeTab(complain) {
  const node = h('div', { class: 'scroll home', tabindex: '0', oninput: touched, onchange: touched });
  let [drawn, who] = ['', ''];
  return {
    node,
    update(look) {
      node.setAttribute('aria-label', say.home);
      const written = JSON.stringify([look.id, look.home, say.locale]);
      const stamp = written + dayIn(written, look);
      if (stamp === drawn) return;
      drawn = stamp;
      const held = node.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
      const tell = (what, details) => act(look.id, what, { ...details, home: true }).catch(error => complain(error.message));
      const fields = new Map();
      const surface = {
        reader: look, fields, values: look.home?.values,
        press: (block, element, option) => tell('press', { block: block.block_id, button: option ?? element.action_id, seen: block, values: typedIn(fields) }),
        suggest: (block, element, text) => act(look.id, 'suggest', { home: true, field: block.block_id, text }).catch(() => []),
        choose: (block, element, value) => tell('choose', { menu: element.action_id, value, seen: block, values: typedIn(fields) }),
        take: file => act(look.id, 'file', file),
      };
      const before = who === look.id ? node.cloneNode(false) : null;
      before?.append(...node.childNodes);
      who = look.id;
      node.replaceChildren(look.home
        ? blocksOf(look.home.blocks, surface)
        : h('div', { class: 'empty' }, h('img', { class: 'empty-icon', src: '/icon.svg', alt: '' }), h('h3', {}, say.homeEmpty), h('p', {}, say.homeEmptyHint)));
      restore(node, before, ifTouched);
      if (held !== undefined) giveKeyboard(node, held);
    },
  };
}

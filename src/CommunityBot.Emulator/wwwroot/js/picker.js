// Choosing an emoji: a word to search for, arrows, Enter. It opens beside what asked for it, and gives the keyboard back.

import { h, newId } from './dom.js';
import { findEmoji } from './text/emoji.js';
import { isFrench, say } from './words.js';

const [columns, most, margin] = [8, 48, 8];
let close = null;

document.addEventListener('pointerdown', event => { if (close && !event.target.closest('.picker')) close(false); });

/**
 * @param from What asked for it, which gets the keyboard back.
 * @param {(name: string, character: string) => void} picked
 */
export function pickEmoji(from, picked) {
  close?.(false);
  let [found, active] = [[], 0];
  const grid = h('div', { class: 'picker-grid', role: 'listbox', id: newId(), 'aria-label': say.emoji });
  const name = h('p', { class: 'hint picker-name', role: 'status' });
  const search = h('input', {
    type: 'text', class: 'field', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': grid.id, 'aria-autocomplete': 'list', 'aria-label': say.searchEmoji, placeholder: say.searchEmoji, autocomplete: 'off',
    oninput: () => { active = 0; show(); }, onkeydown: keys,
  });
  const node = h('div', { class: 'picker', role: 'dialog', 'aria-label': say.react, onfocusout: event => { if (event.relatedTarget && !node.contains(event.relatedTarget)) close?.(false); } }, search, grid, name);
  const host = from.closest('.pane');
  close = back => {
    node.remove();
    close = null;
    if (back && from.isConnected) from.focus({ preventScroll: true });
  };
  host.append(node);
  show();
  place();
  search.focus({ preventScroll: true });

  function show() {
    found = findEmoji(search.value, most);
    grid.replaceChildren(...found.map((one, i) => h('div', {
      role: 'option', id: `${grid.id}-${i}`, class: 'picker-emoji', 'aria-selected': String(i === active), 'aria-label': label(one), title: `${label(one)} :${one.names[0]}:`,
      // A finger that goes down may be there to scroll; a mouse leaves the keyboard where one searches.
      onpointerdown: event => { if (event.pointerType === 'mouse') event.preventDefault(); }, onclick: () => take(one),
      onpointermove: event => { if (active !== i && event.pointerType === 'mouse') { active = i; mark(); } },
    }, one.character)));
    mark();
  }

  function label(one) {
    return isFrench() && one.french ? one.french : one.names[0].replaceAll('_', ' ');
  }

  function mark() {
    [...grid.children].forEach((cell, i) => cell.setAttribute('aria-selected', String(i === active)));
    grid.children[active]?.scrollIntoView({ block: 'nearest' });
    if (found[active]) search.setAttribute('aria-activedescendant', `${grid.id}-${active}`);
    else search.removeAttribute('aria-activedescendant');
    name.textContent = found[active] ? `:${found[active].names[0]}:  ${isFrench() ? found[active].french : ''}` : say.noResult;
  }

  function keys(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Enter' && found[active]) take(found[active]);
    else if (event.key === 'Tab') return close(true);
    // The arrows move in the word while there is one to move in.
    else if (step && !(Math.abs(step) === 1 && search.value)) {
      active = Math.min(Math.max(active + step, 0), found.length - 1);
      mark();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function take(one) {
    close(true);
    picked(one.names[0], one.character);
  }

  // Under what asked for it where there is room, else above; never out of the pane.
  function place() {
    const [pane, asked] = [host.getBoundingClientRect(), from.getBoundingClientRect()];
    const [width, height] = [node.offsetWidth, node.offsetHeight];
    const below = asked.bottom - pane.top + 4;
    node.style.left = `${Math.max(margin, Math.min(asked.left - pane.left, pane.width - width - margin))}px`;
    node.style.top = `${Math.max(margin, below + height + margin <= pane.height ? below : asked.top - pane.top - height - 4)}px`;
  }
}

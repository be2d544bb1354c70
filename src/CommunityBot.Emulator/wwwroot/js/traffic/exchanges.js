// The exchanges between the bot and Slack, oldest first, and what of them one wants to see.

import { h, keep, newId } from '../dom.js';
import { fold } from '../text/fold.js';
import { say } from '../words.js';
import { exchangeLine, isProblem, wordsOf } from './line.js';
import { store } from './store.js';

/** @param {() => string} zone Whose time it shows. */
export function exchanges(zone) {
  const ids = { direction: newId(), search: newId(), problems: newId() };
  const direction = h('select', { class: 'field', id: ids.direction, onchange: () => update() });
  const search = h('input', { class: 'field', type: 'search', id: ids.search, autocomplete: 'off', spellcheck: 'false', oninput: () => update(), onkeydown: empties });
  const problems = h('input', { type: 'checkbox', id: ids.problems, onchange: () => update() });
  const labels = { direction: h('label', { for: ids.direction }), search: h('label', { for: ids.search }), problems: h('span') };
  const empty = h('button', { type: 'button', class: 'button', onclick: () => { after = [...store.lines.keys()].at(-1) ?? 0; update(); search.focus(); } });
  const count = h('p', { class: 'hint' });
  const none = h('p', { class: 'hint exchanges-none' });
  const list = h('ol', { class: 'exchanges', onkeydown: walk });
  const scroll = h('div', { class: 'scroll', tabindex: '-1' }, none, list);
  const node = h('div', { class: 'traffic-part' },
    h('div', { class: 'filters' },
      h('div', { class: 'filter' }, labels.direction, direction), h('div', { class: 'filter' }, labels.search, search),
      h('label', { class: 'box filter-box' }, problems, labels.problems), empty),
    count, scroll);
  const opened = new Set();
  let [after, spoken] = [0, ''];

  return { node, update, show, toEnd: () => { scroll.scrollTop = scroll.scrollHeight; } };

  function update() {
    if (spoken !== say.locale) speak();
    const all = [...store.lines.values()].filter(line => line.id > after);
    const wanted = fold(search.value);
    const shown = all.filter(line => (!direction.value || line.from === direction.value) && (!problems.checked || isProblem(line)) && (!wanted || wordsOf(line).includes(wanted)));
    count.textContent = [say.shownOf(shown.length, all.length), store.most > 0 ? say.keptOnly(store.most, store.forgotten) : null].filter(Boolean).join(' · ');
    none.textContent = shown.length > 0 ? '' : all.length > 0 ? say.noMatch : after > 0 ? say.listEmptied : say.noExchange;
    none.hidden = shown.length > 0;
    // Whoever reads further up is not carried off.
    const isAtEnd = scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 30;
    keep(list, shown, line => line.id, line => `${line.version}${opened.has(line.id)}${say.locale}`, line => exchangeLine(line, { isOpen: opened.has(line.id), zone: zone(), toggle: () => toggle(line.id), grown: reveal }));
    if (isAtEnd) scroll.scrollTop = scroll.scrollHeight;
  }

  // Escape empties the search first, then closes the panel.
  function empties(event) {
    if (event.key !== 'Escape' || search.value === '') return;
    event.preventDefault();
    search.value = '';
    update();
  }

  function toggle(id) {
    if (!opened.delete(id)) opened.add(id);
    const was = scroll.scrollTop;
    update();
    scroll.scrollTop = was;
  }

  // All of it where it fits, else from its first line on.
  function reveal(line) {
    const [whole, seen] = [line.getBoundingClientRect(), scroll.getBoundingClientRect()];
    if (whole.bottom > seen.bottom) scroll.scrollTop += Math.min(whole.bottom - seen.bottom, whole.top - seen.top);
  }

  /** Brings one exchange before the eyes, whatever was chosen to be seen. */
  function show(id) {
    [after, direction.value, search.value, problems.checked] = [0, '', '', false];
    opened.add(id);
    update();
    lineOf(id)?.scrollIntoView({ block: 'center' });
    lineOf(id)?.querySelector('button').focus({ preventScroll: true });
  }

  function lineOf(id) {
    return list.querySelector(`[data-exchange="${id}"]`);
  }

  function speak() {
    spoken = say.locale;
    const chosen = direction.value;
    labels.direction.textContent = say.direction;
    labels.search.textContent = say.search;
    labels.problems.textContent = say.onlyProblems;
    search.placeholder = say.searchHint;
    empty.textContent = say.emptyList;
    direction.replaceChildren(...[['', say.bothWays], ['bot', say.fromBot], ['slack', say.fromSlack]].map(([value, words]) => h('option', { value }, words)));
    direction.value = chosen;
  }

  function walk(event) {
    const all = [...list.querySelectorAll('.exchange-line')];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)].focus();
  }
}

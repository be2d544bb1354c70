// A menu whose options the bot proposes as one types.

import { h, newId } from '../dom.js';
import { sayTo } from '../words.js';
import { namesOf } from './field.js';

const patience = 200;

export function externalSelect(made) {
  const { element, at, block, held, told, id } = made;
  const say = sayTo(at.reader);
  const several = element.type.startsWith('multi_');
  const least = element.min_query_length ?? 3;
  let chosen = (several ? held ? held.selected_options : element.initial_options : [held ? held.selected_option : element.initial_option])?.filter(Boolean)
    .map(option => ({ value: option.value, text: option.text?.text })) ?? [];
  let [shown, active, asked, timer] = [[], -1, 0, null];

  const list = h('ul', { class: 'suggestions', role: 'listbox', id: newId(), hidden: true });
  const note = h('p', { class: 'hint', role: 'status' });
  const chips = h('div', { class: 'chips' });
  const box = h('input', {
    ...namesOf(made), class: 'field', type: 'text', role: 'combobox', autocomplete: 'off', placeholder: element.placeholder?.text,
    'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list',
    oninput: () => { if (!several && chosen.length > 0) choose([]); look(); },
    onfocus: () => { if (box.value === '' || chosen.length === 0) look(); },
    onblur: () => { forget(); hide(); },
    onkeydown: keys,
  });
  if (!several && chosen[0]) box.value = chosen[0].text;
  showChips();

  return {
    node: h('div', { class: 'suggest' }, several ? chips : null, box, list, note),
    id,
    read: () => several ? chosen.map(one => one.value) : chosen[0]?.value ?? '',
    focus: () => box.focus(),
    mark: wrong => box.setAttribute('aria-invalid', String(wrong)),
  };

  function look() {
    forget();
    const text = box.value.trim();
    if (text.length < least) {
      hide();
      note.textContent = text.length > 0 ? say.typeMore(least) : '';
      return;
    }

    timer = setTimeout(async () => {
      const mine = ++asked;
      note.textContent = say.searching;
      const found = await at.suggest(block, element, text);
      if (mine !== asked || document.activeElement !== box) return;
      [shown, active] = [found, found.length > 0 ? 0 : -1];
      note.textContent = found.length > 0 ? '' : say.noResult;
      show();
    }, patience);
  }

  // What was asked for is awaited no more.
  function forget() {
    clearTimeout(timer);
    asked++;
    note.textContent = '';
  }

  function show() {
    list.replaceChildren(...shown.map((option, i) => h('li', {
      role: 'option', id: `${list.id}-${i}`, 'aria-selected': String(i === active), onmousedown: event => { event.preventDefault(); pick(option); },
    }, option.text, option.description ? h('span', { class: 'hint' }, option.description) : null)));
    list.hidden = shown.length === 0;
    if (!list.hidden) list.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-expanded', String(!list.hidden));
    box.setAttribute('aria-activedescendant', active < 0 ? '' : `${list.id}-${active}`);
  }

  function hide() {
    [shown, active] = [[], -1];
    show();
  }

  function keys(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length > 0) active = (active + step + shown.length) % shown.length;
    else if (step) look();
    else if (event.key === 'Enter' && active >= 0) pick(shown[active]);
    else if (event.key === 'Escape' && shown.length > 0) hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
    show();
  }

  function pick(option) {
    choose(several ? [...chosen.filter(one => one.value !== option.value), option] : [option]);
    box.value = several ? '' : option.text;
    note.textContent = '';
    hide();
  }

  async function choose(now) {
    const before = chosen;
    chosen = now;
    showChips();
    box.dispatchEvent(new Event('change', { bubbles: true }));
    if (await told?.(several ? chosen.map(one => one.value) : chosen[0]?.value ?? '') !== false) return;
    chosen = before;
    if (!several) box.value = before[0]?.text ?? '';
    showChips();
  }

  function showChips() {
    chips.replaceChildren(...chosen.map(one => h('button', {
      type: 'button', class: 'chip', 'aria-label': say.remove(one.text), onclick: () => { choose(chosen.filter(other => other !== one)); box.focus(); },
    }, one.text, ' ×')));
  }
}

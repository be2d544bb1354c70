// The workspace's clock. It only goes forward, and while it does nobody moves it again.

import { h, icon, newId } from './dom.js';
import { advance } from './calls.js';
import { live, now } from './live.js';
import { addDays, dateOf, fullOf, momentIn, shortOf, timeOf, untilMonday, wallIn } from './times.js';
import { say } from './words.js';

const hour = 60 * 60 * 1000;

/** @param {() => string} zone Whose time it shows: that of the person in the first pane. */
export function clockButton(zone) {
  const id = newId();
  const error = h('p', { class: 'field-error', role: 'alert' });
  const wanted = h('input', { type: 'datetime-local', class: 'field', id: newId() });
  const words = h('span', { class: 'clock-words' });
  const button = h('button', { type: 'button', class: 'bar-button clock', 'aria-expanded': 'false', 'aria-controls': id, onclick: () => show(panel.hidden) }, icon('clock'), words);
  const panel = h('div', { class: 'panel', id, hidden: true });
  const node = h('div', { class: 'panel-host', onkeydown: event => { if (event.key === 'Escape') { show(false); button.focus(); } }, onfocusout: event => { if (event.relatedTarget && !node.contains(event.relatedTarget)) show(false); } }, button, panel);
  document.addEventListener('pointerdown', event => { if (!node.contains(event.target)) show(false); });
  let [pending, drawn] = [false, ''];

  return { node, update };

  function update() {
    const moving = pending || live.workspace.clock === 'moving';
    const date = now();
    const shown = moving ? say.clockMoving : `${shortOf(date, zone())} ${timeOf(date, zone())}`;
    if (words.textContent !== shown) words.textContent = shown;
    const label = moving ? say.clockMoving : say.clockIs(fullOf(date, zone()));
    // What is seen is said first, for whoever speaks to their computer.
    button.setAttribute('aria-label', moving ? label : `${shown}. ${label}`);
    button.title = label;
    button.classList.toggle('moving', moving);
    if (drawn !== say.locale) draw();
    drawn = say.locale;
    panel.querySelectorAll('button, input').forEach(one => { one.disabled = moving || live.workspace.clock === 'fixed'; });
    panel.querySelector('.fixed').hidden = live.workspace.clock !== 'fixed';
  }

  function draw() {
    const today = () => dateOf(now(), zone());
    const at = (day, time = '09:00') => momentIn(zone(), `${day}T${time}`);
    const choice = (text, to) => h('button', { type: 'button', class: 'menu-item', onclick: () => move(to()) }, text);
    panel.replaceChildren(h('h2', {}, say.clock), h('p', { class: 'hint' }, say.clockNote), h('p', { class: 'hint fixed', hidden: true }, say.clockFixed),
      choice(say.plusHour, () => new Date(now().getTime() + hour)),
      choice(say.tomorrow, () => at(addDays(today(), 1))),
      choice(say.monday, () => at(addDays(today(), untilMonday(today())))),
      h('form', { class: 'moment', onsubmit: event => { event.preventDefault(); if (wanted.value) move(momentIn(zone(), wanted.value)); } },
        h('label', { for: wanted.id }, say.atMoment), wanted, h('button', { type: 'submit', class: 'button' }, say.go)), error);
  }

  async function move(to) {
    error.textContent = '';
    show(false);
    button.focus();
    pending = true;
    update();
    try {
      await advance(to);
    } catch (refused) {
      error.textContent = refused.message === 'offline' ? say.offline : refused.message;
      show(true);
    } finally {
      pending = false;
      // What the workspace told last may have come before its answer.
      update();
    }
  }

  function show(isShown) {
    if (isShown && panel.hidden) wanted.value = wallIn(zone(), new Date(now().getTime() + 24 * hour));
    panel.hidden = !isShown;
    button.setAttribute('aria-expanded', String(isShown));
  }
}

// The workspace's clock. It only goes forward, at a jump or by itself; while it jumps nobody moves it again.

import { h, icon, newId } from './dom.js';
import { advance, stopClock } from './calls.js';
import { live, now } from './live.js';
import { addDays, dateOf, format, fullOf, momentIn, shortOf, timeOf, untilMonday, wallIn, zoneOf } from './times.js';
import { say } from './words.js';

const hour = 60 * 60 * 1000;
const second = 1000;

/** How much of the workspace's time goes by in a second here, when it plays. */
const speeds = { hour, day: 24 * hour, week: 7 * 24 * hour };

/** @param {() => string} zone Whose time it shows: that of the person in the first pane. */
export function clockButton(zone) {
  const id = newId();
  const error = h('p', { class: 'field-error', role: 'alert' });
  const wanted = h('input', { type: 'datetime-local', class: 'field', id: newId() });
  const words = h('span', { class: 'clock-words' });
  const place = h('span', { class: 'clock-place' });
  const button = h('button', { type: 'button', class: 'bar-button clock', 'aria-expanded': 'false', 'aria-controls': id, onclick: () => show(panel.hidden) }, icon('clock'), words, place);
  const player = h('button', { type: 'button', class: 'bar-button player', onclick: () => isPlaying ? pause() : moves() ? halt() : play() });
  const panel = h('div', { class: 'panel', id, hidden: true });
  const node = h('div', { class: 'panel-host clock-host', onkeydown: event => { if (event.key === 'Escape') { show(false); button.focus(); } }, onfocusout: event => { if (event.relatedTarget && !node.contains(event.relatedTarget)) show(false); } }, button, player, panel);
  document.addEventListener('pointerdown', event => { if (!node.contains(event.target)) show(false); });
  const zoneWords = h('p', { class: 'hint' });
  const today = () => dateOf(now(), zone());
  // What is due at nine has come by then, what is gathered for a minute too.
  const at = day => momentIn(zone(), `${day}T09:05`);
  const tomorrow = () => at(addDays(today(), 1));
  const monday = () => at(addDays(today(), untilMonday(today())));
  const choices = [
    choice(() => say.plusHour, () => new Date(now().getTime() + hour)),
    choice(() => say.tomorrow(format(tomorrow(), zone(), { weekday: 'long', day: 'numeric', month: 'short' })), tomorrow),
    // On a Sunday, tomorrow says it already.
    choice(() => say.monday(format(monday(), zone(), { day: 'numeric', month: 'short' })), monday, () => untilMonday(today()) > 1),
  ];
  let [isMoving, isPlaying, run, speed, drawn] = [false, false, 0, 'hour', ''];

  return { node, update };

  function update() {
    const date = now();
    const shown = moves() && !isPlaying ? say.clockMoving : `${shortOf(date, zone())} ${timeOf(date, zone())}`;
    const where = isAbroad(date) ? zoneOf(date, zone()) : '';
    if (words.textContent !== shown) words.textContent = shown;
    if (place.textContent !== where) place.textContent = where;
    // What is seen is said first, for whoever speaks to their computer.
    button.setAttribute('aria-label', moves() && !isPlaying ? shown : say.clockIs([shown, where].filter(Boolean).join(' ')));
    button.title = fullOf(date, zone());
    button.classList.toggle('moving', moves());
    if (drawn !== `${say.locale} ${isPlaying}`) draw();
    drawn = `${say.locale} ${isPlaying}`;
    choices.forEach(one => one.update());
    zoneWords.textContent = say.clockZone(zoneOf(date, zone()));
    panel.querySelectorAll('button, input[type=datetime-local]').forEach(one => { one.disabled = moves() || isPlaying || live.workspace.clock === 'fixed'; });
    player.disabled = live.workspace.clock === 'fixed';
    // What it does now: a jump that takes long is stopped with it too.
    const [label, sign] = isPlaying ? [say.clockPause, 'pause'] : moves() ? [say.clockHalt, 'pause'] : [say.clockPlay, 'play'];
    if (player.title !== label) {
      player.replaceChildren(icon(sign));
      player.setAttribute('aria-label', label);
      player.title = label;
    }

    panel.querySelector('.fixed').hidden = live.workspace.clock !== 'fixed';
  }

  function draw() {
    panel.replaceChildren(h('h2', {}, say.clock), h('p', { class: 'hint' }, say.clockNote), zoneWords, h('p', { class: 'hint fixed', hidden: true }, say.clockFixed),
      ...choices.map(one => one.node),
      h('form', { class: 'moment', onsubmit: event => { event.preventDefault(); if (wanted.value) jump(momentIn(zone(), wanted.value)); } },
        h('label', { for: wanted.id }, say.atMoment), wanted, h('button', { type: 'submit', class: 'button' }, say.go)),
      h('fieldset', { class: 'speeds' }, h('legend', {}, say.clockSpeed), Object.keys(speeds).map(one =>
        h('label', {}, h('input', { type: 'radio', name: `${id}-speed`, checked: one === speed, onchange: () => { speed = one; } }), say.clockSpeeds[one]))),
      error);
  }

  function choice(words, to, isOffered = () => true) {
    const node = h('button', { type: 'button', class: 'menu-item', onclick: () => jump(to()) });
    return { node, update() { node.hidden = !isOffered(); if (node.textContent !== words()) node.textContent = words(); } };
  }

  // Whether most people's clocks show another hour than this one.
  function isAbroad(date) {
    const hours = live.workspace.people.filter(person => person.timeZone).map(person => wallIn(person.timeZone, date));
    return hours.filter(one => one === wallIn(zone(), date)).length * 2 < hours.length;
  }

  async function jump(to) {
    show(false);
    button.focus();
    if (!await move(to)) show(true);
  }

  async function play() {
    isPlaying = true;
    // Who stops and starts again within a second has one run going on, not two.
    const mine = ++run;
    while (isPlaying && mine === run) {
      const begun = performance.now();
      if (!await move(new Date(now().getTime() + speeds[speed]))) {
        pause();
        show(true);
      }

      await new Promise(done => { setTimeout(done, begun + second - performance.now()); });
    }
  }

  function moves() {
    return isMoving || live.workspace.clock === 'moving';
  }

  // It may have arrived meanwhile: then there is nothing to stop, and nothing to say.
  function halt() {
    stopClock().catch(() => {});
  }

  function pause() {
    isPlaying = false;
    update();
  }

  /** False where it is refused, which is said in the panel. */
  async function move(to) {
    error.textContent = '';
    isMoving = true;
    update();
    try {
      await advance(to);
      return true;
    } catch (refused) {
      error.textContent = refused.message === 'offline' ? say.offline : refused.message;
      return false;
    } finally {
      isMoving = false;
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

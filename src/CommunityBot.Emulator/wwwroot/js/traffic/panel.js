// The panel beside the panes, and the button in the bar that opens it: what the bot and Slack tell each other, and what is broken on purpose.

import { h, icon } from '../dom.js';
import { listenForTraffic, live } from '../live.js';
import { say } from '../words.js';
import { exchanges } from './exchanges.js';
import { faults } from './faults.js';
import { store } from './store.js';

const sheet = matchMedia('(width < 900px)');

/**
 * @param node The panel, in the page already.
 * @param {() => string} zone Whose time it shows.
 */
export function trafficPanel(node, zone) {
  const list = exchanges(zone);
  const broken = faults();
  const parts = { exchanges: list, faults: broken };
  const badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
  const words = h('span', { class: 'words' });
  const button = h('button', { type: 'button', class: 'bar-button traffic-button', 'aria-expanded': 'false', 'aria-controls': node.id, onclick: () => node.hidden ? open() : close() }, icon('traffic'), words, ' ', badge);
  const title = h('h2', {});
  const away = h('button', { type: 'button', class: 'quiet square', onclick: () => close() }, icon('close'));
  const tabs = Object.keys(parts).map(name => h('button', { type: 'button', role: 'tab', class: 'tab', id: `traffic-${name}-tab`, 'aria-controls': `traffic-${name}`, onclick: () => turn(name), onkeydown: walk }));
  const tablist = h('div', { class: 'tabs', role: 'tablist' }, tabs);
  Object.entries(parts).forEach(([name, part]) => { part.node.id = `traffic-${name}`; part.node.setAttribute('role', 'tabpanel'); part.node.setAttribute('aria-labelledby', `traffic-${name}-tab`); });
  node.append(h('div', { class: 'traffic-head' }, title, away), tablist, list.node, broken.node);
  node.addEventListener('keydown', event => { if (event.key === 'Escape' && !event.defaultPrevented) close(); });
  sheet.addEventListener('change', () => cover(!node.hidden));
  let front = 'exchanges';

  return { button, update, show: id => { turn('exchanges'); open(() => list.show(id)); } };

  function update() {
    const count = live.workspace.faults.length;
    words.textContent = say.traffic;
    badge.textContent = String(count);
    badge.hidden = count === 0;
    button.setAttribute('aria-label', count === 0 ? say.traffic : `${say.traffic} ${count}, ${say.trafficFaulty(count)}`);
    button.title = count === 0 ? say.trafficTitle : say.trafficFaulty(count);
    button.classList.toggle('alarming', count > 0);
    if (node.hidden) return;
    node.setAttribute('aria-label', say.trafficTitle);
    title.textContent = say.trafficTitle;
    away.setAttribute('aria-label', say.closeTraffic);
    away.title = say.closeTraffic;
    tablist.setAttribute('aria-label', say.traffic);
    tabs.forEach((tab, i) => {
      const name = Object.keys(parts)[i];
      tab.textContent = say[name];
      if (name === 'faults' && count > 0) tab.append(' ', h('span', { class: 'badge' }, String(count)));
      tab.setAttribute('aria-selected', String(name === front));
      tab.tabIndex = name === front ? 0 : -1;
      parts[name].node.hidden = name !== front;
    });
    parts[front].update();
  }

  function turn(name) {
    front = name;
    if (!node.hidden) update();
  }

  function walk(event) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    turn(front === 'faults' ? 'exchanges' : 'faults');
    tabs.find(tab => tab.tabIndex === 0).focus();
  }

  function open(then) {
    node.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    cover(true);
    update();
    let isFirst = true;
    listenForTraffic({
      until: store.until,
      take: news => {
        store.take(news);
        if (front === 'exchanges') list.update();
        if (isFirst) (then ?? list.toEnd)();
        isFirst = false;
      },
    });
    if (then) then();
    else tabs.find(tab => tab.tabIndex === 0).focus();
  }

  function close() {
    node.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    cover(false);
    listenForTraffic(null);
    button.focus();
  }

  // Where it covers the page, the page under it is out of reach.
  function cover(isOpen) {
    const covers = isOpen && sheet.matches;
    for (const other of document.querySelectorAll('#bar, #welcome, .switcher, #panes')) other.inert = covers;
    if (covers) node.setAttribute('role', 'dialog');
    else node.removeAttribute('role');
  }
}

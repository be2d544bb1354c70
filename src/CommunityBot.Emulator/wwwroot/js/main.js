// The page: one to four panes, kept in its address as ?as=ana&in=general&as=zoe&in=infra-facilitation.

import { h } from './dom.js';
import { bar } from './bar.js';
import { listenFor, live, personOf, whenChanged } from './live.js';
import { makePane } from './pane.js';
import { unreadOf } from './reads.js';
import { applyTheme } from './theme.js';
import { trafficPanel } from './traffic/panel.js';
import { chosenLanguage, say, speak } from './words.js';
import { welcome } from './welcome.js';

const [most, narrowest] = [4, 320];
const host = document.getElementById('panes');
const switcher = h('div', { class: 'switcher', role: 'tablist' });
const lost = h('p', { class: 'lost', role: 'status' });
let panes = [];
let front = null;

applyTheme();
speak(chosenLanguage());
host.append(h('p', { class: 'opening', role: 'status' }, say.loading));
host.parentElement.before(lost, switcher);
const zone = () => personOf(panes[0]?.personId)?.timeZone ?? undefined;
const traffic = trafficPanel(document.getElementById('traffic'), zone);
const top = bar(document.getElementById('bar'), {
  addPane: () => { add(newcomer(), undefined); front = panes.at(-1); settle(); front.focus(); },
  canAdd: () => panes.length < most,
  zone, traffic,
  guide: () => first.again(),
  spoken: () => { panes.forEach(pane => pane.redraw()); update(); },
});
const first = welcome(document.getElementById('welcome'), () => open([['ana', 'general'], ['zoe', 'infra-facilitation']]), () => ['ana', 'zoe'].every(handle => panes.some(pane => personOf(pane.personId).handle === handle)), () => onTouch() ? front.node.querySelector('.pane-head button').focus() : front.focus());

whenChanged(change => {
  if ('connected' in change) lost.textContent = change.connected ? '' : say.lost;
  if (!live.workspace) return;
  if (change.workspace) look();
  if (panes.length === 0) start();
  update(change.person);
});
document.addEventListener('visibilitychange', () => update());
window.addEventListener('popstate', () => start());
document.addEventListener('keydown', event => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const at = panes.findIndex(pane => pane.node.contains(document.activeElement));
  bring(panes[(at + (event.shiftKey ? panes.length - 1 : 1)) % panes.length]);
});
new ResizeObserver(fit).observe(host);
// Who is there is told even to those who listen for nobody yet.
listenFor([]);

/** Another playground may have taken the place of the one that was shown: whoever is not in it goes. */
function look() {
  const gone = panes.filter(pane => !personOf(pane.personId));
  gone.forEach(pane => pane.node.remove());
  panes = panes.filter(pane => !gone.includes(pane));
  if (panes.length === 0) return;
  if (gone.length > 0) front = panes.includes(front) ? front : panes[0];
  if (gone.length > 0) settle();
  listenFor(panes.map(pane => pane.personId));
}

function start() {
  const asked = new URLSearchParams(location.search);
  const places = asked.getAll('in');
  const wanted = asked.getAll('as').map((name, i) => [name, places[i]]).filter(([name]) => find(name));
  open(wanted.length > 0 ? wanted.slice(0, most) : [['ana', 'general']]);
}

function open(wanted) {
  panes.forEach(pane => pane.node.remove());
  panes = [];
  host.replaceChildren();
  for (const [name, place] of wanted) add(find(name) ?? newcomer(), place);
  front = panes[0];
  settle();
}

const people = () => live.workspace.people.filter(person => !person.isBot);

const find = name => people().find(person => [person.handle, person.id, person.name.toLowerCase()].includes(name.toLowerCase()) || person.id === name);

/** Someone whom no pane shows yet. */
const newcomer = () => people().find(person => !person.isDeactivated && !panes.some(pane => pane.personId === person.id)) ?? people()[0];

function add(person, place) {
  const pane = makePane(person.id, place, { changed: settle, close: () => remove(pane) });
  panes.push(pane);
  host.append(pane.node);
}

function remove(pane) {
  panes = panes.filter(other => other !== pane);
  pane.node.remove();
  if (front === pane) front = panes[0];
  settle();
  front.focus();
}

/** After the panes changed: the stream, the address and what is shown follow. */
function settle() {
  listenFor(panes.map(pane => pane.personId));
  host.dataset.count = panes.length;
  fit();
  update();
  const address = new URLSearchParams(panes.flatMap(pane => [['as', personOf(pane.personId).handle], ...(pane.placeName ? [['in', pane.placeName]] : [])]));
  history.replaceState(null, '', `?${address}`);
}

function update(only) {
  if (!live.workspace) return;
  top.update();
  traffic.update();
  first.update();
  panes.filter(pane => !only || pane.personId === only).forEach(pane => pane.update());
  drawSwitcher();
}

// A telephone has room for one; elsewhere each is to be wide enough to read in.
function fit() {
  const isTabbed = panes.length > 1 && (innerWidth < 900 || host.clientWidth / panes.length < narrowest);
  host.classList.toggle('tabbed', isTabbed);
  switcher.classList.toggle('tabbed', isTabbed);
}

// Where two panes do not fit side by side there is one, and a tab for each.
function drawSwitcher() {
  switcher.hidden = panes.length < 2;
  switcher.setAttribute('aria-label', say.panes);
  panes.forEach(pane => pane.node.classList.toggle('front', pane === front));
  const news = pane => pane !== front && live.people.has(pane.personId) ? unreadOf(live.people.get(pane.personId)) : 0;
  const names = panes.map(pane => `${personOf(pane.personId).name}${pane === front}${news(pane)}`).join() + say.locale;
  if (switcher.dataset.names === names) return;
  switcher.dataset.names = names;
  switcher.replaceChildren(...panes.map(pane => h('button', { type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(pane === front), onclick: () => bring(pane) }, personOf(pane.personId).name, news(pane) > 0 ? [h('span', { class: 'unseen' }, `, ${say.unread(news(pane))}`), ' ', h('span', { class: 'badge', 'aria-hidden': 'true' }, String(news(pane)))] : null)));
}

function bring(pane) {
  front = pane;
  drawSwitcher();
  // What is in front now is read.
  pane.update();
  // A finger that goes there reads first: nothing is to be typed yet.
  if (!onTouch()) pane.focus();
}

const onTouch = () => matchMedia('(hover: none)').matches;

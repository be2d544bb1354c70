// One person's screen: where they can go, what they read, where they type, and the form in front of it.

import { giveKeyboard, h, newId } from './dom.js';
import { showAccounts } from './accounts.js';
import { act } from './calls.js';
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { headOf } from './head.js';
import { homeTab } from './home.js';
import { isInside, whereTo } from './links.js';
import { live, tellBefore } from './live.js';
import { modalHost } from './modal.js';
import { notices } from './notices.js';
import { appHome, appMessages, hasHome, nameOfPlace, placeOf } from './places.js';
import { markRead, newsLine } from './reads.js';
import { sidebar } from './sidebar.js';
import { threadPane } from './thread.js';
import { say } from './words.js';

/**
 * @param {string} personId Whom it shows at first.
 * @param {string} [placeName] Where they are.
 * @param {{ changed: () => void, close: () => void }} owner
 */
export function makePane(personId, placeName, owner) {
  const sideId = newId();
  const told = notices();
  const write = composer(told.complain, editLast);
  const talk = conversation({ tell, suggest, openThread, edit: (ts, isOn) => edit(talk, ts, isOn) }, ts => rewritings.get(keyOf(talk, ts)), text => write.write(text));
  const thread = threadPane({ tell, suggest, openThread, edit: (ts, isOn) => edit(thread, ts, isOn) }, ts => rewritings.get(keyOf(thread, ts)), told.complain, () => openThread(null));
  const home = homeTab(told.complain);
  const side = h('nav', { class: 'side', id: sideId });
  const head = h('header', { class: 'pane-head' });
  const tabs = h('div', { class: 'tabs', role: 'tablist' });
  const screen = h('div', { class: 'screen' }, head, tabs, talk.node, home.node, told.node, write.node);
  const desk = h('div', { class: 'desk', ondragover: over, ondragleave: event => { if (!desk.contains(event.relatedTarget)) desk.classList.remove('dropping'); }, ondrop: drop }, screen, thread.node);
  const skip = h('button', { type: 'button', class: 'button skip', onclick: () => write.focus() });
  const inside = h('div', { class: 'inside' }, skip, side, h('div', { class: 'side-veil', onclick: () => open(false) }), desk);
  const node = h('section', { class: 'pane', onclick: follow, onkeydown: event => { if (event.key === 'Escape' && pane.node.classList.contains('side-open')) { open(false); head.querySelector('button')?.focus(); } } }, inside);
  const modal = modalHost(node, inside, told, closed);
  new ResizeObserver(cover).observe(node);

  const news = newsLine();
  const rewritings = new Map();
  let [drawn, shownThread, next] = [{}, null, null];
  const pane = { node, personId, placeName, update, focus: () => write.focus(), redraw() { drawn = { at: drawn.at, channelId: drawn.channelId }; update(); } };
  return pane;

  function update() {
    const look = live.people.get(pane.personId);
    if (!look || !live.workspace) return;
    followName(look);
    const at = placeOf(look, pane.placeName);
    const isElsewhere = drawn.at !== `${look.id}/${at.name}`;
    if (isElsewhere) {
      pane.placeName = at.name;
      shownThread = null;
    }

    const isHome = at.kind === appHome;
    const last = at.messages.at(-1);
    // What nobody looks at is not read: another tab is in front, another pane, or the Home tab.
    const newAfter = news(look, at, !isHome && isSeen());
    if (last && !isHome && isSeen() && at.channel?.isMember !== false) markRead(look, at.channelId, last.ts);

    node.setAttribute('aria-label', say.paneOf(look.name));
    side.setAttribute('aria-label', say.conversationsOf(look.name));
    skip.textContent = say.skip;
    skip.hidden = at.kind === appHome;
    redraw('side', side, sidebar(look, at.name, { go, be, accounts: () => showAccounts(node, { be: id => { pane.placeName = undefined; be(id); write.focus(); }, back: () => giveKeyboard(side, 'accounts') }) }));
    redraw('head', head, headOf(look, at, { sideId, isOpen: node.classList.contains('side-open'), toggle: () => open(!node.classList.contains('side-open')), close: owner.close }));
    redraw('tabs', tabs, tabsOf(at, look));
    tabs.hidden = at.kind === 'channel' || !hasHome(look);
    talk.node.hidden = isHome;
    write.node.hidden = isHome;
    home.node.hidden = !isHome;
    if (isHome) home.update(look);
    else {
      write.update(look, at);
      talk.update(look, at, newAfter);
    }

    thread.update(look, at, isHome ? null : shownThread, isSeen());
    cover();
    desk.dataset.drop = say.dropHere;

    told.update(look);
    [drawn.at, drawn.channelId] = [`${look.id}/${at.name}`, at.channel?.id];
    // Slack tells the app that its Home is looked at, however one came there; what it shows comes as any change does.
    if (isElsewhere && isHome && hasHome(look)) act(look.id, 'home').catch(error => told.complain(error.message));
    // Last: the form that closes may lead elsewhere.
    modal.update(look);
  }

  // A channel that is called something else is the same place.
  function followName(look) {
    const here = look.channels.find(channel => channel.id === drawn.channelId);
    if (!here || look.channels.some(channel => channel.name === pane.placeName) || drawn.at !== `${look.id}/${pane.placeName}`) return;
    [pane.placeName, drawn.at] = [here.name, `${look.id}/${here.name}`];
    owner.changed();
  }

  // Drawn anew only when it would differ; the keyboard stays on what it was on.
  function redraw(part, container, nodes) {
    const html = nodes.filter(Boolean).map(one => one.outerHTML.replace(/"n\d+"/g, '')).join('');
    if (drawn[part] === html) return;
    drawn[part] = html;
    const held = container.contains(document.activeElement) ? document.activeElement.dataset.key ?? '' : null;
    container.replaceChildren(...nodes.filter(Boolean));
    if (held !== null) giveKeyboard(container, held);
  }

  function tabsOf(at, look) {
    return hasHome(look) ? [[appHome, say.home], [appMessages, say.messages]].map(([name, words]) => h('button', {
      type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(at.name === name), 'data-key': `tab/${name}`, onclick: () => go(name),
      onkeydown: event => { if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') { go(at.name === appHome ? appMessages : appHome); giveKeyboard(tabs, `tab/${pane.placeName}`); } },
    }, words)) : [];
  }

  // A thread stands beside the conversation where there is room for both, in front of it elsewhere.
  function cover() {
    screen.inert = !thread.node.hidden && thread.node.offsetWidth >= desk.offsetWidth;
  }

  function isSeen() {
    return !document.hidden && node.offsetParent !== null;
  }

  /** Does something with a message; says whether it was done, and complains where it was not. */
  async function tell(what, message, details = {}) {
    try {
      await act(pane.personId, what, { ...whereOf(message), ...details });
      return true;
    } catch (error) {
      told.complain(error.message);
      return false;
    }
  }

  function suggest(message, field, text) {
    return act(pane.personId, 'suggest', { ...whereOf(message), field, text }).catch(() => []);
  }

  function whereOf(message) {
    const { privateChannel } = live.people.get(pane.personId);
    return { channel: message.channel === privateChannel ? undefined : message.channel, ts: message.ts };
  }

  function openThread(ts) {
    const before = shownThread;
    shownThread = ts;
    update();
    if (ts) thread.focus();
    else if (before) giveKeyboard(talk.node.querySelector(`[data-item="${pane.personId}/${before}"]`) ?? write.node, `thread/${before}`);
  }

  /** Begins to rewrite a message where it stands, in the channel or in the thread, or ends it. */
  function edit(list, ts, isOn = true) {
    const isHere = node.contains(document.activeElement);
    if (!isOn) rewritings.delete(keyOf(list, ts));
    else if (!rewritings.has(keyOf(list, ts))) rewritings.set(keyOf(list, ts), {});
    update();
    const key = `${pane.personId}/${ts}`;
    if (isOn) list.node.querySelector(`[data-item="${key}"] textarea`)?.focus();
    // Whoever went on elsewhere while it was being saved keeps the keyboard.
    else if (isHere) list.reach(key);
  }

  function keyOf(list, ts) {
    return `${pane.personId}/${list === thread}/${ts}`;
  }

  // As in Slack: the arrow up, in an empty box, takes up one's last message.
  function editLast() {
    const look = live.people.get(pane.personId);
    const mine = placeOf(look, pane.placeName).messages.findLast(message => message.user === look.id && !message.isWhisper && !message.subtype);
    if (mine) edit(talk, mine.ts);
    return Boolean(mine);
  }

  function over(event) {
    if (!event.dataTransfer.types.includes('Files') || write.node.hidden) return;
    event.preventDefault();
    desk.classList.add('dropping');
  }

  function drop(event) {
    if (!desk.classList.contains('dropping')) return;
    event.preventDefault();
    desk.classList.remove('dropping');
    (event.target.closest('.thread') ? thread : write).take(event.dataTransfer.files);
  }

  function open(isOpen) {
    node.classList.toggle('side-open', isOpen);
    head.querySelector('.side-button')?.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) side.querySelector('[aria-current]')?.focus();
  }

  function go(name) {
    pane.placeName = name;
    open(false);
    owner.changed();
    update();
    if (name === appMessages && live.workspace.messagesTab) act(pane.personId, 'messages').catch(error => told.complain(error.message));
  }

  // A channel that is named, and an address of the workspace, lead there in this pane.
  function follow(event) {
    const [named, link] = ['[data-go]', 'a[href]'].map(one => event.target.closest(one));
    if (!named && !(link && isInside(link.href))) return;
    event.preventDefault();
    const where = named ? { channel: named.dataset.go } : whereTo(link.href);
    if (!where) return told.complain(say.linkElsewhere);
    const name = nameOfPlace(live.people.get(pane.personId), where.channel);
    if (!name) return told.complain(say.linkUnseen);
    if (inside.inert) follows(name, where);
    else goTo(name, where);
  }

  // From a form nobody is carried off: it says where one will be once it is closed, unless one thinks better of it.
  function follows(name, where) {
    next?.line.remove();
    next = { name, where, line: told.offer(say.afterForm(name === appMessages ? live.workspace.app : `#${name}`), say.closeAndGo, () => act(pane.personId, 'close', { all: true }).catch(error => told.complain(error.message))) };
  }

  function closed() {
    write.node.before(told.node);
    const { name, where, line } = next ?? {};
    next = null;
    if (!line?.isConnected) return;
    line.remove();
    goTo(name, where);
  }

  async function goTo(name, where) {
    go(name);
    if (!where.ts) return;
    const here = () => placeOf(live.people.get(pane.personId), name);
    const begun = where.threadTs ?? where.ts;
    if (here().since > begun) await tellBefore(pane.personId, where.channel, begun);
    const at = here();
    const answered = [...at.threads].find(([ts, replies]) => ts === where.threadTs || replies.some(reply => reply.ts === where.ts && !at.messages.includes(reply)))?.[0];
    if (answered) openThread(answered);
    else if (screen.inert) openThread(null);
    if (!(answered ? thread : talk).show(where.ts)) told.complain(say.linkGone);
  }

  function be(id) {
    open(false);
    if (id === pane.personId) return;
    pane.personId = id;
    owner.changed();
    update();
  }
}

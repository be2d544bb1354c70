// Where one types: a message, a command with what the manifest says of it, a file. In a channel, with the app, or in a thread.

import { h, icon } from './dom.js';
import { act } from './calls.js';
import { attachments } from './attachments.js';
import { completion } from './completion.js';
import { showKeys } from './keys.js';
import { live, personOf } from './live.js';
import { menuButton } from './menu.js';
import { pickEmoji } from './picker.js';
import { appMessages, channelOf } from './places.js';
import { say } from './words.js';

const tallest = 160;

/** @param complain Tells what went wrong. @param {() => void} [editLast] Begins to rewrite the last message of one's own. */
export function composer(complain, editLast) {
  const drafts = new Map();
  let [look, at, drawn] = [null, null, ''];

  const box = h('textarea', {
    rows: 1, class: 'write', 'data-key': 'write',
    oninput: () => { proposals.look(); fit(); }, onkeydown: keys, onblur: () => proposals.leave(), onfocus: () => proposals.look(), onclick: () => proposals.look(false),
    onpaste: event => { if (event.clipboardData.files.length > 0) { event.preventDefault(); files.add(event.clipboardData.files); } },
  });
  const proposals = completion(box, () => ({ look, inThread: Boolean(at?.threadTs) }), () => fit());
  const files = attachments(complain, () => box.focus());
  const sendButton = h('button', { type: 'button', class: 'button primary square', onclick: () => send() }, icon('send'));
  const tools = h('div', { class: 'tools' });
  const [also, alsoWords] = [h('input', { type: 'checkbox' }), h('span')];
  const alsoLine = h('label', { class: 'box also' }, also, alsoWords);
  const form = h('div', { class: 'composer-box' }, files.node, h('div', { class: 'composer-line' }, tools, box, sendButton), files.chooser);
  const closed = h('div', { class: 'composer-closed' });
  const node = h('div', { class: 'composer' }, proposals.node, form, alsoLine, closed);

  return {
    node,
    focus: () => box.focus({ preventScroll: true }),
    write(text) { box.value = text; box.focus(); proposals.look(); fit(); },
    /** Takes files that were dropped. */
    take(dropped) { if (!form.hidden) files.add(dropped); },
    update(newLook, newAt) {
      if (look) drafts.set(keyOf(look, at), box.value);
      const isElsewhere = !look || keyOf(look, at) !== keyOf(newLook, newAt);
      [look, at] = [newLook, newAt];
      const reason = closedBecause();
      form.hidden = reason !== null;
      closed.hidden = reason === null;
      redrawClosed(reason);
      const stamp = JSON.stringify([look.id, say.locale, live.workspace.shortcuts.length]);
      if (stamp !== drawn) drawTools();
      drawn = stamp;
      const place = at.kind === appMessages ? live.workspace.app : `#${at.name}`;
      box.setAttribute('aria-label', at.threadTs ? say.replyIn(place) : at.kind === appMessages ? say.writeToApp(place) : say.writeTo(place));
      box.placeholder = at.threadTs ? say.replyHint : say.writeHint;
      alsoLine.hidden = !at.threadTs || at.kind !== 'channel' || reason !== null;
      alsoWords.textContent = say.alsoIn(place);
      sendButton.setAttribute('aria-label', say.send);
      sendButton.title = say.send;
      if (!isElsewhere) return;
      box.value = drafts.get(keyOf(look, at)) ?? '';
      also.checked = false;
      files.clear();
      proposals.update();
      fit();
    },
  };

  function closedBecause() {
    if (personOf(look.id)?.isDeactivated) return [say.deactivated];
    if (at.kind === appMessages) return live.workspace.messagesTab ? null : [say.readOnly];
    if (at.channel.isArchived) return [say.archivedHint];
    if (at.channel.isMember) return null;
    return [h('span', {}, say.notIn(at.name)),
      h('button', { type: 'button', class: 'button', 'data-key': 'join', onclick: () => act(look.id, 'join', { channel: at.channel.id }).catch(error => complain(error.message)) }, say.join)];
  }

  // The button to join keeps the keyboard while nothing about it changes.
  function redrawClosed(reason) {
    const words = (reason ?? []).map(part => part.textContent ?? part).join();
    if (closed.dataset.words === words) return;
    closed.dataset.words = words;
    closed.replaceChildren(...reason ?? []);
  }

  function drawTools() {
    const shortcuts = personOf(look.id)?.isGuest ? [] : live.workspace.shortcuts.filter(shortcut => !shortcut.onMessages);
    const { id } = look;
    tools.replaceChildren(
      menuButton({
        label: say.more, content: icon('add'), className: 'quiet square', above: true, key: 'more',
        items: [
          { text: say.attach, run: files.choose },
          ...shortcuts.map(shortcut => ({ text: shortcut.name, hint: shortcut.description, run: () => act(id, 'shortcut', { callback_id: shortcut.callbackId }).catch(error => complain(error.message)) })),
          { text: say.keys, run: showKeys },
        ],
      }),
      h('button', { type: 'button', class: 'quiet square', 'aria-label': say.emoji, title: say.emoji, onclick: event => pickEmoji(event.currentTarget, (_, character) => { box.setRangeText(character, box.selectionStart, box.selectionEnd, 'end'); box.focus(); fit(); }) }, icon('smile')));
  }

  function keys(event) {
    if (event.isComposing) return;
    if (proposals.takes(event)) return stop(event);
    if (event.key === 'Enter' && !event.shiftKey) {
      stop(event);
      send();
    } else if (event.key === 'ArrowUp' && box.value === '' && editLast?.()) stop(event);
  }

  function stop(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  async function send() {
    const typed = box.value;
    const text = typed.trim();
    if (text === '' && files.count === 0) return;
    const [person, where, broadcast, sent] = [look.id, at, also.checked, files.count > 0 ? await files.read() : []];
    box.value = '';
    also.checked = false;
    files.clear();
    proposals.update();
    fit();
    try {
      await tell(person, where, text, sent, broadcast);
    } catch (error) {
      if (box.value === '') box.value = typed;
      complain(error.message);
    }
  }

  function tell(person, where, text, sent, broadcast) {
    const channel = channelOf(where);
    if (sent.length > 0) return act(person, 'upload', { channel, files: sent, text, thread_ts: where.threadTs });
    if (where.threadTs) return act(person, 'reply', { channel, ts: where.answered, text, broadcast });
    return channel ? act(person, 'type', { channel, text }) : act(person, 'write', { text });
  }

  function fit() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, tallest)}px`;
  }
}

const keyOf = (look, at) => `${look.id}/${at.name}/${at.threadTs ?? ''}`;

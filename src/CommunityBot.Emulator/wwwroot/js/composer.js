// Where one types: a message, a command with what the manifest says of it, a file. In a channel, with the app, or in a thread.

import { h, icon } from './dom.js';
import { act } from './calls.js';
import { asSent, attachments } from './attachments.js';
import { completion } from './completion.js';
import { showKeys } from './keys.js';
import { live, personOf } from './live.js';
import { menuButton } from './menu.js';
import { pickEmoji } from './picker.js';
import { appMessages, channelOf } from './places.js';
import { say } from './words.js';

const tallest = 160;
const nothing = { text: '', files: [], also: false };

/** @param complain Tells what went wrong. @param {() => void} [editLast] Begins to rewrite the last message of one's own. */
export function composer(complain, editLast) {
  const drafts = new Map();
  let [look, at, drawn] = [null, null, ''];

  const box = h('textarea', {
    rows: 1, class: 'write', dir: 'auto', 'data-key': 'write',
    oninput: () => { proposals.look(); fit(); }, onkeydown: keys, onblur: () => proposals.leave(), onfocus: () => proposals.look(), onclick: () => proposals.look(false),
    onpaste: event => { if (event.clipboardData.files.length > 0) { event.preventDefault(); files.add(event.clipboardData.files); } },
  });
  const proposals = completion(box, () => ({ look, inThread: Boolean(at?.threadTs) }), () => fit());
  const files = attachments(complain, () => { showAlso(); box.focus(); });
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
      if (look) drafts.set(keyOf(look, at), held());
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
      alsoWords.textContent = say.alsoIn(place);
      sendButton.setAttribute('aria-label', say.send);
      sendButton.title = say.send;
      if (isElsewhere) hold(drafts.get(keyOf(look, at)) ?? nothing);
      showAlso();
    },
  };

  function closedBecause() {
    if (personOf(look.id)?.isDeactivated) return [h('span', {}, say.deactivated), doing('reactivate', say.reopen)];
    if (at.kind === appMessages) return live.workspace.messagesTab ? null : [say.readOnly];
    if (at.channel.isArchived) return [say.archivedHint];
    if (at.channel.isMember) return null;
    return [h('span', {}, say.notIn(at.name)), doing('join', say.join)];
  }

  function doing(what, words) {
    return h('button', { type: 'button', class: 'button', onclick: () => act(look.id, what, { channel: channelOf(at) }).catch(error => complain(error.message)) }, words);
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

  // What is sent is taken at once, so that it goes once, and from here, wherever one is when its files are read.
  async function send() {
    const [draft, person, where, key] = [held(), look.id, at, keyOf(look, at)];
    const text = draft.text.trim();
    if (text === '' && draft.files.length === 0) return;
    hold(nothing);
    showAlso();
    try {
      const { failure } = await tell(person, where, text, await asSent(draft.files), draft.also);
      // Slack says why, and keeps a command that failed where it was typed.
      if (failure) giveBack(key, draft);
    } catch (error) {
      giveBack(key, draft);
      complain(error.message);
    }
  }

  // What did not go comes back where it was written, before what was begun there since.
  function giveBack(key, draft) {
    const isHere = key === keyOf(look, at);
    const since = isHere ? held() : drafts.get(key) ?? nothing;
    const all = { text: [draft.text, since.text].filter(Boolean).join('\n'), files: [...draft.files, ...since.files], also: draft.also || since.also };
    if (isHere) {
      hold(all);
      proposals.leave();
    } else drafts.set(key, all);
    showAlso();
  }

  function held() {
    return { text: box.value, files: files.held, also: also.checked };
  }

  function hold(draft) {
    box.value = draft.text;
    also.checked = draft.also;
    files.hold(draft.files);
    proposals.update();
    fit();
  }

  // Slack shares a file in the thread alone.
  function showAlso() {
    alsoLine.hidden = form.hidden || !at.threadTs || at.kind !== 'channel' || files.held.length > 0;
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

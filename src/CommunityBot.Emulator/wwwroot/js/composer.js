// Where one types: a message, or a command with what the manifest says of it.

import { h, icon, newId } from './dom.js';
import { act } from './calls.js';
import { live, personOf } from './live.js';
import { menuButton } from './menu.js';
import { appMessages } from './places.js';
import { say } from './words.js';

const tallest = 160;

/** @param complain Tells what went wrong. */
export function composer(complain) {
  const drafts = new Map();
  let [look, at, matches, active, dismissed, drawn] = [null, null, [], 0, false, ''];

  const list = h('ul', { class: 'completion', role: 'listbox', id: newId(), hidden: true });
  const box = h('textarea', {
    rows: 1, class: 'write', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false', 'data-key': 'write',
    oninput: () => { dismissed = false; complete(); fit(); }, onkeydown: keys, onblur: () => { dismissed = true; complete(); }, onfocus: () => { dismissed = false; complete(); },
  });
  const sendButton = h('button', { type: 'button', class: 'button primary square', onclick: () => send(box.value) }, icon('send'));
  const tools = h('div', { class: 'tools' });
  const form = h('div', { class: 'composer-box' }, tools, box, sendButton);
  const closed = h('div', { class: 'composer-closed' });
  const node = h('div', { class: 'composer' }, list, form, closed);

  return {
    node,
    focus: () => box.focus({ preventScroll: true }),
    write(text) { box.value = text; box.focus(); complete(); fit(); },
    update(newLook, newAt) {
      if (look) drafts.set(`${look.id}/${at.name}`, box.value);
      const isElsewhere = look?.id !== newLook.id || at?.name !== newAt.name;
      [look, at] = [newLook, newAt];
      const reason = closedBecause();
      form.hidden = reason !== null;
      closed.replaceChildren(...(reason ?? []));
      const stamp = JSON.stringify([look.id, say.locale, live.workspace.shortcuts.length]);
      if (stamp !== drawn) drawTools();
      drawn = stamp;
      const label = at.kind === appMessages ? say.writeToApp(live.workspace.app) : say.writeTo(`#${at.name}`);
      box.setAttribute('aria-label', label);
      box.placeholder = say.writeHint;
      sendButton.setAttribute('aria-label', say.send);
      sendButton.title = say.send;
      if (!isElsewhere) return;
      box.value = drafts.get(`${look.id}/${at.name}`) ?? '';
      complete();
      fit();
    },
  };

  function closedBecause() {
    if (personOf(look.id)?.isDeactivated) return [say.deactivated];
    if (at.kind === appMessages) return live.workspace.messagesTab ? null : [say.readOnly];
    if (at.channel.isArchived) return [say.archivedHint];
    if (at.channel.isMember) return null;
    return [h('span', {}, say.notIn(at.name)),
      h('button', { type: 'button', class: 'button', onclick: () => act(look.id, 'join', { channel: at.channel.id }).catch(error => complain(error.message)) }, say.join)];
  }

  function drawTools() {
    const shortcuts = personOf(look.id)?.isGuest ? [] : live.workspace.shortcuts.filter(shortcut => !shortcut.onMessages);
    const { id } = look;
    tools.replaceChildren(...(shortcuts.length === 0 ? [] : [menuButton({
      label: say.shortcuts, content: icon('bolt'), className: 'quiet square', above: true,
      items: shortcuts.map(shortcut => ({ text: shortcut.name, hint: shortcut.description, run: () => act(id, 'shortcut', { callback_id: shortcut.callbackId }).catch(error => complain(error.message)) })),
    })]));
  }

  function complete() {
    const typed = box.value;
    matches = !dismissed && /^\/\S*$/.test(typed) ? live.workspace.commands.filter(command => command.command.startsWith(typed)) : [];
    active = Math.min(active, Math.max(0, matches.length - 1));
    list.replaceChildren(...matches.map((command, i) => h('li', {
      role: 'option', id: `${list.id}-${i}`, 'aria-selected': String(i === active), onmousedown: event => { event.preventDefault(); pick(command); },
    }, h('span', { class: 'command' }, h('b', {}, command.command), command.usageHint ? ` ${command.usageHint}` : ''), h('span', { class: 'hint' }, command.description))));
    list.hidden = matches.length === 0;
    list.setAttribute('aria-label', say.commands);
    box.setAttribute('aria-expanded', String(matches.length > 0));
    if (matches.length > 0) box.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    else box.removeAttribute('aria-activedescendant');
  }

  function pick(command) {
    box.value = `${command.command} `;
    complete();
    box.focus();
  }

  function keys(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (matches.length > 0 && step) active = (active + step + matches.length) % matches.length;
    else if (matches.length > 0 && event.key === 'Escape') dismissed = true;
    else if (matches.length > 0 && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && !isWhole()) return stop(event, () => pick(matches[active]));
    else if (event.key === 'Enter' && !event.shiftKey) return stop(event, () => send(box.value));
    else return;
    stop(event, complete);
  }

  // A command typed to its end is sent by Enter, though others begin with it.
  function isWhole() {
    return active === 0 && matches.some(command => command.command === box.value) || matches[active]?.command === box.value;
  }

  function stop(event, then) {
    event.preventDefault();
    event.stopPropagation();
    then();
  }

  async function send(typed) {
    const text = typed.trim();
    if (text === '') return;
    box.value = '';
    complete();
    fit();
    try {
      await (at.kind === appMessages ? act(look.id, 'write', { text }) : act(look.id, 'type', { channel: at.channel.id, text }));
    } catch (error) {
      if (box.value === '') box.value = typed;
      complain(error.message);
    }
  }

  function fit() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, tallest)}px`;
  }
}

// Who comes to the workspace and who leaves it. It stands in front of the pane it was asked from, where one can be whoever has just come.

import { h, icon, newId } from './dom.js';
import { act, arrive } from './calls.js';
import { avatar } from './avatar.js';
import { hold } from './dialog.js';
import { live, personOf, whenChanged } from './live.js';
import { roleOf } from './sidebar.js';
import { say } from './words.js';

/** @param pane Where it stands. @param {{ be: (id: string) => void, back: () => void }} acts Has the pane be somebody's who has come; gives the keyboard back where nobody has. */
export function showAccounts(pane, { be, back }) {
  const [titleId, error] = [newId(), h('p', { class: 'field-error', role: 'alert' })];
  const fields = {
    name: h('input', { class: 'field', type: 'text', required: true, autocomplete: 'off', placeholder: 'Iris Vidal' }),
    email: h('input', { class: 'field', type: 'email', required: true, autocomplete: 'off', placeholder: 'iris@exemple.org' }),
    kind: choice(say.accountKinds, () => { rows.channel.hidden = fields.kind.value !== 'guest'; }),
    channel: choice(Object.fromEntries(live.workspace.channels.filter(one => !one.isArchived).map(one => [one.id, `#${one.name}`]))),
    locale: choice(say.accountLanguages),
    timeZone: choice(say.accountZones),
  };
  const rows = Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    field.id = newId();
    return [name, h('div', { class: 'account-field' }, h('label', { for: field.id }, say[`account/${name}`]), field)];
  }));
  rows.channel.hidden = true;
  const list = h('ul', { class: 'accounts' });
  const leave = h('button', { type: 'button', class: 'quiet square', 'aria-label': say.close, title: say.close, onclick: () => close() }, icon('close'));
  const box = h('div', { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': titleId },
    h('header', { class: 'dialog-head' }, h('h2', { id: titleId }, say.accounts), leave),
    h('div', { class: 'dialog-body' },
      h('form', { class: 'account-form', onsubmit: submit }, h('h3', {}, say.someoneArrives), h('p', { class: 'hint' }, say.someoneArrivesHint),
        Object.values(rows), error, h('button', { type: 'submit', class: 'button primary' }, say.arrive)),
      h('h3', {}, say.closing), h('p', { class: 'hint' }, say.closingHint), list));
  const veil = h('div', { class: 'veil front', onpointerdown: event => { if (event.target === veil) close(); } }, box);
  const stopListening = whenChanged(draw);
  hold(box, () => close());
  let arrived = null;
  draw();
  pane.append(veil);
  fields.name.focus();

  function close() {
    stopListening();
    veil.remove();
    back();
  }

  async function submit(event) {
    event.preventDefault();
    const taken = live.workspace.people.find(person => person.email?.toLowerCase() === fields.email.value.trim().toLowerCase());
    complain(taken ? say.addressTaken(taken.name) : '');
    if (taken) return fields.email.focus();
    try {
      arrived = (await arrive(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])))).id;
      draw();
    } catch (refused) {
      complain(refused.message);
    }
  }

  function draw() {
    if (arrived && personOf(arrived)) {
      close();
      return be(arrived);
    }

    const people = live.workspace.people.filter(person => !person.isBot);
    if (list.children.length !== people.length) list.replaceChildren(...people.map(line));
    people.forEach((person, i) => list.children[i].update(person));
  }

  // The button says what it does now, and keeps the keyboard when it has done it.
  function line({ id }) {
    const [who, button] = [h('span', { class: 'account-who' }), h('button', { type: 'button', class: 'button' })];
    const node = h('li', {}, who, button);
    node.update = person => {
      const words = person.isDeactivated ? say.reopen : say.closeAccount;
      who.replaceChildren(avatar(person, 'little'), h('b', {}, person.name), h('span', { class: 'hint ellipsis' }, person.isDeactivated ? say.closedAccount : roleOf(person)));
      button.textContent = words;
      button.setAttribute('aria-label', `${words}, ${person.name}`);
      button.onclick = () => act(id, person.isDeactivated ? 'reactivate' : 'deactivate').catch(refused => complain(refused.message));
    };
    return node;
  }

  function complain(words) {
    error.replaceChildren(...words ? [icon('warn'), words === 'offline' ? say.offline : words] : []);
  }
}

function choice(words, onchange) {
  return h('select', { class: 'field', onchange }, Object.entries(words).map(([value, text]) => h('option', { value }, text)));
}

// What is proposed under the words one types: commands at the beginning, people after @, channels after #, emoji after a colon.

import { h, newId } from './dom.js';
import { avatar } from './avatar.js';
import { live } from './live.js';
import { roleOf } from './sidebar.js';
import { findEmoji } from './text/emoji.js';
import { fold } from './text/fold.js';
import { handleOf } from './text/typed.js';
import { say } from './words.js';

const most = 8;

// Slack's own, which reach no app.
const slacks = () => [{ command: '/invite', usageHint: '@…', description: say.invite }, { command: '/leave', description: say.leaveChannel }];

/**
 * @param box Where one types.
 * @param {() => { look: object, inThread: boolean }} context Who types, and where: a thread takes no command.
 * @param {() => void} changed After words were put in.
 */
export function completion(box, context, changed) {
  const list = h('ul', { class: 'completion', role: 'listbox', id: newId(), hidden: true });
  let [matches, active, dismissed, from] = [[], 0, false, 0];
  box.setAttribute('aria-haspopup', 'listbox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);

  return {
    node: list,
    update,
    look(anew = true) {
      if (anew) dismissed = false;
      update();
    },
    leave() {
      dismissed = true;
      update();
    },
    /** Whether the key was for the list. */
    takes(event) {
      if (matches.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) active = (active + step + matches.length) % matches.length;
      else if (event.key === 'Escape') dismissed = true;
      else if ((event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && !isWhole()) pick(matches[active]);
      else return false;
      update();
      return true;
    },
  };

  function update() {
    matches = dismissed || document.activeElement !== box ? [] : found();
    active = Math.min(active, Math.max(0, matches.length - 1));
    list.replaceChildren(...matches.map((match, i) => h('li', {
      role: 'option', id: `${list.id}-${i}`, 'aria-selected': String(i === active), onmousedown: event => { event.preventDefault(); pick(match); },
    }, match.show)));
    list.hidden = matches.length === 0;
    list.setAttribute('aria-label', say.proposals);
    if (matches.length > 0) box.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    else box.removeAttribute('aria-activedescendant');
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  function found() {
    const typed = box.value.slice(0, box.selectionStart);
    const { look, inThread } = context();
    if (!look) return [];
    if (/^\/\S*$/.test(typed) && box.value === typed) {
      from = 0;
      return inThread ? [] : [...live.workspace.commands, ...slacks()].filter(command => command.command.startsWith(typed)).map(commandOf);
    }

    const token = /(?:^|[\s(])([@#:])([\p{L}\p{N}_.+-]*)$/u.exec(typed);
    if (!token) return [];
    const [, sign, word] = token;
    from = typed.length - word.length - 1;
    if (sign === '@') return [...people(word), ...everyone(word)].slice(0, most);
    if (sign === '#') return look.channels.filter(channel => begins(channel.name, word)).slice(0, most).map(channel => ({ insert: `#${channel.name} `, show: h('span', {}, `#${channel.name}`) }));
    return word.length < 2 ? [] : findEmoji(word, most).map(one => ({ insert: `${one.character} `, show: h('span', {}, `${one.character} `, h('span', { class: 'hint' }, `:${one.names[0]}:`)) }));
  }

  function commandOf(command) {
    return {
      insert: `${command.command} `, whole: command.command,
      show: [h('span', { class: 'command' }, h('b', {}, command.command), command.usageHint ? ` ${command.usageHint}` : ''), h('span', { class: 'hint' }, command.description)],
    };
  }

  function people(word) {
    // Those whose shown name begins so come first.
    const rank = person => begins(person.name, word) ? 0 : 1;
    return live.workspace.people.filter(person => !person.isDeactivated && [person.name, person.realName, person.handle, ...person.realName.split(/[\s-]/)].some(name => begins(name, word))).sort((one, other) => rank(one) - rank(other)).map(person => ({
      insert: `${handleOf(person)} `, show: h('span', { class: 'completion-person' }, avatar(person, 'little'), h('b', {}, person.name), ' ', h('span', { class: 'hint ellipsis' }, [person.realName === person.name ? '' : person.realName, roleOf(person)].filter(Boolean).join(', '))),
    }));
  }

  function everyone(word) {
    return [['channel', say.atChannel], ['here', say.atHere]].filter(([name]) => begins(name, word)).map(([name, words]) => ({ insert: `@${name} `, show: h('span', {}, h('b', {}, `@${name}`), ' ', h('span', { class: 'hint' }, words)) }));
  }

  function pick(match) {
    const to = box.selectionStart;
    box.setRangeText(match.insert, from, to, 'end');
    box.focus();
    active = 0;
    changed();
    update();
  }

  // A command typed to its end is sent by Enter, though others begin with it.
  function isWhole() {
    return matches[active]?.whole === box.value || active === 0 && matches.some(match => match.whole === box.value);
  }
}

const begins = (name, word) => fold(name).startsWith(fold(word));

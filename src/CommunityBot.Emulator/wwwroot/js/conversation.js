// The messages of a place, by day, kept at the last one so long as the reader is there.

import { h, icon, keep } from './dom.js';
import { live, now } from './live.js';
import { messageNode } from './message.js';
import { appMessages } from './places.js';
import { after } from './reads.js';
import { addDays, dateOf, dayOf, momentOf } from './times.js';
import { say } from './words.js';

const together = 5 * 60;
const nearTheEnd = 80;

export function conversation(complain, write) {
  const list = h('ol', { class: 'messages', role: 'log', 'aria-live': 'polite' });
  const empty = h('div', { class: 'empty' });
  const node = h('div', { class: 'scroll', tabindex: '0' }, h('div', { class: 'filler' }), empty, list);
  let [place, height] = ['', 0];

  // A picture, a font or a narrower pane changes heights after the fact: whoever was at the end stays there.
  new ResizeObserver(() => { if (atEnd) toEnd(); }).observe(list);
  let atEnd = true;
  node.addEventListener('scroll', () => { atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < nearTheEnd; });
  const toEnd = () => { node.scrollTop = node.scrollHeight; };

  return {
    node,
    /** @param newAfter The last message that was read when one came here; a line stands under it. */
    update(look, at, newAfter) {
      const isElsewhere = place !== `${look.id}/${at.name}`;
      place = `${look.id}/${at.name}`;
      node.setAttribute('aria-label', at.kind === appMessages ? live.workspace.app : `#${at.name}`);
      const items = withLines(look, at.messages, newAfter);
      keep(list, items, item => item.key, item => item.stamp, item => item.make());
      empty.hidden = at.messages.length > 0;
      if (at.messages.length === 0) empty.replaceChildren(...nothingYet(at, look, write));
      if (isElsewhere) atEnd = true;
      if (atEnd || isElsewhere) toEnd();
      height = node.scrollHeight;
    },
  };

  function withLines(look, messages, newAfter) {
    const items = [];
    let [day, before, isNew] = ['', null, newAfter === ''];
    for (const message of messages) {
      const moment = momentOf(message.ts);
      const its = dateOf(moment, look.timeZone);
      if (its !== day) {
        items.push({ key: `day/${its}`, stamp: `${nameOf(its, look)}`, make: () => h('li', { class: 'day' }, h('span', {}, nameOf(its, look))) });
        [day, before] = [its, null];
      }

      if (!isNew && after(message.ts, newAfter) && message.user !== look.id) {
        items.push({ key: 'new', stamp: say.locale, make: () => h('li', { class: 'new' }, h('span', {}, say.newMessages)) });
        [isNew, before] = [true, null];
      }

      const follows = before !== null && before.user === message.user && !before.subtype && !message.subtype && !message.isWhisper && !before.isWhisper &&
        Number(message.ts) - Number(before.ts) < together;
      items.push({
        key: `${look.id}/${message.isWhisper ? 'whisper/' : ''}${message.ts}`,
        stamp: JSON.stringify([message.text, message.blocks, message.edited, follows, say.locale, live.workspace.shortcuts.length]),
        make: () => messageNode(message, look, follows, complain),
      });
      before = message;
    }

    return items;
  }
}

function nameOf(day, look) {
  const today = dateOf(now(), look.timeZone);
  if (day === today) return say.today;
  if (day === addDays(today, -1)) return say.yesterday;
  const words = dayOf(new Date(`${day}T12:00:00Z`), 'UTC');
  return words[0].toUpperCase() + words.slice(1);
}

function nothingYet(at, look, write) {
  const isApp = at.kind === appMessages;
  const commands = live.workspace.commands;
  // To join is what one comes for; where only some may read, the bot writes first.
  const first = at.channel?.isMember && !at.channel.isPrivate ? commands.find(command => command.command === '/rejoindre') ?? commands[0] : null;
  return [
    isApp ? h('img', { class: 'empty-icon', src: '/icon.svg', alt: '' }) : h('span', { class: 'empty-icon' }, icon(at.channel.isPrivate ? 'lock' : 'hash')),
    h('h3', {}, isApp ? say.emptyPrivate(live.workspace.app) : say.emptyChannel(at.name)),
    h('p', {}, isApp ? say.emptyPrivateHint : at.channel.isPrivate ? say.emptyLockedHint : say.emptyChannelHint),
    isApp ? h('button', { type: 'button', class: 'button', onclick: () => write(say.hello) }, say.tryHello) : null,
    first ? h('button', { type: 'button', class: 'button', title: first.description, onclick: () => write(first.command) }, say.tryCommand(first.command)) : null,
  ].filter(Boolean);
}

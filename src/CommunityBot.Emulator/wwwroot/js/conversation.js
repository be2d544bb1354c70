// The messages of a place, by day, with a line where the new ones begin and the threads told under what they answer.

import { h, icon } from './dom.js';
import { toolsFor } from './actions.js';
import { live, now, tellBefore } from './live.js';
import { messageLog } from './log.js';
import { messageNode, stampOf } from './message.js';
import { appMessages } from './places.js';
import { after, readUntil } from './reads.js';
import { addDays, dateOf, dayOf, momentOf } from './times.js';
import { say } from './words.js';

const together = 5 * 60;

/** @param acts As a message takes them. @param {(ts: string) => object | undefined} rewritingOf What the author of a message has made of it so far. @param {(text: string) => void} write Puts words where one types. */
export function conversation(acts, rewritingOf, write) {
  let [look, place, asked] = [null, null, null];
  const log = messageLog((message, node) => toolsFor(message, node, look, acts, mayWrite(place), false));
  const empty = h('div', { class: 'empty' });
  const more = h('button', { type: 'button', class: 'quiet more', hidden: true, onclick: before });
  log.before.append(more, empty);
  // Whoever comes near the top reads on: there is nothing to press but for those who do not scroll.
  new IntersectionObserver(seen => { if (seen.at(-1).isIntersecting) before(); }, { root: log.node, rootMargin: '300px 0px 0px' }).observe(more);

  return {
    node: log.node,
    reach: log.focus,
    show: ts => log.show(`${look.id}/${ts}`),
    /** @param newAfter The last message that was read when one came here; a line stands under it. */
    update(newLook, at, newAfter) {
      [look, place] = [newLook, at];
      more.hidden = !at.since;
      more.textContent = say.earlier;
      log.update(`${look.id}/${at.name}`, at.kind === appMessages ? live.workspace.app : `#${at.name}`, withLines(at, newAfter), dateOf(now(), look.timeZone));
      empty.hidden = at.messages.length > 0;
      if (at.messages.length === 0) empty.replaceChildren(...nothingYet(at, look, write));
    },
  };

  function before() {
    if (!place?.since || asked === place.since) return;
    asked = place.since;
    tellBefore(look.id, place.channelId, place.since);
  }

  function withLines(at, newAfter) {
    const items = [];
    let [day, before, isNew] = ['', null, newAfter === ''];
    for (const message of at.messages) {
      const moment = momentOf(message.ts);
      const its = dateOf(moment, look.timeZone);
      if (its !== day) {
        items.push({ key: `day/${its}`, stamp: nameOf(its, look), make: () => h('div', { class: 'day' }, h('span', {}, nameOf(its, look))) });
        [day, before] = [its, null];
      }

      if (!isNew && after(message.ts, newAfter) && message.user !== look.id) {
        items.push({ key: 'new', stamp: say.locale, make: () => h('div', { class: 'new' }, h('span', {}, say.newMessages)) });
        [isNew, before] = [true, null];
      }

      const follows = before !== null && before.user === message.user && !before.subtype && !message.subtype && !message.isWhisper && !before.isWhisper &&
        Number(message.ts) - Number(before.ts) < together;
      const replies = at.threads.get(message.ts) ?? [];
      const isMine = message.user === look.id || replies.some(reply => reply.user === look.id);
      const news = isMine ? replies.filter(reply => reply.user !== look.id && after(reply.ts, readUntil(look, at.channelId, message.ts))).length : 0;
      const rewriting = rewritingOf(message.ts);
      items.push({
        key: `${look.id}/${message.isWhisper ? 'whisper/' : ''}${message.ts}`, message,
        // The day matters to the line of a thread alone: it says when one last replied.
        stamp: stampOf(message, look, rewriting, follows, news, replies.map(reply => reply.ts), replies.length > 0 ? dateOf(now(), look.timeZone) : ''),
        make: () => messageNode(message, look, { follows, replies, news, rewriting }, acts),
      });
      before = message;
    }

    return items;
  }
}

/** Whether one writes there: where one is, and nothing is closed. */
export const mayWrite = at => at?.kind === appMessages ? live.workspace.messagesTab : Boolean(at?.channel?.isMember && !at.channel.isArchived);

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

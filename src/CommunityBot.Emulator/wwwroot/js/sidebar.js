// The side of a pane: where one can go, and whom one can be.

import { h, icon } from './dom.js';
import { avatar } from './avatar.js';
import { live } from './live.js';
import { appHome, appMessages } from './places.js';
import { isFrench, say } from './words.js';

/**
 * @param look What this person sees.
 * @param place The name of the place they are at.
 * @param {{ go: (place: string) => void, be: (id: string) => void, accounts: () => void }} acts
 */
export function sidebar(look, place, { go, be, accounts }) {
  const isApp = place === appMessages || place === appHome;
  return [
    h('h2', {}, say.channels),
    h('ul', {}, look.channels.map(channel => h('li', {}, row({
      content: [icon(channel.isPrivate ? 'lock' : 'hash'), h('span', { class: 'row-name' }, channel.name), channel.isArchived ? h('span', { class: 'row-role' }, say.archived) : null],
      more: [channel.isPrivate ? say.privateChannel : say.publicChannel, channel.isMember ? '' : say.notMember],
      current: place === channel.name, faint: !channel.isMember || channel.isArchived, key: `place/${channel.name}`, unread: channel.unread, run: () => go(channel.name),
    })))),
    h('h2', {}, say.apps),
    h('ul', {}, h('li', {}, row({
      content: [h('img', { class: 'row-icon', src: '/icon.svg', alt: '' }), h('span', { class: 'row-name' }, live.workspace.app)],
      more: [say.app], current: isApp, key: 'place/app', unread: look.privateUnread, run: () => go(appMessages),
    }))),
    h('h2', {}, say.be),
    h('ul', { class: 'people' }, everybody().map(person => h('li', {}, row({
      content: [avatar(person, 'little'), h('span', { class: 'row-name', dir: 'auto' }, person.name), h('span', { class: 'row-role' }, roleOf(person))],
      more: [], title: [person.realName, roleOf(person)].filter(Boolean).join(', '), current: person.id === look.id, faint: person.isDeactivated, key: `be/${person.handle}`,
      unread: person.id === look.id ? 0 : person.unread, run: () => be(person.id),
    }))), h('li', {}, row({ content: [icon('add'), h('span', { class: 'row-name' }, say.accountsRow)], more: [], faint: true, key: 'accounts', run: accounts }))),
  ];
}

// Closed accounts last.
const everybody = () => live.workspace.people.filter(person => !person.isBot).toSorted((one, other) => one.isDeactivated - other.isDeactivated);

export const roleOf = person => person.isDeactivated ? say.closedAccount : person.role?.[isFrench() ? 'french' : 'english'] ?? (person.title || (person.isGuest ? say.guest : ''));

// What is read aloud is what is seen, and then the rest: nothing stands in its place.
function row({ content, more, title, current, faint, unread = 0, run, key }) {
  const rest = [...more, unread > 0 ? say.unread(unread) : ''].filter(Boolean).join(', ');
  return h('button', {
    type: 'button', class: `row${faint ? ' faint' : ''}${unread > 0 ? ' unread' : ''}`, 'aria-current': current ? 'true' : null, 'data-key': key, title: title ?? more.filter(Boolean).join(', '), onclick: run,
  }, content, rest ? h('span', { class: 'unseen' }, rest) : null, unread > 0 ? h('span', { class: 'badge', 'aria-hidden': 'true' }, String(unread)) : null);
}

// The line above a conversation: where one is, and as whom.

import { h, icon } from './dom.js';
import { avatar } from './avatar.js';
import { live, personOf } from './live.js';
import { unreadOf } from './reads.js';
import { roleOf } from './sidebar.js';
import { say } from './words.js';

/** @param {{ sideId: string, isOpen: boolean, toggle: () => void, close: () => void }} pane Its side, where it is folded away, and how the pane is put away. */
export function headOf(look, at, { sideId, isOpen, toggle, close }) {
  const [person, unread] = [personOf(look.id), unreadOf(look)];
  return [
    h('button', {
      type: 'button', class: 'quiet square side-button', 'aria-label': [say.showMenu, unread > 0 ? say.unread(unread) : ''].filter(Boolean).join(', '), title: say.showMenu,
      'aria-expanded': String(isOpen), 'aria-controls': sideId, 'data-key': 'side', onclick: toggle,
    }, icon('menu'), unread > 0 ? h('span', { class: 'dot' }) : null),
    at.kind === 'channel'
      ? h('h2', {}, icon(at.channel.isPrivate ? 'lock' : 'hash'), h('span', { class: 'ellipsis' }, at.name))
      : h('h2', {}, h('img', { class: 'row-icon', src: '/icon.svg', alt: '' }), h('span', { class: 'ellipsis' }, live.workspace.app)),
    h('div', { class: 'who', title: [person?.realName, person && roleOf(person)].filter(Boolean).join(', ') }, avatar(person, 'little'), h('span', { class: 'who-name ellipsis', dir: 'auto' }, look.name), h('span', { class: 'who-role' }, person ? roleOf(person) : '')),
    h('button', { type: 'button', class: 'quiet square pane-close', 'aria-label': say.closePane(look.name), title: say.closePane(look.name), 'data-key': 'close-pane', onclick: close }, icon('close')),
  ];
}

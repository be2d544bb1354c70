// What can be done with a message: react, answer, the app's shortcuts, and to one's own, rewrite and delete.

import { h, icon } from './dom.js';
import { ask } from './dialog.js';
import { live } from './live.js';
import { menuButton } from './menu.js';
import { authorOf, isLine } from './message.js';
import { addReaction } from './reactions.js';
import { say } from './words.js';

/**
 * @param node Where the message stands.
 * @param acts As a message takes them.
 * @param {boolean} mayWrite Whether this person writes there.
 * @param {boolean} inThread Whether the thread is open already.
 * @returns {{ label: string, tools: Array<Node> } | null} Nothing where there is nothing to do.
 */
export function toolsFor(message, node, look, acts, mayWrite, inThread) {
  if (message.isWhisper || isLine(message) || !mayWrite) return null;
  const scroll = node.closest('.scroll');
  const isLow = node.getBoundingClientRect().top > scroll.getBoundingClientRect().top + scroll.clientHeight / 2;
  const isGone = message.subtype === 'tombstone';
  const shortcuts = isGone ? [] : live.workspace.shortcuts.filter(shortcut => shortcut.onMessages);
  const isMine = message.user === look.id && !isGone;
  const reply = () => acts.openThread(message.threadTs ?? message.ts);
  // What has a button of its own is in the menu where there is room for one button alone.
  const items = [
    isGone ? null : { text: say.react, className: 'fine', run: from => addReaction(from, message, acts) },
    inThread ? null : { text: say.replyInThread, className: 'fine', run: reply },
    ...shortcuts.map(shortcut => ({ text: shortcut.name, hint: shortcut.description, run: () => acts.tell('shortcut', message, { callback_id: shortcut.callbackId }) })),
    isMine ? { text: say.editMessage, run: () => acts.edit(message.ts) } : null,
    isMine ? { text: say.deleteMessage, danger: true, run: async from => { if (await ask(from, { title: say.deleteMessage, text: say.deleteAsk, yes: say.deleteYes, no: say.cancel, style: 'danger' })) acts.tell('delete', message); } } : null,
  ].filter(Boolean);
  if (items.length === 0) return null;
  const more = menuButton({ label: say.moreActions(authorOf(message)), content: icon('more'), className: 'quiet square', items, above: isLow });
  if (items.every(item => item.className)) more.classList.add('spare');
  const tool = (name, words, letter, run) => h('button', {
    type: 'button', class: 'quiet square', 'aria-label': words, title: `${words} (${letter.toUpperCase()})`, 'data-letter': letter,
    onclick: event => run(event.currentTarget.offsetParent ? event.currentTarget : more.querySelector('button')),
  }, icon(name));
  return {
    label: say.actionsOn(authorOf(message)),
    tools: [
      isGone ? null : tool('smile', say.react, 'r', from => addReaction(from, message, acts)),
      inThread ? null : tool('reply', say.replyInThread, 't', reply),
      isMine ? tool('pencil', say.editMessage, 'e', () => acts.edit(message.ts)) : null,
      more,
    ].filter(Boolean),
  };
}

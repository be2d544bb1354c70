// A thread in a pane of its own: what it answers, the replies, and where one more is written.

import { h, icon, newId } from './dom.js';
import { toolsFor } from './actions.js';
import { composer } from './composer.js';
import { mayWrite } from './conversation.js';
import { live, now } from './live.js';
import { messageLog } from './log.js';
import { messageNode, stampOf } from './message.js';
import { appMessages } from './places.js';
import { markRead } from './reads.js';
import { dateOf } from './times.js';
import { say } from './words.js';

/**
 * @param acts As a message takes them.
 * @param {(ts: string) => object | undefined} rewritingOf What the author of a message has made of it so far.
 * @param complain Tells what went wrong.
 * @param {() => void} close Puts it away.
 */
export function threadPane(acts, rewritingOf, complain, close) {
  const titleId = newId();
  let [look, place] = [null, null];
  const log = messageLog((message, node) => toolsFor(message, node, look, acts, mayWrite(place), true));
  const write = composer(complain);
  const [title, where] = [h('h2', { id: titleId }), h('span', { class: 'hint ellipsis' })];
  const closeButton = h('button', { type: 'button', class: 'quiet square', 'data-key': 'close-thread', onclick: close }, icon('close'));
  const node = h('aside', { class: 'thread', 'aria-labelledby': titleId, hidden: true, onkeydown: event => { if (event.key === 'Escape' && !event.defaultPrevented) close(); } },
    h('header', { class: 'thread-head' }, title, where, closeButton), log.node, write.node);

  return {
    node,
    focus: () => write.focus(),
    reach: log.focus,
    show: ts => log.show(`${look.id}/${ts}`),
    take: files => write.take(files),
    /** @param {string | null} ts Which thread; none puts it away. @param {boolean} isSeen Whether anybody looks. */
    update(newLook, at, ts, isSeen) {
      [look, place] = [newLook, at];
      node.hidden = !ts;
      if (!ts) return;
      title.textContent = say.thread;
      where.textContent = [at.kind === appMessages ? live.workspace.app : `#${at.name}`, look.name].join(' · ');
      closeButton.setAttribute('aria-label', say.closeThread);
      closeButton.title = say.closeThread;
      const [parent, replies] = [at.begin(ts), at.threads.get(ts) ?? []];
      const itemOf = message => ({
        key: `${look.id}/${message.isWhisper ? 'whisper/' : ''}${message.ts}`, message, stamp: stampOf(message, look, rewritingOf(message.ts)),
        make: () => messageNode(message, look, { rewriting: rewritingOf(message.ts) }, acts),
      });
      const count = { key: 'count', stamp: `${replies.length}${say.locale}`, make: () => h('div', { class: 'day count' }, h('span', {}, replies.length > 0 ? say.replies(replies.length) : say.noReply)) };
      log.update(`${look.id}/${at.channelId}/${ts}`, say.thread, [...parent ? [itemOf(parent)] : [], count, ...replies.map(itemOf)], dateOf(now(), look.timeZone));
      // Where what it answers was deleted, the thread goes on from its last reply.
      write.update(look, { ...at, threadTs: ts, answered: parent?.subtype === 'tombstone' ? replies.at(-1)?.ts : ts });
      if (replies.length > 0 && isSeen) markRead(look, at.channelId, replies.at(-1).ts, ts);
    },
  };
}

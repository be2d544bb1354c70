// One message as its reader sees it.

import { h, icon, newId } from './dom.js';
import { attachedTo } from './attached.js';
import { avatar } from './avatar.js';
import { blocksOf } from './blocks/index.js';
import { typedIn } from './blocks/input.js';
import { editor } from './editor.js';
import { filesOf } from './files.js';
import { live, personOf } from './live.js';
import { reactionsOf } from './reactions.js';
import { dayIn } from './text/dates.js';
import { mrkdwn } from './text/mrkdwn.js';
import { agoOf, fullOf, momentOf, timeOf } from './times.js';
import { say } from './words.js';

const lines = {
  channel_join: 'joined', channel_leave: 'left', channel_name: 'renamed', channel_topic: 'topicSet', channel_purpose: 'purposeSet', channel_archive: 'archivedBy', channel_unarchive: 'unarchivedBy',
};

/** Lines of Slack's own about the channel: who comes and goes, what it is called and about. */
export const isLine = message => Object.hasOwn(lines, message.subtype ?? '');

/** Who wrote it, by the name that is shown. */
export const authorOf = message => message.isFromBot ? message.username ?? live.workspace.app : personOf(message.user)?.name ?? message.from ?? '?';

/** What tells a message from another, and from the same one rewritten, or read on another day. While its author is at it, nothing that comes draws it anew: the words are not sent yet. */
export function stampOf(message, look, rewriting, ...more) {
  if (rewriting) return 'edited';
  const written = JSON.stringify([message.text, message.blocks, message.edited, message.files, message.reactions, message.user, message.attachments, say.locale, ...more]);
  return written + dayIn(written, look);
}

/**
 * @param message As the emulator tells it.
 * @param look Its reader.
 * @param {{ follows?: boolean, replies?: Array, news?: number, rewriting?: object }} as Whether the message above has the same author, moments before; the replies shown as a line under it; what its author has made of it so far, while at it.
 * @param {{ tell: (what: string, message, details?: object) => Promise<boolean>, suggest: (message, field: string, text: string) => Promise<Array>, openThread: (ts: string) => void, edit: (ts: string, isOn?: boolean) => void }} acts
 */
export function messageNode(message, look, { follows = false, replies = [], news = 0, rewriting }, acts) {
  const moment = momentOf(message.ts);
  if (isLine(message)) {
    const name = personOf(message.user)?.name ?? message.from ?? '?';
    return h('div', { class: 'message line', tabindex: '-1', role: 'article' }, h('span', {}, say[lines[message.subtype]](name, message.about)), time(moment, look));
  }

  const [head, body] = [newId(), newId()];
  if (message.subtype === 'tombstone') {
    return h('article', { class: 'message', tabindex: '-1', 'aria-labelledby': body }, h('span', { class: 'avatar gone' }, icon('bin')),
      h('div', { class: 'message-body' }, h('p', { class: 'deleted', id: body }, say.deletedMessage), threadLine(message, replies, news, look, acts)));
  }

  const fields = new Map();
  // What was still seen is what is pressed, and what stands in the questions goes with it.
  const surface = {
    reader: look,
    fields, values: message.values,
    press: (block, element, option) => acts.tell('press', message, { block: block.block_id, button: option ?? element.action_id, seen: block, values: typedIn(fields) }),
    choose: (block, element, value) => acts.tell('choose', message, { menu: element.action_id, value, seen: block, values: typedIn(fields) }),
    suggest: (block, element, text) => acts.suggest(message, element.action_id, text),
  };
  // What people type is told best by its text: the mentions are resolved there.
  const said = rewriting
    ? editor(message, look, rewriting, { save: text => acts.tell('edit', message, { text }).then(isDone => { if (isDone) acts.edit(message.ts, false); }), leave: () => acts.edit(message.ts, false) })
    : message.isFromBot && message.blocks.length > 0 ? blocksOf(message.blocks, surface)
    : message.text ? h('div', { class: 'text' }, message.isPlain ? message.text : read(message.text, look)) : null;
  return h('article', { class: `message${follows ? ' follows' : ''}${message.isWhisper ? ' whisper' : ''}`, tabindex: '-1', 'aria-labelledby': `${head} ${body}` },
    follows ? h('span', { class: 'gutter' }, time(moment, look)) : avatar(message.isFromBot ? null : personOf(message.user)),
    h('div', { class: 'message-body' },
      message.isWhisper ? h('p', { class: 'message-note' }, icon('eye'), say.whisper) : null,
      message.subtype === 'thread_broadcast' ? h('p', { class: 'message-note' }, icon('reply'), say.inThread) : null,
      h('p', { class: follows ? 'message-head unseen' : 'message-head', id: head }, h('b', { dir: 'auto' }, authorOf(message)), ' ', message.isFromBot ? [h('span', { class: 'tag' }, say.app), ' '] : null, time(moment, look)),
      h('div', { id: body }, message.edited && !rewriting ? marked(said) : said, attachedTo(message, look, surface), filesOf(message)),
      reactionsOf(message, look, acts),
      threadLine(message, replies, news, look, acts)));
}

// What cannot be read as markup is shown as it was written.
function read(text, look) {
  try {
    return mrkdwn(text, look);
  } catch {
    return text;
  }
}

// Rewritten: said at the end of the last line. Of blocks Slack says nothing (docs.slack.dev/reference/methods/chat.update).
function marked(said) {
  if (said?.classList.contains('blocks')) return said;
  const mark = h('span', { class: 'edited' }, ' ', say.edited);
  const last = said?.classList.contains('text') && said.lastElementChild?.tagName === 'P' ? said.lastElementChild : null;
  (last ?? said)?.append(mark);
  return said ?? mark;
}

const time = (moment, look) => h('time', { datetime: moment.toISOString(), title: fullOf(moment, look.timeZone) }, timeOf(moment, look.timeZone));

function threadLine(message, replies, news, look, acts) {
  if (replies.length === 0) return null;
  const people = [...new Set(replies.map(reply => reply.user))].slice(0, 4);
  return h('button', { type: 'button', class: 'thread-line', 'data-key': `thread/${message.ts}`, onclick: () => acts.openThread(message.ts) },
    h('span', { class: 'faces' }, people.map(id => avatar(personOf(id), 'little'))),
    h('b', {}, say.replies(replies.length)), ' ',
    news > 0 ? [h('span', { class: 'badge' }, say.newReplies(news)), ' '] : null,
    h('span', { class: 'hint' }, say.lastReply(agoOf(momentOf(replies.at(-1).ts), look.timeZone))));
}

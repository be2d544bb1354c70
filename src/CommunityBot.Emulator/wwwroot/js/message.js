// One message as its reader sees it.

import { h, icon } from './dom.js';
import { act } from './calls.js';
import { avatar } from './avatar.js';
import { blocksOf } from './blocks/index.js';
import { live, personOf } from './live.js';
import { menuButton } from './menu.js';
import { mrkdwn } from './text/mrkdwn.js';
import { fullOf, momentOf, timeOf } from './times.js';
import { say } from './words.js';

/**
 * @param message As the emulator tells it.
 * @param look Its reader.
 * @param follows Whether the message above has the same author, moments before.
 * @param complain Tells what went wrong.
 */
export function messageNode(message, look, follows, complain) {
  const author = personOf(message.user);
  const name = message.isFromBot ? live.workspace.app : author?.name ?? message.from ?? '?';
  const moment = momentOf(message.ts);
  if (message.subtype === 'channel_join' || message.subtype === 'channel_leave')
    return h('li', { class: 'message line' }, h('span', {}, (message.subtype === 'channel_join' ? say.joined : say.left)(name)), time(moment, look));
  const details = { channel: message.channel === look.privateChannel ? undefined : message.channel, ts: message.ts };
  const tell = (what, more) => act(look.id, what, { ...details, ...more }).catch(error => complain(error.message));
  const surface = {
    reader: look,
    press: (block, element, option) => tell('press', { block: block.block_id, button: option ?? element.action_id }),
    choose: (block, element, value) => tell('choose', { menu: element.action_id, value }),
  };
  // What people type is told best by its text: the mentions are resolved there.
  const said = message.isFromBot && message.blocks.length > 0 ? blocksOf(message.blocks, surface) : h('div', { class: 'text' }, mrkdwn(message.text, look));
  return h('li', { class: `message${follows ? ' follows' : ''}${message.isWhisper ? ' whisper' : ''}` },
    follows ? h('span', { class: 'gutter' }, time(moment, look)) : avatar(message.isFromBot ? null : author),
    h('div', { class: 'message-body' },
      message.isWhisper ? h('p', { class: 'message-note' }, icon('eye'), say.whisper) : null,
      message.threadTs && message.threadTs !== message.ts ? h('p', { class: 'message-note' }, say.inThread) : null,
      h('p', { class: follows ? 'message-head unseen' : 'message-head' }, h('b', {}, name), message.isFromBot ? h('span', { class: 'tag' }, say.app) : null, time(moment, look)),
      said,
      message.edited ? h('span', { class: 'edited' }, say.edited) : null),
    actions(message, name, tell));
}

const time = (moment, look) => h('time', { datetime: moment.toISOString(), title: fullOf(moment, look.timeZone) }, timeOf(moment, look.timeZone));

function actions(message, name, tell) {
  const shortcuts = message.isWhisper ? [] : live.workspace.shortcuts.filter(shortcut => shortcut.onMessages);
  if (shortcuts.length === 0) return null;
  return h('div', { class: 'message-actions' }, menuButton({
    label: say.moreActions(name), content: icon('more'), className: 'quiet square', key: `more/${message.ts}`,
    items: shortcuts.map(shortcut => ({ text: shortcut.name, hint: shortcut.description, run: () => tell('shortcut', { callback_id: shortcut.callbackId }) })),
  }));
}

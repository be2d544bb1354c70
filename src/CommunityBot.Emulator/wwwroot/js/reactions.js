// The emoji under a message: who put them, and a press to put one's own or take it away.

import { h, icon } from './dom.js';
import { personOf } from './live.js';
import { pickEmoji } from './picker.js';
import { emojiOf, nameOfEmoji } from './text/emoji.js';
import { isFrench, locale, say } from './words.js';

export function reactionsOf(message, look, acts) {
  if (!(message.reactions?.length > 0)) return null;
  return h('div', { class: 'reactions', role: 'group', 'aria-label': say.reactions }, message.reactions.map(({ name, users }) => {
    const isMine = users.includes(look.id);
    const who = new Intl.ListFormat(locale(), { type: 'conjunction' }).format(users.map(id => id === look.id ? say.you : personOf(id)?.name ?? id));
    const [sign, words] = [emojiOf(name) ?? `:${name}:`, say.reactedBy(who, nameOfEmoji(name, isFrench()))];
    return h('button', {
      type: 'button', class: 'reaction', 'aria-pressed': String(isMine), 'aria-label': `${sign} ${users.length}, ${words}`, title: words, 'data-key': `reaction/${message.ts}/${name}`,
      onclick: () => acts.tell(isMine ? 'unreact' : 'react', message, { emoji: name }),
    }, h('span', {}, sign), ' ', h('span', { class: 'reaction-count' }, String(users.length)));
  }),
  h('button', { type: 'button', class: 'reaction add', 'aria-label': say.react, title: say.react, 'data-key': `react/${message.ts}`, onclick: event => addReaction(event.currentTarget, message, acts) }, icon('smile')));
}

/** Lets someone choose an emoji for a message. */
export const addReaction = (from, message, acts) => pickEmoji(from, name => acts.tell('react', message, { emoji: name }));

// Where one can be in a pane: a channel, the app's messages, the app's home.

import { live } from './live.js';

export const appMessages = 'app';
export const appHome = 'home';

/** The place of that name as this person can see it; the general channel, or the app, where there is none. */
export function placeOf(look, name) {
  if (name === appHome || name === appMessages) return { name, kind: name, messages: messagesOfApp(look) };
  const channel = look.channels.find(one => one.name === name) ?? look.channels.find(one => one.isMember) ?? look.channels[0];
  return channel
    ? { name: channel.name, kind: 'channel', channel, messages: messagesOf(look, channel) }
    : { name: appMessages, kind: appMessages, messages: messagesOfApp(look) };
}

/** What someone reads in a channel: everyone's messages, and the whispers to them. */
export const messagesOf = (look, channel) => inOrder([...channel.messages, ...look.whispers.filter(whisper => whisper.channel === channel.id)]);

export const messagesOfApp = look => inOrder([...look.privateMessages, ...look.whispers.filter(whisper => whisper.channel === look.privateChannel)]);

/** Whether the app shows a Home tab here. */
export const hasHome = look => Boolean(look.home) || Boolean(live.workspace.homeTab);

const inOrder = messages => messages.sort((one, other) => Number(one.ts) - Number(other.ts));

// Where one can go, and whom one can be. Each in French, then in English.

import { of } from './of.js';

export const places = {
  conversationsOf: [name => `Conversations ${of(name)}`, name => `${name}’s conversations`],
  channels: ['Canaux', 'Channels'],
  apps: ['Applications', 'Apps'],
  be: ['Se mettre à la place de', 'Be someone else'],
  showMenu: ['Canaux et personnes', 'Channels and people'],
  unread: [count => count === 1 ? '1 message non lu' : `${count} messages non lus`, count => count === 1 ? '1 unread message' : `${count} unread messages`],
  privateChannel: ['canal privé', 'private channel'],
  publicChannel: ['canal', 'channel'],
  archived: ['archivé', 'archived'],
  notMember: ['vous n’y êtes pas', 'you are not in it'],
  home: ['Accueil', 'Home'],
  messages: ['Messages', 'Messages'],
  app: ['appli', 'app'],
  homeEmpty: ['Rien à l’accueil pour l’instant', 'Nothing at home yet'],
  homeEmptyHint: ['L’application n’a rien affiché ici. Elle répond dans l’onglet Messages.', 'The app has shown nothing here. It answers in the Messages tab.'],
  emptyChannel: [name => `Le canal #${name} est encore vide`, name => `#${name} is still empty`],
  emptyPrivate: [app => `Votre conversation privée avec ${app}`, app => `Your private conversation with ${app}`],
  emptyChannelHint: ['Ce que chacun écrit ici s’affiche aussitôt dans tous les volets.', 'What anyone writes here shows at once in every pane.'],
  emptyLockedHint: ['Seuls ses membres lisent ce canal. Le bot y écrira quand il y aura du nouveau.', 'Only its members read this channel. The bot will write here when there is news.'],
  emptyPrivateHint: ['Personne d’autre ne la voit. C’est aussi là que le bot vous écrit.', 'Nobody else sees it. It is also where the bot writes to you.'],
  tryCommand: [command => `Essayez ${command}`, command => `Try ${command}`],
  tryHello: ['Dites bonjour', 'Say hello'],
  hello: ['Bonjour', 'Hello'],
  linkUnseen: ['Slack ne trouve pas cette conversation : elle n’existe pas, ou cette personne n’y est pas.', 'Slack cannot find that conversation: it does not exist, or this person is not in it.'],
  linkGone: ['Slack ne trouve pas ce message : il a été supprimé.', 'Slack cannot find that message: it was deleted.'],
  linkElsewhere: ['Cette page de Slack n’a pas d’équivalent dans le bac à sable.', 'The playground has no such page of Slack.'],
  isPrivateChannel: ['un canal privé', 'a private channel'],
};

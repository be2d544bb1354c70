// Who comes to the workspace and who leaves it. Each in French, then in English.

import { of } from './of.js';

export const accounts = {
  accountsRow: ['Arrivée ou départ…', 'Arrive or leave…'],
  accounts: ['Arrivées et départs', 'Comings and goings'],
  someoneArrives: ['Quelqu’un arrive', 'Someone arrives'],
  someoneArrivesHint: ['Slack l’annonce au bot, et ce volet devient le sien.', 'Slack tells the bot, and this pane becomes theirs.'],
  'account/name': ['Nom', 'Name'],
  'account/email': ['Adresse e-mail', 'E-mail address'],
  'account/kind': ['Compte', 'Account'],
  'account/channel': ['Canal de l’invitation', 'Channel of the invitation'],
  'account/locale': ['Langue', 'Language'],
  'account/timeZone': ['Fuseau horaire', 'Time zone'],
  accountKinds: [{ member: 'Membre de l’espace de travail', guest: 'Invité' }, { member: 'Member of the workspace', guest: 'Guest' }],
  accountLanguages: [
    { 'fr-FR': 'Français', 'en-GB': 'Anglais', 'es-ES': 'Espagnol', '': 'Slack ne la dit pas' },
    { 'fr-FR': 'French', 'en-GB': 'English', 'es-ES': 'Spanish', '': 'Slack does not tell' },
  ],
  // That of the association, and some from where its languages are spoken.
  accountZones: [
    { 'Europe/Paris': 'Paris', 'Europe/London': 'Londres', 'America/Toronto': 'Montréal', 'America/Guadeloupe': 'Pointe-à-Pitre', 'America/Cayenne': 'Cayenne', 'Africa/Dakar': 'Dakar', 'Indian/Reunion': 'Saint-Denis de La Réunion', 'Pacific/Noumea': 'Nouméa', '': 'Slack ne le dit pas' },
    { 'Europe/Paris': 'Paris', 'Europe/London': 'London', 'America/Toronto': 'Montreal', 'America/Guadeloupe': 'Pointe-à-Pitre', 'America/Cayenne': 'Cayenne', 'Africa/Dakar': 'Dakar', 'Indian/Reunion': 'Saint-Denis, Réunion', 'Pacific/Noumea': 'Nouméa', '': 'Slack does not tell' },
  ],
  arrive: ['Faire arriver', 'Let them arrive'],
  addressTaken: [name => `Cette adresse est déjà celle ${of(name)}.`, name => `${name} has this address already.`],
  guest: ['compte invité', 'guest account'],
  closing: ['Quelqu’un part', 'Someone leaves'],
  closingHint: ['Leur compte est fermé, ou rouvert, et Slack l’annonce au bot.', 'Their account is closed, or opened again, and Slack tells the bot.'],
  closeAccount: ['Fermer le compte', 'Close the account'],
  reopen: ['Rouvrir le compte', 'Open it again'],
  closedAccount: ['compte fermé', 'closed account'],
};

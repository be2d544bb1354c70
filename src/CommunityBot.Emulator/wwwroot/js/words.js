// Every word of the page, in both languages. A feature of the page that says something says it here, twice.

const french = {
  locale: 'fr-FR', name: 'Français', other: 'English',
  tagline: 'Bac à sable',
  loading: 'Ouverture de l’espace de travail…',
  lost: 'La connexion au bac à sable est coupée. Nouvel essai en cours…',
  offline: 'Le bac à sable ne répond pas : est-il encore ouvert dans le terminal ?',
  addPane: 'Ajouter un volet', closePane: name => `Fermer le volet de ${name}`, paneOf: name => `Volet de ${name}`, panes: 'Volets',
  conversations: 'Conversations', channels: 'Canaux', apps: 'Applications', be: 'Se mettre à la place de', showMenu: 'Canaux et personnes',
  you: 'vous', hasNews: 'du nouveau', unread: count => count === 1 ? '1 message non lu' : `${count} messages non lus`,
  privateChannel: 'canal privé', publicChannel: 'canal', archived: 'archivé', notMember: 'vous n’y êtes pas',
  home: 'Accueil', messages: 'Messages', app: 'appli',
  homeEmpty: 'Rien à l’accueil pour l’instant', homeEmptyHint: 'L’application n’a rien affiché ici. Elle répond dans l’onglet Messages.',
  emptyChannel: name => `Le canal #${name} est encore vide`, emptyPrivate: app => `Votre conversation privée avec ${app}`,
  emptyChannelHint: 'Ce que chacun écrit ici s’affiche aussitôt dans tous les volets.',
  emptyLockedHint: 'Seuls ses membres lisent ce canal. Le bot y écrira quand il y aura du nouveau.',
  emptyPrivateHint: 'Personne d’autre ne la voit. C’est aussi là que le bot vous écrit.',
  tryCommand: command => `Essayez ${command}`, tryHello: 'Dites bonjour', hello: 'Bonjour',
  newMessages: 'Nouveau', today: 'Aujourd’hui', yesterday: 'Hier', edited: '(modifié)', whisper: 'Visible seulement par vous', inThread: 'Dans un fil',
  joined: name => `${name} a rejoint le canal`, left: name => `${name} a quitté le canal`,
  moreActions: name => `Autres actions sur le message de ${name}`,
  writeTo: place => `Écrire dans ${place}`, writeToApp: app => `Écrire à ${app}`, writeHint: 'Un message, ou /commande',
  send: 'Envoyer', shortcuts: 'Raccourcis', commands: 'Commandes', noShortcut: 'Les invités n’ont pas de raccourci.',
  notIn: name => `Vous n’êtes pas dans #${name}.`, join: 'Rejoindre le canal', archivedHint: 'Ce canal est archivé : on n’y écrit plus.',
  readOnly: 'Cette application ne reçoit pas de messages.', deactivated: 'Ce compte est désactivé.',
  slackSays: 'Slack dit :', dismiss: 'Masquer',
  late: 'Le bot n’a pas répondu dans les trois secondes que Slack accorde.',
  failed: 'Le bot n’a pas pu être joint, ou sa réponse n’est pas de celles que Slack comprend.',
  unknownCommand: 'Aucune application n’a cette commande ici.',
  close: 'Fermer', closeAll: 'Tout fermer', back: 'Retour', submitting: 'Envoi…', optional: 'facultatif', cancel: 'Annuler', ok: 'Oui',
  choose: 'Choisir', none: 'Aucun choix', typeMore: count => `Tapez au moins ${count} caractères`, noResult: 'Aucun résultat', searching: 'Recherche…', remove: what => `Retirer ${what}`,
  charactersLeft: (length, max) => `${length} / ${max}`, atLeast: (length, min) => `${length} / ${min} au moins`,
  clientErrors: [
    [/complete this required field/, () => 'Cette réponse est nécessaire.'],
    [/at least (\d+) characters/, count => `Il faut au moins ${count} caractères.`],
    [/must be (\d+) characters or fewer/, count => `Il faut au plus ${count} caractères.`],
    [/valid email address/, () => 'Cette adresse n’est pas valable.'],
    [/valid URL/, () => 'Cette adresse n’est pas valable. Exemple : https://exemple.org'],
    [/enter a number/, () => 'Un nombre est attendu.'],
    [/whole number/, () => 'Un nombre entier est attendu.'],
    [/enter (\S+) or more/, count => `Il faut au moins ${count}.`],
    [/enter (\S+) or less/, count => `Il faut au plus ${count}.`],
  ],
  formErrors: count => count === 1 ? 'Une réponse est à revoir.' : `${count} réponses sont à revoir.`,
  unknownBlock: type => `Bloc « ${type} »`, image: 'Image', opensOutside: 's’ouvre dans un nouvel onglet',
  clock: 'Horloge', clockIs: moment => `Il est ${moment}. Avancer l’horloge`, clockMoving: 'L’horloge avance…', clockFixed: 'Cette horloge ne s’avance pas.',
  plusHour: 'Une heure plus tard', tomorrow: 'Demain, 09:00', monday: 'Lundi prochain, 09:00', atMoment: 'À un autre moment', go: 'Y aller',
  clockNote: 'Le temps ne va que vers l’avant. Tout ce qui devait arriver entre-temps arrive.',
  complaints: count => count === 0 ? 'Slack n’a rien à redire' : count === 1 ? 'Slack a une chose à redire' : `Slack a ${count} choses à redire`,
  complaintsTitle: 'Ce que Slack reproche au bot', complaintsNone: 'Rien : tout ce que le bot a fait ici, Slack l’accepte.',
  language: 'Language: English', help: 'Les mêmes actes par des appels',
  welcome: 'Bienvenue dans l’espace de travail de', welcomeLead: 'Un Slack simulé, le vrai bot, des personnes inventées : jouez tous les rôles.',
  steps: [
    ['Soyez Ana.', 'Dans #general, tapez /rejoindre, remplissez le formulaire et envoyez‑le.'],
    ['Soyez Zoé, à côté.', 'Dans #infra-facilitation, lisez la demande d’Ana et acceptez‑la.'],
    ['Avancez l’horloge.', 'Lundi matin arrive en un clic, avec ce que le bot fait ce jour-là.'],
  ],
  openBoth: 'Ouvrir Ana et Zoé côte à côte', gotIt: 'J’ai compris',
  isPrivateChannel: 'un canal privé',
};

const english = {
  locale: 'en-GB', name: 'English', other: 'Français',
  tagline: 'Playground',
  loading: 'Opening the workspace…',
  lost: 'The connection to the playground is broken. Trying again…',
  offline: 'The playground does not answer: is it still open in the terminal?',
  addPane: 'Add a pane', closePane: name => `Close ${name}’s pane`, paneOf: name => `${name}’s pane`, panes: 'Panes',
  conversations: 'Conversations', channels: 'Channels', apps: 'Apps', be: 'Be someone else', showMenu: 'Channels and people',
  you: 'you', hasNews: 'something new', unread: count => count === 1 ? '1 unread message' : `${count} unread messages`,
  privateChannel: 'private channel', publicChannel: 'channel', archived: 'archived', notMember: 'you are not in it',
  home: 'Home', messages: 'Messages', app: 'app',
  homeEmpty: 'Nothing at home yet', homeEmptyHint: 'The app has shown nothing here. It answers in the Messages tab.',
  emptyChannel: name => `#${name} is still empty`, emptyPrivate: app => `Your private conversation with ${app}`,
  emptyChannelHint: 'What anyone writes here shows at once in every pane.',
  emptyLockedHint: 'Only its members read this channel. The bot will write here when there is news.',
  emptyPrivateHint: 'Nobody else sees it. It is also where the bot writes to you.',
  tryCommand: command => `Try ${command}`, tryHello: 'Say hello', hello: 'Hello',
  newMessages: 'New', today: 'Today', yesterday: 'Yesterday', edited: '(edited)', whisper: 'Visible only to you', inThread: 'In a thread',
  joined: name => `${name} joined the channel`, left: name => `${name} left the channel`,
  moreActions: name => `More actions on the message of ${name}`,
  writeTo: place => `Write in ${place}`, writeToApp: app => `Write to ${app}`, writeHint: 'A message, or /command',
  send: 'Send', shortcuts: 'Shortcuts', commands: 'Commands', noShortcut: 'Guests have no shortcuts.',
  notIn: name => `You are not in #${name}.`, join: 'Join the channel', archivedHint: 'This channel is archived: nobody writes there any more.',
  readOnly: 'This app takes no messages.', deactivated: 'This account is deactivated.',
  slackSays: 'Slack says:', dismiss: 'Hide',
  late: 'The bot did not answer within the three seconds that Slack allows.',
  failed: 'The bot could not be reached, or its answer is none that Slack understands.',
  unknownCommand: 'No app has this command here.',
  close: 'Close', closeAll: 'Close all', back: 'Back', submitting: 'Sending…', optional: 'optional', cancel: 'Cancel', ok: 'Yes',
  choose: 'Choose', none: 'No choice', typeMore: count => `Type at least ${count} characters`, noResult: 'No result', searching: 'Searching…', remove: what => `Remove ${what}`,
  charactersLeft: (length, max) => `${length} / ${max}`, atLeast: (length, min) => `${length} / at least ${min}`,
  clientErrors: [],
  formErrors: count => count === 1 ? 'One answer needs another look.' : `${count} answers need another look.`,
  unknownBlock: type => `“${type}” block`, image: 'Image', opensOutside: 'opens in a new tab',
  clock: 'Clock', clockIs: moment => `It is ${moment}. Move the clock`, clockMoving: 'The clock is moving…', clockFixed: 'This clock cannot be moved.',
  plusHour: 'One hour later', tomorrow: 'Tomorrow, 09:00', monday: 'Next Monday, 09:00', atMoment: 'At another moment', go: 'Go',
  clockNote: 'Time only goes forward. All that was due on the way happens.',
  complaints: count => count === 0 ? 'Slack has no complaint' : count === 1 ? 'Slack has a complaint' : `Slack has ${count} complaints`,
  complaintsTitle: 'What Slack holds against the bot', complaintsNone: 'Nothing: Slack takes all that the bot did here.',
  language: 'Langue : français', help: 'The same acts as calls',
  welcome: 'Welcome to the workspace of', welcomeLead: 'An emulated Slack, the real bot, invented people: play every part.',
  steps: [
    ['Be Ana.', 'In #general, type /rejoindre, fill the form and send it.'],
    ['Be Zoé, beside her.', 'In #infra-facilitation, read Ana’s request and accept it.'],
    ['Move the clock.', 'Monday morning comes in a click, with what the bot does that day.'],
  ],
  openBoth: 'Open Ana and Zoé side by side', gotIt: 'Got it',
  isPrivateChannel: 'a private channel',
};

/** The words of the page's language, at this moment. */
export let say = french;

export const locale = () => say.locale;

/** The language chosen in the page, else the browser's. */
export const chosenLanguage = () => localStorage.getItem('language') ?? (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en');

export function speak(language) {
  say = language === 'fr' ? french : english;
  document.documentElement.lang = language;
}

/** What Slack's own client says of a field, in the page's language; what the bot says of it, as the bot says it. */
export function wordsOfError(text) {
  for (const [sign, words] of say.clientErrors) {
    const found = sign.exec(text);
    if (found) return words(...found.slice(1));
  }

  return text;
}

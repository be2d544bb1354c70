// The bar, the panes, what a pane says of itself. Each in French, then in English.

import { of } from './of.js';

export const frame = {
  locale: ['fr-FR', 'en-GB'],
  tagline: ['Bac à sable', 'Playground'],
  loading: ['Ouverture de l’espace de travail…', 'Opening the workspace…'],
  lost: ['La connexion au bac à sable est coupée. Nouvel essai en cours…', 'The connection to the playground is broken. Trying again…'],
  offline: ['Le bac à sable ne répond pas : est-il encore ouvert dans le terminal ?', 'The playground does not answer: is it still open in the terminal?'],
  addPane: ['Ajouter un volet', 'Add a pane'],
  closePane: [name => `Fermer le volet ${of(name)}`, name => `Close ${name}’s pane`],
  paneOf: [name => `Volet ${of(name)}`, name => `${name}’s pane`],
  panes: ['Volets', 'Panes'],
  language: ['Language: English', 'Langue : français'],
  toDark: ['Passer en sombre', 'Turn dark'],
  toLight: ['Passer en clair', 'Turn light'],
  help: ['Les mêmes actes par des appels', 'The same acts as calls'],
  welcome: [team => `Bienvenue dans l’espace de travail ${of(team)}`, team => `Welcome to the workspace of ${team}`],
  welcomeLead: ['Un Slack simulé, le vrai bot, des personnes inventées : jouez tous les rôles.', 'An emulated Slack, the real bot, invented people: play every part.'],
  steps: [
    [
      ['Soyez Ana.', 'Dans #general, tapez /rejoindre, remplissez le formulaire et envoyez‑le.'],
      ['Soyez Zoé, à côté.', 'Dans #infra-facilitation, lisez la demande d’Ana et acceptez‑la.'],
      ['Avancez l’horloge.', 'Lundi matin arrive en un clic, avec ce que le bot fait ce jour-là.'],
    ],
    [
      ['Be Ana.', 'In #general, type /rejoindre, fill the form and send it.'],
      ['Be Zoé, beside her.', 'In #infra-facilitation, read Ana’s request and accept it.'],
      ['Move the clock.', 'Monday morning comes in a click, with what the bot does that day.'],
    ],
  ],
  openBoth: ['Ouvrir Ana et Zoé', 'Open Ana and Zoé'],
  sideBySide: ['côte à côte', 'side by side'],
  guide: ['Revoir le guide de bienvenue', 'Show the welcome again'],
  gotIt: ['J’ai compris', 'Got it'],
  slackSays: ['Slack dit :', 'Slack says:'],
  dismiss: ['Masquer', 'Hide'],
  late: ['Le bot n’a pas répondu dans les trois secondes que Slack accorde.', 'The bot did not answer within the three seconds that Slack allows.'],
  failed: ['Le bot n’a pas pu être joint, ou sa réponse n’est pas de celles que Slack comprend.', 'The bot could not be reached, or its answer is none that Slack understands.'],
  unknownCommand: ['Aucune application n’a cette commande ici.', 'No app has this command here.'],
  complaints: [
    count => count === 0 ? 'Slack n’a rien à redire' : count === 1 ? 'Slack a une chose à redire' : `Slack a ${count} choses à redire`,
    count => count === 0 ? 'Slack has no complaint' : count === 1 ? 'Slack has a complaint' : `Slack has ${count} complaints`,
  ],
  complaintsTitle: ['Ce que Slack reproche au bot', 'What Slack holds against the bot'],
  complaintsNone: ['Rien : tout ce que le bot a fait ici, Slack l’accepte.', 'Nothing: Slack takes all that the bot did here.'],
};

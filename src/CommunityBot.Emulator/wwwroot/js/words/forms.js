// Forms and their fields. Each in French, then in English.

export const forms = {
  close: ['Fermer', 'Close'],
  closeAll: ['Tout fermer', 'Close all'],
  back: ['Retour', 'Back'],
  submitting: ['Envoi…', 'Sending…'],
  optional: ['facultatif', 'optional'],
  cancel: ['Annuler', 'Cancel'],
  ok: ['Oui', 'Yes'],
  afterForm: [place => `${place} s’ouvrira quand ce formulaire sera fermé.`, place => `${place} will open once this form is closed.`],
  closeAndGo: ['Fermer et y aller', 'Close and go there'],
  choose: ['Choisir', 'Choose'],
  typeMore: [count => count > 1 ? `Tapez au moins ${count} caractères` : 'Tapez au moins 1 caractère', count => count > 1 ? `Type at least ${count} characters` : 'Type at least 1 character'],
  noResult: ['Aucun résultat', 'No result'],
  searching: ['Recherche…', 'Searching…'],
  remove: [what => `Retirer ${what}`, what => `Remove ${what}`],
  charactersLeft: [(length, max) => `${length} / ${max}`, (length, max) => `${length} / ${max}`],
  atLeast: [(length, min) => `${length} / ${min} au moins`, (length, min) => `${length} / at least ${min}`],
  filesAtMost: [most => most === 1 ? 'Un seul fichier.' : `${most} fichiers au plus.`, most => most === 1 ? 'One file only.' : `${most} files at most.`],
  filesOfKind: [kinds => `Sont acceptés : ${kinds}.`, kinds => `What is accepted: ${kinds}.`],
  formErrors: [
    count => count === 1 ? 'Une réponse est à revoir.' : `${count} réponses sont à revoir.`,
    count => count === 1 ? 'One answer needs another look.' : `${count} answers need another look.`,
  ],
  // Slack’s own words, and ours; in English Slack’s will do.
  clientErrors: [[
    [/complete this required field/, () => 'Cette réponse est nécessaire.'],
    [/at least (\d+) characters/, count => `Il faut au moins ${count} caractère${Number(count) > 1 ? 's' : ''}.`],
    [/must be (\d+) characters or fewer/, count => `Il faut au plus ${count} caractères.`],
    [/valid email address/, () => 'Cette adresse n’est pas valable.'],
    [/valid URL/, () => 'Cette adresse n’est pas valable. Exemple : https://exemple.org'],
    [/enter a number/, () => 'Un nombre est attendu.'],
    [/whole number/, () => 'Un nombre entier est attendu.'],
    [/enter (\S+) or more/, count => `Il faut au moins ${count}.`],
    [/enter (\S+) or less/, count => `Il faut au plus ${count}.`],
  ], []],
};

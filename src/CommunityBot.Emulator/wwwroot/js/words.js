// The words of the page in the language it speaks. They stand in words/, each in French beside its English, so that none is forgotten.

import { accounts } from './words/accounts.js';
import { clock } from './words/clock.js';
import { forms } from './words/forms.js';
import { frame } from './words/frame.js';
import { places } from './words/places.js';
import { talk } from './words/talk.js';
import { traffic } from './words/traffic.js';

const pairs = { ...frame, ...places, ...talk, ...forms, ...clock, ...traffic, ...accounts };
const [french, english] = [0, 1].map(language => Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[language]])));

/** The words of the page's language, at this moment. */
export let say = french;

export const locale = () => say.locale;

/** Whether a language is French, in any country; the page's own, unless another is given. */
export const isFrench = (language = say.locale) => language.toLowerCase().startsWith('fr');

/** The words of Slack's client as that person has it: in their own language, whatever the page speaks. */
export const sayTo = person => person?.locale ? (isFrench(person.locale) ? french : english) : say;

/** The language chosen in the page, else the browser's. */
export const chosenLanguage = () => localStorage.getItem('language') ?? (isFrench(navigator.language) ? 'fr' : 'en');

export function speak(language) {
  say = language === 'fr' ? french : english;
  document.documentElement.lang = language;
}

/** What the emulator refused: in the page's language where the page has words for it, else as the emulator says it. */
export const wordsOfRefusal = text => say.refusals.find(([sign]) => sign.test(text))?.[1] ?? text;

/** What Slack's own client says of a field, in the reader's language; what the bot says of it, as the bot says it. */
export function wordsOfError(text, reader) {
  for (const [sign, words] of sayTo(reader).clientErrors) {
    const found = sign.exec(text);
    if (found) return words(...found.slice(1));
  }

  return text;
}

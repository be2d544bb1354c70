// Emoji by their names in Slack. One that is not known is shown by its name, as Slack shows it. Where the list comes from is said beside it, in data/emoji.txt.

import { fold } from './fold.js';

const rows = await (await fetch('/data/emoji.json')).json();
const all = rows.map(([character, names, french]) => ({ character, names: names.split(' '), french }));
const byName = new Map(all.flatMap(one => one.names.map(name => [name, one.character])));
const byCharacter = new Map(all.map(one => [one.character, one]));

// What people put under messages most, for an empty search.
const usual = ['+1', 'heart', 'tada', 'pray', 'clap', 'eyes', 'white_check_mark', 'raised_hands', 'smile', 'joy', 'thinking_face', 'wave', 'fire', 'rocket', 'bulb', 'sparkles',
  '100', 'muscle', 'handshake', 'star-struck', 'blush', 'sob', 'open_mouth', 'x', 'heavy_plus_sign', 'question', 'warning', 'memo', 'calendar', 'coffee', 'seedling', 'rainbow'];

/** The character of a name, with its skin tone if it has one; undefined where there is none. */
export function emojiOf(name) {
  const [base, tone] = name.split('::skin-tone-');
  const character = byName.get(base);
  if (!character || !tone) return character;
  const first = String.fromCodePoint(character.codePointAt(0));
  return /^\p{Emoji_Modifier_Base}$/u.test(first) ? first + String.fromCodePoint(0x1f3f9 + Number(tone)) + character.slice(first.length).replace(/^\ufe0f/, '') : character;
}

/** A text with the emoji it names, as pieces of text. */
export const withEmoji = text => [text.replace(/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/g, (word, name) => emojiOf(name) ?? word)];

/** What an emoji is called: in French where the page speaks French, else by its name in Slack. */
export const nameOfEmoji = (name, isFrench) => (isFrench && byCharacter.get(byName.get(name.split('::')[0]))?.french) || name.replaceAll('_', ' ');

/** Emoji that answer to a word in either language, those whose name begins with it first; the usual ones for no word at all. */
export function findEmoji(word, most) {
  const wanted = fold(word);
  if (wanted === '') return usual.map(name => byCharacter.get(byName.get(name))).filter(Boolean).slice(0, most);
  const rank = one => Math.min(...one.names.map(name => score(name, wanted)), score(fold(one.french), wanted));
  return all.map(one => [rank(one), one]).filter(([points]) => points < 3).sort(([a], [b]) => a - b).slice(0, most).map(([, one]) => one);
}

const score = (name, wanted) => name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.split(/[ _-]/).some(part => part.startsWith(wanted)) ? 2 : 3;

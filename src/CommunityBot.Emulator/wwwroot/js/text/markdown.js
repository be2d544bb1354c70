// Standard Markdown, which apps may send as a block of its own: headings, lists, quotes, code, emphasis, links.

import { h } from '../dom.js';
import { withEmoji } from './emoji.js';
import { link } from './mrkdwn.js';

const inlines = [
  [/`([^`]+)`/, ([, code]) => h('code', {}, code)],
  [/\[([^\]]+)\]\(([^)\s]+)\)/, ([, words, target]) => link(target, words)],
  [/\*\*(.+?)\*\*|__(.+?)__/, ([, star, line]) => h('strong', {}, inline(star ?? line))],
  [/\*([^*\s](?:[^*]*[^*\s])?)\*|(?<!\w)_([^_\s](?:[^_]*[^_\s])?)_(?!\w)/, ([, star, line]) => h('em', {}, inline(star ?? line))],
  [/~~(.+?)~~/, ([, words]) => h('s', {}, inline(words))],
];

export const markdown = text => text.split(/^```.*$/m).flatMap((piece, i) => i % 2 === 1 ? h('pre', {}, h('code', {}, piece.replace(/^\n|\n$/g, ''))) : paragraphs(piece));

function paragraphs(text) {
  const parts = [];
  for (const line of text.split('\n')) {
    const [kind, words] = kindOf(line);
    if (kind === 'p' && words.trim() === '') parts.push({ kind: 'gap', lines: [] });
    else if (kind === parts.at(-1)?.kind && kind !== 'heading') parts.at(-1).lines.push(words);
    else parts.push({ kind, lines: [words] });
  }

  return parts.filter(part => part.kind !== 'gap').map(({ kind, lines }) => kind === 'heading' ? h('p', {}, h('strong', {}, inline(lines[0])))
    : kind === 'quote' ? h('blockquote', {}, inline(lines.join(' ')))
    : kind === 'ul' || kind === 'ol' ? h(kind, { class: 'rich' }, lines.map(line => h('li', {}, inline(line))))
    : h('p', {}, inline(lines.join(' '))));
}

function kindOf(line) {
  const found = [['heading', /^#{1,6} +(.*)$/], ['quote', /^> ?(.*)$/], ['ul', /^\s*[-*+] +(.*)$/], ['ol', /^\s*\d+[.)] +(.*)$/]].map(([kind, sign]) => [kind, sign.exec(line)?.[1]]).find(([, words]) => words !== undefined);
  return found ?? ['p', line];
}

function inline(text) {
  const found = inlines.map(([sign, make]) => ({ hit: sign.exec(text), make })).filter(one => one.hit).sort((one, other) => one.hit.index - other.hit.index)[0];
  if (!found) return withEmoji(text);
  const { hit, make } = found;
  return [...withEmoji(text.slice(0, hit.index)), make(hit), ...inline(text.slice(hit.index + hit[0].length))].flat();
}

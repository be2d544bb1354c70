// rich_text: what people's own messages are made of, and what forms may send.

import { h } from '../dom.js';
import { groupOf, personOf } from '../live.js';
import { emojiOf } from './emoji.js';
import { slackDate } from './dates.js';
import { channelMention, link, mention } from './mrkdwn.js';

const makers = {
  rich_text_section: (part, reader) => h('p', {}, runs(part, reader)),
  rich_text_quote: (part, reader) => h('blockquote', {}, runs(part, reader)),
  rich_text_preformatted: (part, reader) => h('pre', {}, h('code', {}, runs(part, reader))),
  rich_text_list: (part, reader) => h(part.style === 'ordered' ? 'ol' : 'ul', { class: `rich${part.indent ? ` deep deep-${Math.min(part.indent, 4)}` : ''}${part.border ? ' bordered' : ''}`, start: part.style === 'ordered' && part.offset ? part.offset + 1 : null },
    (part.elements ?? []).map(one => h('li', {}, runs(one, reader)))),
};

export const richText = (block, reader) => (block.elements ?? []).map(part => makers[part.type]?.(part, reader) ?? h('p', {}, runs(part, reader)));

const runs = (part, reader) => (part.elements ?? []).map(run => styled(run, runOf(run, reader)));

function runOf(run, reader) {
  switch (run.type) {
    // Names between colons are words here: an emoji is an element of its own.
    case 'text': return (run.text ?? '').split('\n').flatMap((line, i) => i === 0 ? [line] : [h('br'), line]);
    case 'link': return link(run.url ?? '', run.text ?? run.url ?? '');
    case 'user': return mention(`@${personOf(run.user_id)?.name ?? run.user_id}`, run.user_id === reader?.id);
    case 'usergroup': return mention(`@${groupOf(run.usergroup_id) ?? run.usergroup_id}`);
    case 'team': return mention(`@${run.team_id}`);
    case 'channel': return channelMention(run.channel_id, reader);
    case 'broadcast': return mention(`@${run.range}`, true);
    case 'emoji': return emojiOf(run.name ?? '') ?? (run.unicode ? String.fromCodePoint(...run.unicode.split('-').map(code => parseInt(code, 16))) : `:${run.name ?? ''}:`);
    case 'date': return slackDate(`!date^${run.timestamp}^${run.format}${run.url ? `^${run.url}` : ''}`, run.fallback ?? '', reader);
    case 'color': return swatch(run.value);
    case 'tag': return h('span', { class: 'tag' }, run.text ?? '');
    default: return run.text ?? '';
  }
}

function swatch(value) {
  const sample = h('span', { class: 'swatch', 'aria-hidden': 'true' });
  sample.style.backgroundColor = value;
  return h('code', {}, sample, value);
}

const tags = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', highlight: 'mark', client_highlight: 'mark', code: 'code' };

const styled = (run, content) => Object.entries(tags).filter(([name]) => run.style?.[name]).reduce((inside, [, tag]) => h(tag, {}, inside), content);

// rich_text: what people's own messages are made of, and what forms may send.

import { h } from '../dom.js';
import { personOf, live } from '../live.js';
import { withEmoji } from './emoji.js';
import { slackDate } from './dates.js';
import { link } from './mrkdwn.js';

const makers = {
  rich_text_section: (part, reader) => h('p', {}, runs(part, reader)),
  rich_text_quote: (part, reader) => h('blockquote', {}, runs(part, reader)),
  rich_text_preformatted: (part, reader) => h('pre', {}, h('code', {}, runs(part, reader))),
  rich_text_list: (part, reader) => h(part.style === 'ordered' ? 'ol' : 'ul', { class: part.indent ? 'rich deep' : 'rich' }, (part.elements ?? []).map(one => h('li', {}, runs(one, reader)))),
};

export const richText = (block, reader) => (block.elements ?? []).map(part => makers[part.type]?.(part, reader) ?? h('p', {}, runs(part, reader)));

const runs = (part, reader) => (part.elements ?? []).map(run => styled(run, runOf(run, reader)));

function runOf(run, reader) {
  switch (run.type) {
    case 'text': return run.text.split('\n').flatMap((line, i) => i === 0 ? withEmoji(line) : [h('br'), ...withEmoji(line)]);
    case 'link': return link(run.url, run.text ?? run.url);
    case 'user': return h('span', { class: 'mention' }, `@${personOf(run.user_id)?.name ?? run.user_id}`);
    case 'channel': return h('span', { class: 'mention' }, `#${live.workspace.channels.find(channel => channel.id === run.channel_id)?.name ?? run.channel_id}`);
    case 'broadcast': return h('span', { class: 'mention me' }, `@${run.range}`);
    case 'emoji': return withEmoji(`:${run.name}:`);
    case 'date': return slackDate(`!date^${run.timestamp}^${run.format}`, run.fallback ?? '', reader);
    default: return run.text ?? '';
  }
}

function styled(run, content) {
  const { bold, italic, strike, code } = run.style ?? {};
  return [bold && 'strong', italic && 'em', strike && 's', code && 'code'].filter(Boolean).reduce((inside, tag) => h(tag, {}, inside), content);
}

// Pictures, videos and files of elsewhere. The page loads nothing from the web, so each is told by its words and linked to.

import { h, icon } from '../dom.js';
import { link, textOf } from '../text/mrkdwn.js';
import { say } from '../words.js';

/** A picture: what it shows, and where it is. */
export const picture = ({ alt_text: words, image_url: url }) => h('span', { class: 'pictured' }, icon('image'), url ? link(url, words || say.image) : words || say.image);

export const image = block => h('figure', { class: 'block-image' }, picture(block), block.title ? h('figcaption', {}, textOf(block.title)) : null);

export const video = block => h('figure', { class: 'block-image' },
  h('span', { class: 'pictured' }, icon('play'), link(block.title_url ?? block.video_url, block.title?.text ?? block.alt_text)),
  h('figcaption', {}, [block.author_name, block.provider_name].filter(Boolean).join(', '), block.description ? h('div', {}, textOf(block.description)) : null));

export const file = block => h('p', { class: 'pictured' }, icon('file'), say.remoteFile(block.external_id ?? ''));

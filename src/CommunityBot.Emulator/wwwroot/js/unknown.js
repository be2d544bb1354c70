// What this page has no drawing for: a box with its kind, and its JSON for whoever opens it.

import { h } from './dom.js';
import { say } from './words.js';

export const unknown = thing => h('details', { class: 'block-unknown' }, h('summary', {}, say.unknownBlock(thing.type)), h('pre', { tabindex: '0' }, JSON.stringify(thing, null, 2)));

// One exchange: a line that opens on what was asked and answered.

import { h, icon } from '../dom.js';
import { exchange as fetchExchange } from '../calls.js';
import { format, fullOf } from '../times.js';
import { fold } from '../text/fold.js';
import { say } from '../words.js';

/** Whether there is something to look into. */
export const isProblem = line => line.state === 'wrong' || line.state === 'refused';

/** What one may search for: what is shown, whatever its case and accents. */
export const wordsOf = line => fold([line.kind, line.who, whereOf(line), line.gist, line.error, outcomeOf(line), ...line.complaints].join(' '));

/**
 * @param line As the workspace tells it.
 * @param {{ isOpen: boolean, zone?: string, toggle: () => void, grown: (node: Element) => void }} how
 */
export function exchangeLine(line, { isOpen, zone, toggle, grown }) {
  const words = [line.who, whereOf(line), line.gist].filter(Boolean).join(' · ');
  const node = h('li', { class: `exchange is-${line.state}`, 'data-exchange': line.id },
    h('button', { type: 'button', class: 'exchange-line', 'aria-expanded': String(isOpen), 'data-key': `exchange/${line.id}`, onclick: toggle },
      h('span', { class: 'exchange-way', title: wayOf(line) }, icon(line.from === 'bot' ? 'toRight' : 'toLeft'), h('span', { class: 'unseen' }, wayOf(line))),
      h('span', { class: 'exchange-kind' }, h('code', {}, line.kind),
        line.attempt > 0 ? h('span', { class: 'tag' }, say.again(line.attempt)) : null,
        line.fault ? h('span', { class: 'tag caused' }, say.provoked) : null),
      h('span', { class: 'exchange-outcome' }, isProblem(line) ? icon('warn') : null, outcomeOf(line)),
      h('span', { class: 'exchange-words' }, h('span', { class: 'exchange-time' }, clockOf(line, zone)), ' ', words),
      h('span', { class: 'exchange-took' }, line.milliseconds === null ? '' : say.milliseconds(round(line.milliseconds)))),
    line.warnings.length > 0 ? h('p', { class: 'exchange-reproach' }, say.warned(line.warnings.join(', '))) : null,
    line.complaints.map(what => h('p', { class: 'exchange-reproach' }, h('b', {}, say.slackSays), ' ', what)),
    isOpen ? detail(line, zone, () => grown(node)) : null);
  return node;
}

const whereOf = line => line.where === 'private' ? say.privately : line.where;

const wayOf = line => line.from === 'bot' ? say.fromBot : say.fromSlack;

const clockOf = (line, zone) => format(new Date(line.at), zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const round = milliseconds => milliseconds < 10 ? milliseconds : Math.round(milliseconds);

function outcomeOf(line) {
  if (line.state === 'underWay') return say.underWay;
  if (line.status === 429) return say.waitFor(line.retryAfter);
  if (line.error) return line.error;
  if (line.failure) return say[`failure/${line.failure}`] ?? (line.status ? `HTTP ${line.status}` : line.failure);
  return line.status >= 400 ? `HTTP ${line.status}` : say.fine;
}

function detail(line, zone, grown) {
  const facts = [fullOf(new Date(line.at), zone), line.status ? `HTTP ${line.status}` : null, line.fault ? say.provokedIs(say[`fault/${line.fault}`]) : null].filter(Boolean);
  const body = h('div', { class: 'exchange-bodies' }, h('p', { class: 'hint' }, say.searching));
  fetchExchange(line.id).then(
    whole => body.replaceChildren(...part(say.asked, whole.request), ...part(say.answered, whole.answer, whole.milliseconds === null ? say.underWay : whole.failure ? say.noAnswer : say.emptyAnswer)),
    error => body.replaceChildren(h('p', { class: 'hint' }, error.message === 'offline' ? say.offline : say.forgottenExchange))).then(grown);
  return h('div', { class: 'exchange-detail' }, h('p', { class: 'hint' }, facts.join(' · ')), body);
}

// Long ones scroll inside themselves, by the keyboard too.
function part(title, content, none) {
  const isEmpty = content === null || (typeof content === 'object' && Object.keys(content).length === 0);
  return [h('h3', {}, title), isEmpty && none
    ? h('p', { class: 'hint' }, none)
    : h('pre', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, typeof content === 'string' ? content : JSON.stringify(content, null, 2))];
}

// The connections of Socket Mode: how many there are, and what may become of them.

import { h } from '../dom.js';
import { upsetSocket } from '../calls.js';
import { ask } from '../dialog.js';
import { live } from '../live.js';
import { say } from '../words.js';

const acts = ['refresh', 'warn', 'freeze', 'loseAnswer', 'switchOff'];

export function socket() {
  const [title, count] = [h('h3', {}), h('p', { class: 'hint' })];
  const said = h('p', { class: 'hint', role: 'status' });
  const list = h('ul', { class: 'socket-acts' });
  const node = h('section', { class: 'socket' }, title, count, list);
  let spoken = '';
  return { node, update };

  function update() {
    // A bot that is called over HTTP has no connections.
    node.hidden = !live.workspace.socket;
    if (node.hidden) return;
    if (spoken !== say.locale) speak();
    count.textContent = say.connections(live.workspace.socket.connections);
  }

  function speak() {
    spoken = say.locale;
    title.textContent = say.socket;
    list.replaceChildren(...acts.map(name => h('li', {},
      h('button', { type: 'button', class: name === 'switchOff' ? 'button danger' : 'button', onclick: event => upset(name, event.currentTarget) }, say[`socket/${name}`]),
      h('p', { class: 'hint' }, say[`socketHint/${name}`]))));
  }

  async function upset(name, from) {
    if (name === 'switchOff' && !await ask(from, { title: say['socket/switchOff'], text: say.switchOffAsk, yes: say.switchOffYes, no: say.cancel, style: 'danger' })) return;
    try {
      await upsetSocket(name);
      tell(say.socketDone);
    } catch (refused) {
      tell(refused.message === 'offline' ? say.offline : refused.message);
    }

    // Beside what was pressed.
    function tell(words) {
      from.after(said);
      said.textContent = words;
    }
  }
}

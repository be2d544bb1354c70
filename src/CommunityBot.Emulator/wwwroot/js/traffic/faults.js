// What is broken on purpose: chosen here, or by a script, and shown in every page.

import { giveKeyboard, h, icon, newId } from '../dom.js';
import { breakOnPurpose, faultsThereAre, mend } from '../calls.js';
import { live } from '../live.js';
import { say } from '../words.js';
import { socket } from './socket.js';

const ofCalls = ['refuse', 'tooMany', 'break', 'slow', 'loseAnswer', 'cutAfter', 'cut'];
const ofDeliveries = ['deliverTwice', 'deliverUnderAnotherId', 'deliverLate', 'deliverOutOfOrder'];
const asks = { error: ['refuse'], seconds: ['tooMany', 'slow', 'deliverLate'], status: ['break'] };

/** In one line: what, where, how many times. */
export function faultInWords(fault) {
  const what = [fault.error, fault.status ? `HTTP ${fault.status}` : null, fault.seconds ? `${fault.seconds} s` : null].filter(Boolean).join(', ');
  const where = ofCalls.includes(fault.fault) ? fault.method === '*' ? say.everyMethod : fault.method : null;
  return [say[`fault/${fault.fault}`] + (what ? ` (${what})` : ''), where, fault.channel, say.times(fault.times)].filter(Boolean).join(', ');
}

export function faults() {
  const node = h('div', { class: 'traffic-part scroll', tabindex: '-1' });
  const connections = socket();
  let [known, spoken, drawn, list] = [null, '', '', null];
  return { node, update };

  function update() {
    if (spoken !== say.locale) draw();
    connections.update();
    const now = live.workspace.faults;
    const stamp = JSON.stringify([now, say.locale]);
    if (stamp === drawn) return;
    drawn = stamp;
    const held = list.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    list.replaceChildren(...[h('h3', {}, say.inForce), now.length === 0 ? h('p', { class: 'hint' }, say.noFault) : h('ul', {}, now.map(fault => h('li', {}, h('span', {}, faultInWords(fault)),
      h('button', { type: 'button', class: 'button', 'data-key': `fault/${fault.id}`, 'aria-label': say.removeThisFault(faultInWords(fault)), onclick: () => remove({ id: fault.id }) }, say.removeFault)))),
      now.length === 0 ? null : h('button', { type: 'button', class: 'button', 'data-key': 'faults', onclick: () => remove({}) }, say.removeAllFaults)].filter(Boolean));
    if (held !== undefined) giveKeyboard(list, list.querySelector(`[data-key="${held}"]`) ? held : list.querySelector('[data-key]')?.dataset.key);
  }

  // What is gone already is as it was to be.
  async function remove(which) {
    await mend(which).catch(() => {});
  }

  function draw() {
    spoken = say.locale;
    list = h('div', { class: 'faults-list' });
    node.replaceChildren(h('p', { class: 'hint' }, say.faultsLead), form(), list, connections.node);
    drawn = '';
    if (!known) faultsThereAre().then(answer => { known = answer; node.querySelector('form').dispatchEvent(new Event('known')); }, () => {});
  }

  function form() {
    const made = { fault: newId(), hint: newId(), method: newId(), methodHint: newId(), methods: newId(), error: newId(), seconds: newId(), status: newId(), times: newId(), wrong: newId() };
    const options = names => names.map(name => h('option', { value: name }, say[`fault/${name}`]));
    const fault = h('select', { class: 'field', id: made.fault, 'aria-describedby': made.hint, onchange: adapt },
      h('optgroup', { label: say.faultsOfCalls }, options(ofCalls)), h('optgroup', { label: say.faultsOfDeliveries }, options(ofDeliveries)));
    const hint = h('p', { class: 'hint', id: made.hint });
    const method = h('input', { class: 'field', type: 'text', id: made.method, list: made.methods, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${made.methodHint} ${made.wrong}`, oninput: adapt });
    const methods = h('datalist', { id: made.methods });
    const error = h('select', { class: 'field', id: made.error });
    const seconds = h('input', { class: 'field', type: 'number', id: made.seconds, min: '1', max: '86400', required: true, value: '5' });
    const status = h('select', { class: 'field', id: made.status }, ['500', '502', '503', '504'].map(code => h('option', {}, code)));
    const times = h('input', { class: 'field', type: 'number', id: made.times, min: '1', max: '1000', required: true, value: '1' });
    const always = h('input', { type: 'checkbox', onchange: () => { times.disabled = always.checked; } });
    const wrong = h('p', { class: 'field-error', id: made.wrong, role: 'alert' });
    const said = h('p', { class: 'hint', role: 'status' });
    const row = (id, words, field, ...more) => h('div', { class: 'fault-field' }, h('label', { for: id }, words), field, more);
    const rows = {
      method: row(made.method, say.method, method, h('p', { class: 'hint', id: made.methodHint }, say.methodHint), methods),
      error: row(made.error, say.error, error), seconds: row(made.seconds, say.seconds, seconds), status: row(made.status, say.httpStatus, status),
    };
    const whole = h('form', { class: 'fault-form', onsubmit: submit },
      row(made.fault, say.whichFault, fault, hint), rows.method, rows.error, rows.seconds, rows.status,
      h('div', { class: 'fault-field' }, h('label', { for: made.times }, say.howOften), times, h('label', { class: 'box' }, always, h('span', {}, say.untilRemoved))),
      wrong, h('button', { type: 'submit', class: 'button primary' }, icon('bolt'), say.causeFault), said);
    whole.addEventListener('known', adapt);
    adapt();
    return whole;

    function adapt() {
      hint.textContent = say[`faultHint/${fault.value}`];
      rows.method.hidden = !ofCalls.includes(fault.value);
      for (const [name, kinds] of Object.entries(asks)) rows[name].hidden = !kinds.includes(fault.value);
      seconds.disabled = rows.seconds.hidden;
      complain('');
      if (!known) return;
      if (methods.children.length === 0) methods.replaceChildren(...Object.keys(known.methods).map(name => h('option', { value: name })));
      const codes = known.methods[method.value.trim()] ?? known.anyMethod;
      if (error.dataset.codes === codes.join()) return;
      error.dataset.codes = codes.join();
      const chosen = error.value;
      error.replaceChildren(...codes.map(code => h('option', {}, code)));
      error.value = codes.includes(chosen) ? chosen : codes.includes('internal_error') ? 'internal_error' : codes[0];
    }

    function complain(words) {
      said.textContent = '';
      wrong.replaceChildren(...(words ? [icon('warn'), words] : []));
      method.setAttribute('aria-invalid', String(Boolean(words)));
    }

    async function submit(event) {
      event.preventDefault();
      const named = method.value.trim();
      if (ofCalls.includes(fault.value) && named && known && !known.methods[named]) {
        complain(say.unknownMethod(named));
        method.focus();
        return;
      }

      const asked = {
        fault: fault.value, method: ofCalls.includes(fault.value) ? named || '*' : undefined, error: rows.error.hidden ? undefined : error.value,
        seconds: rows.seconds.hidden ? undefined : Number(seconds.value), status: rows.status.hidden ? undefined : Number(status.value), times: always.checked ? 'always' : Number(times.value),
      };
      try {
        await breakOnPurpose(asked);
        complain('');
        said.textContent = say.caused(faultInWords(asked));
      } catch (refused) {
        complain(refused.message === 'offline' ? say.offline : refused.message);
      }
    }
  }
}

// A day, an hour, or both: in the reader's zone.

import { h } from '../dom.js';
import { momentIn, wallIn } from '../times.js';
import { namesOf, single } from './field.js';

export const datePicker = made => picker(made, 'date', (made.held ? made.held.selected_date : made.element.initial_date) ?? '', value => value);

export const timePicker = made => picker(made, 'time', (made.held ? made.held.selected_time : made.element.initial_time) ?? '', value => value);

export function dateTimePicker(made) {
  const zone = made.at.reader.timeZone;
  const seconds = made.held ? made.held.selected_date_time : made.element.initial_date_time;
  return picker(made, 'datetime-local', seconds ? wallIn(zone, new Date(seconds * 1000)) : '', value => value && momentIn(zone, value).toISOString());
}

function picker(made, type, held, valueOf) {
  const field = h('input', { ...namesOf(made), class: 'field short', type, onblur: made.told && tell, onchange: made.told && (() => { if (!isTyping) tell(); }), onkeydown: made.told && (event => { if (event.key === 'Enter') tell(); else isTyping = event.key !== 'Tab'; }) });
  field.value = held;
  let [last, isTyping] = [held, false];
  return single(field, made.id, () => valueOf(field.value));

  // Typed by the keyboard a date is another one at each digit: it is told once it is whole.
  function tell() {
    isTyping = false;
    if (field.value === last) return;
    last = field.value;
    made.told(valueOf(field.value));
  }
}

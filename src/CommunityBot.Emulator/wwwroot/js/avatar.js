// Initials on one of eight grounds, always the same for the same person.

import { h } from './dom.js';
import { live } from './live.js';

const grounds = 8;

export function avatar(person, className = '') {
  if (!person || person.isBot) return h('span', { class: `avatar bot ${className}`, 'aria-hidden': 'true' }, h('img', { src: '/icon.svg', alt: '' }));
  const place = live.workspace.people.filter(one => !one.isBot).findIndex(one => one.id === person.id);
  const initials = person.realName.split(/[\s-]+/).map(word => word[0]).slice(0, 2).join('').toUpperCase();
  return h('span', { class: `avatar ground-${place % grounds} ${className}`, 'aria-hidden': 'true' }, initials);
}

// Dates as someone reads them: in their zone, in the language of the page or in theirs.

import { now } from './live.js';
import { locale } from './words.js';

const formats = new Map();

/** The moment of a message's `ts`. */
export const momentOf = ts => new Date(Number(ts) * 1000);

export const timeOf = (date, zone) => format(date, zone, { hour: '2-digit', minute: '2-digit' });

export const dayOf = (date, zone) => format(date, zone, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(date, zone) });

export const fullOf = (date, zone) => format(date, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

export const shortOf = (date, zone) => format(date, zone, { weekday: 'short', day: 'numeric', month: 'short', ...yearOf(date, zone) });

// The year is told where it is another than the one it is, there or on this computer.
const yearOf = (date, zone) => [now(), new Date()].every(other => dateOf(date, zone).slice(0, 4) === dateOf(other, zone).slice(0, 4)) ? {} : { year: 'numeric' };

/** What a zone is called: its country, or its city where the country has several. */
export const zoneOf = (date, zone) => new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(date)
  .find(part => part.type === 'timeZoneName').value.replace(/^heure\s:\s| Time$/g, '');

/** An hour of today, else a day and an hour: what is said of something that happened lately. */
export const agoOf = (date, zone) => dateOf(date, zone) === dateOf(now(), zone) ? timeOf(date, zone) : `${shortOf(date, zone)} ${timeOf(date, zone)}`;

/** How heavy a file is. */
export function sizeOf(bytes) {
  const [unit, amount] = bytes < 1000 ? ['byte', bytes] : bytes < 1e6 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1e6];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount);
}

export function format(date, zone, options, language = locale()) {
  const key = JSON.stringify([language, zone, options]);
  // One is far dearer to make than to use, and every message of a list asks.
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { ...options, timeZone: zone ?? undefined }));
  return formats.get(key).format(date);
}

/** The day a moment falls on there, as 2026-03-02. */
export const dateOf = (date, zone) => format(date, zone, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');

/** A day so many days later, as 2026-03-02. */
export function addDays(day, count) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Days until the next Monday, seven on a Monday. */
export const untilMonday = day => ((8 - new Date(`${day}T12:00:00Z`).getUTCDay()) % 7) || 7;

/** The moment a wall clock of that zone shows `2026-03-02T09:00`. Asked twice: the first answer may fall on the other side of a change of hour. */
export function momentIn(zone, wall) {
  const asUtc = Date.parse(`${wall}:00Z`);
  let moment = asUtc;
  for (let i = 0; i < 2; i++) moment = asUtc - (Date.parse(`${wallIn(zone, new Date(moment))}:00Z`) - moment);
  return new Date(moment);
}

/** What a wall clock of that zone shows, as `2026-03-02T09:00`. */
export function wallIn(zone, date) {
  const minute = new Date(Math.floor(date / 60000) * 60000);
  return `${dateOf(minute, zone)}T${format(minute, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB')}`;
}

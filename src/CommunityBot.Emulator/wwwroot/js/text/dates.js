// Dates that Slack writes in each reader's zone and language: <!date^seconds^format^link|fallback>.

import { h } from '../dom.js';
import { now } from '../live.js';
import { dateOf, addDays, format } from '../times.js';
import { link } from './mrkdwn.js';

const forms = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long_full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  day_divider: { weekday: 'long', month: 'long', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { minute: '2-digit' },
  time_secs: { minute: '2-digit', second: '2-digit' },
};

/** What such dates are drawn anew by, besides what was written: the day it is there. Empty where there is none. @param {string} json What was written. */
export const dayIn = (json, look) => /!date\^|"type":"date"/.test(json) ? dateOf(now(), look.timeZone) : '';

export function slackDate(token, fallback, reader) {
  const [, seconds, wanted = '', target] = token.split('^');
  const date = new Date(Number(seconds) * 1000);
  let known = Number.isFinite(date.getTime()) && Boolean(reader?.timeZone);
  const words = wanted.replace(/\{([a-z_]+)\}/g, (_, name) => {
    if (name === 'ago' && known) return ago(date, reader);
    const pretty = name.endsWith('_pretty');
    const form = yearly(forms[pretty ? name.replace('_pretty', '') : name], name, date);
    if (!form || !known) known = false;
    return known ? (pretty && near(date, reader)) || inWords(date, name, form, reader) : '';
  });
  if (!known) return fallback;
  return target ? link(target, words) : h('time', { datetime: date.toISOString() }, words);
}

// Less than six months away, Slack leaves the year out of what it writes in words.
function yearly(form, name, date) {
  if (!/^date(_short|_long)?(_pretty)?$/.test(name) || !Number.isFinite(date.getTime())) return form;
  const [before, after] = [-6, 6].map(months => new Date(date).setUTCMonth(date.getUTCMonth() + months));
  const { year, ...rest } = form;
  return before < now() && now() < after ? rest : form;
}

function inWords(date, name, form, reader) {
  const language = name === 'date_num' ? 'en-CA' : reader.locale ?? 'en-US';
  // 09:00 where the day has twenty-four hours, 9:00 AM where it has twice twelve.
  const hour = name.startsWith('time') ? { hour: new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions().hour12 ? 'numeric' : '2-digit' } : {};
  return format(date, reader.timeZone, { ...hour, ...form }, language);
}

// Yesterday, today and tomorrow by their names, in the reader's language.
function near(date, reader) {
  const [day, today] = [dateOf(date, reader.timeZone), dateOf(now(), reader.timeZone)];
  const away = [-1, 0, 1].find(count => day === addDays(today, count));
  return away === undefined ? null : relative(reader).format(away, 'day');
}

function ago(date, reader) {
  const minutes = Math.round((date - now()) / 60000);
  const [count, unit] = Math.abs(minutes) < 60 ? [minutes, 'minute'] : Math.abs(minutes) < 1440 ? [Math.trunc(minutes / 60), 'hour'] : [Math.trunc(minutes / 1440), 'day'];
  return relative(reader).format(count, unit);
}

const relative = reader => new Intl.RelativeTimeFormat(reader.locale ?? 'en-US', { numeric: 'auto' });

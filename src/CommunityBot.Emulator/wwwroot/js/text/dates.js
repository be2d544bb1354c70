// Dates that Slack writes in each reader's zone and language: <!date^seconds^format^link|fallback>.

import { h } from '../dom.js';
import { now } from '../live.js';
import { dateOf, addDays, format } from '../times.js';
import { say } from '../words.js';
import { link } from './mrkdwn.js';

const forms = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { minute: '2-digit' },
  time_secs: { minute: '2-digit', second: '2-digit' },
};

export function slackDate(token, fallback, reader) {
  const [, seconds, wanted = '', target] = token.split('^');
  const date = new Date(Number(seconds) * 1000);
  let known = Number.isFinite(date.getTime()) && Boolean(reader?.timeZone);
  const words = wanted.replace(/\{([a-z_]+)\}/g, (_, name) => {
    const pretty = name.endsWith('_pretty');
    const form = forms[pretty ? name.replace('_pretty', '') : name];
    if (!form || !known) known = false;
    return known ? (pretty && near(date, reader)) || inWords(date, name, form, reader) : '';
  });
  if (!known) return fallback;
  return target ? link(target, words) : h('time', { datetime: date.toISOString() }, words);
}

function inWords(date, name, form, reader) {
  const language = name === 'date_num' ? 'en-CA' : reader.locale ?? 'en-US';
  // 09:00 where the day has twenty-four hours, 9:00 AM where it has twice twelve.
  const hour = name.startsWith('time') ? { hour: new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions().hour12 ? 'numeric' : '2-digit' } : {};
  return format(date, reader.timeZone, { ...hour, ...form }, language);
}

function near(date, reader) {
  const [day, today] = [dateOf(date, reader.timeZone), dateOf(now(), reader.timeZone)];
  return day === today ? say.today.toLowerCase() : day === addDays(today, -1) ? say.yesterday.toLowerCase() : null;
}

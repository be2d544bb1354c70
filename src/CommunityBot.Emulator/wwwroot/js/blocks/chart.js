// A chart of the app: bars, lines, areas or a pie, drawn here. Its figures stand beside it as a table, for whoever does not see the drawing.

import { h, newId } from '../dom.js';
import { locale, say } from '../words.js';

const [width, height, left, bottom, top] = [520, 220, 44, 26, 10];
const kinds = 8;

export function chart(block) {
  const { chart: told = {}, title } = block;
  const id = newId();
  const isPie = told.type === 'pie';
  const series = isPie ? [] : told.series ?? [];
  const categories = told.axis_config?.categories ?? series[0]?.data?.map(point => point.label) ?? [];
  const drawing = isPie ? pie(told.segments ?? []) : axes(told.type, series, categories);
  drawing.setAttribute('aria-hidden', 'true');
  const legend = isPie ? (told.segments ?? []).map(segment => segment.label) : series.map(one => one.name);
  return h('figure', { class: 'block-chart', 'aria-labelledby': id },
    h('figcaption', { id }, title), drawing,
    h('ul', { class: 'chart-legend', 'aria-hidden': 'true' }, legend.map((name, i) => h('li', {}, h('span', { class: `chart-key kind-${i % kinds}` }), name))),
    h('details', {}, h('summary', {}, say.figures), figures(told, series, categories)));
}

function figures(told, series, categories) {
  if (told.type === 'pie') return h('table', {}, h('tbody', {}, (told.segments ?? []).map(one => h('tr', {}, h('th', { scope: 'row' }, one.label), h('td', { class: 'cell right' }, number(one.value))))));
  return h('div', { class: 'block-table', tabindex: '0', role: 'group', 'aria-label': say.figures }, h('table', {},
    h('thead', {}, h('tr', {}, h('td', {}), series.map(one => h('th', { scope: 'col', class: 'cell right' }, one.name)))),
    h('tbody', {}, categories.map(category => h('tr', {}, h('th', { scope: 'row' }, category), series.map(one => h('td', { class: 'cell right' }, number(valueAt(one, category)))))))));
}

function axes(type, series, categories) {
  const values = series.flatMap(one => categories.map(category => valueAt(one, category)));
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const y = value => top + (high - value) / (high - low) * (height - top - bottom);
  const step = (width - left) / Math.max(1, categories.length);
  const marks = [low, (low + high) / 2, high].map(value => [s('line', { x1: left, x2: width, y1: y(value), y2: y(value), class: 'chart-line' }), label(left - 6, y(value) + 4, number(value), 'end')]);
  const names = categories.map((category, i) => label(left + step * (i + .5), height - 8, category, 'middle'));
  const middle = i => left + step * (i + .5);
  const shapes = series.map((one, k) => {
    const points = categories.map((category, i) => [middle(i), y(valueAt(one, category))]);
    if (type === 'bar') {
      const wide = step * .7 / series.length;
      return points.map(([x, up]) => s('rect', { x: x - step * .35 + wide * k, y: Math.min(up, y(0)), width: Math.max(1, wide - 2), height: Math.abs(y(0) - up), rx: 2, class: `kind-${k % kinds}` }));
    }

    const path = points.map(([x, up], i) => `${i === 0 ? 'M' : 'L'}${x} ${up}`).join('');
    return [type === 'area' && points.length > 0 ? s('path', { d: `${path}L${points.at(-1)[0]} ${y(0)}L${points[0][0]} ${y(0)}Z`, class: `chart-area kind-${k % kinds}` }) : null,
      s('path', { d: path, class: `chart-stroke kind-${k % kinds}` }), points.map(([cx, cy]) => s('circle', { cx, cy, r: 3, class: `kind-${k % kinds}` }))];
  });
  return s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'chart' }, [marks, names, shapes]);
}

function pie(segments) {
  const whole = segments.reduce((sum, one) => sum + one.value, 0) || 1;
  let turned = 0;
  const at = part => [90 + 80 * Math.sin(part * 2 * Math.PI), 90 - 80 * Math.cos(part * 2 * Math.PI)].map(one => one.toFixed(2)).join(' ');
  const slices = segments.map((one, i) => {
    const [from, part] = [turned, one.value / whole];
    turned += part;
    const name = `chart-slice kind-${i % kinds}`;
    return part > .9999 ? s('circle', { cx: 90, cy: 90, r: 80, class: name }) : s('path', { d: `M90 90L${at(from)}A80 80 0 ${part > .5 ? 1 : 0} 1 ${at(turned)}Z`, class: name });
  });
  return s('svg', { viewBox: '0 0 180 180', class: 'chart pie' }, slices);
}

const valueAt = (one, category) => one.data?.find(point => point.label === category)?.value ?? 0;

const number = value => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

function label(x, y, words, anchor) {
  const node = s('text', { x, y, 'text-anchor': anchor, class: 'chart-words' });
  node.textContent = words;
  return node;
}

function s(tag, attributes, children = []) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.flat(Infinity).filter(Boolean));
  return node;
}

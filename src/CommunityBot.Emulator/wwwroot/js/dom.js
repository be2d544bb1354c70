// Elements without a framework: made, kept while nothing about them changes, and looked up for the keyboard.

let made = 0;

/** An id no other element has: labels, errors and lists refer to it. */
export const newId = () => `n${++made}`;

/**
 * Makes an element. A property that begins with `on` is a listener; true gives an empty attribute; false, null and undefined give none.
 * A child may be a node, a text, a list of them, or nothing.
 */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** A drawing of the page's own set, hidden from screen readers: the button around it has the words. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawings[name]);
  svg.append(path);
  return svg;
}

const drawings = {
  add: 'M10 4v12M4 10h12',
  bell: 'M10 3a4.500 4.500 0 0 0-4.500 4.500c0 4-1.500 5-1.500 5h12s-1.500-1-1.500-5A4.500 4.500 0 0 0 10 3zM8.500 15.500a1.600 1.600 0 0 0 3 0',
  bin: 'M4 6h12M8 6V4h4v2M5.500 6l.8 10.500h7.400L14.500 6M8.500 9v5M11.500 9v5',
  bolt: 'M11 2.500 4.500 11.500H10l-1 6 6.500-9H10z',
  check: 'M4 10.500l4 4L16 6',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.200l2.800 1.800',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M5.500 8 10 12.500 14.500 8',
  eye: 'M2.500 10S5.200 5 10 5s7.500 5 7.500 5-2.700 5-7.500 5-7.500-5-7.500-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  file: 'M5.500 3h6l3.500 3.500V17h-9.500zM11.500 3v3.500H15',
  hash: 'M8 3.500 6.500 16.500M13.500 3.500 12 16.500M3.500 7.500h13.500M3 12.500h13.500',
  image: 'M3 4.500h14v11H3zM3 13l4-4 4 4 2-2 4 3.500M13 8h.01',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9v4.500M10 6.500h.01',
  lock: 'M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  menu: 'M3.500 6h13M3.500 10h13M3.500 14h13',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  moon: 'M16 11.500A6.500 6.500 0 1 1 8.500 4a5.200 5.200 0 0 0 7.500 7.500z',
  pause: 'M7 4.500v11M13 4.500v11',
  pencil: 'M4 16l.8-3.500L13 4.300l2.700 2.700-8.200 8.200z',
  play: 'M6 4.500v11l9-5.500z',
  reply: 'M4 4.500h12v8.500h-6L6 16v-3H4z',
  send: 'M3 10 17 3.500 12.500 17 10 11.500z',
  smile: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.200 8.200v.6M12.800 8.200v.6M6.800 11.800c1.600 2.200 4.800 2.200 6.400 0',
  sun: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 2v1.800M10 16.200V18M2 10h1.800M16.200 10H18M4.400 4.400l1.200 1.200M14.400 14.400l1.200 1.200M4.400 15.600l1.200-1.200M14.400 5.600l1.200-1.200',
  toLeft: 'M16 10H4M8 6l-4 4 4 4',
  toRight: 'M4 10h12M12 6l4 4-4 4',
  traffic: 'M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3',
  warn: 'M10 3 2.500 16.500h15zM10 8.500v3.500M10 14.200h.01',
};

/**
 * Shows a list: what has the same key and the same stamp stays the same node, so that nothing flickers and the keyboard stays where it is.
 * When the node that holds the keyboard is made anew, its namesake (by `data-key`) takes it.
 */
export function keep(container, items, keyOf, stampOf, make) {
  const before = container.kept ?? new Map();
  const after = new Map();
  for (const item of items) {
    const [key, stamp] = [keyOf(item), stampOf(item)];
    const old = before.get(key);
    after.set(key, old?.stamp === stamp ? old : { stamp, node: make(item) });
  }

  const heirs = [];
  for (const [key, { node }] of before) {
    const now = after.get(key)?.node;
    if (now === node) continue;
    if (now && node.contains(document.activeElement)) heirs.push([now, document.activeElement.dataset.key]);
    if (now) node.replaceWith(now);
    else node.remove();
  }

  let place = container.firstChild;
  for (const { node } of after.values()) {
    if (node === place) place = place.nextSibling;
    else container.insertBefore(node, place);
  }

  container.kept = after;
  heirs.forEach(([node, key]) => giveKeyboard(node, key));
}

/** Puts the keyboard on what bears this key in a node, else on the node itself. */
export function giveKeyboard(node, key) {
  const heir = key && [...node.querySelectorAll('[data-key]')].find(candidate => candidate.dataset.key === key);
  if (!heir) node.tabIndex = -1;
  (heir || node).focus({ preventScroll: true });
}

/** What the keyboard reaches inside a node, in order. */
export const reachable = node =>
  [...node.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')].filter(one => !one.disabled && one.offsetParent !== null);

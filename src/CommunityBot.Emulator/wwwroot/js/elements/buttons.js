// Buttons, links that are buttons, and overflow menus; each may ask first.

import { h, icon } from '../dom.js';
import { say } from '../words.js';
import { plain, textOf } from '../text/mrkdwn.js';
import { ask } from '../dialog.js';
import { menuButton } from '../menu.js';

export function button({ block, element, at, key }) {
  const properties = {
    class: `button ${element.style ?? ''}`,
    'data-key': key,
    'aria-label': element.accessibility_label,
    onclick: event => press(event.currentTarget, element, at, () => at.press(block, element)),
  };
  const words = plain(element.text?.text);
  return {
    node: /^https?:/i.test(element.url ?? '')
      ? h('a', { ...properties, href: element.url, target: '_blank', rel: 'noopener noreferrer' }, words, h('span', { class: 'unseen' }, ` (${say.opensOutside})`))
      : h('button', { ...properties, type: 'button' }, words),
  };
}

export function overflow({ block, element, at, key }) {
  const items = (element.options ?? []).map(option => ({
    text: option.text?.text,
    hint: option.description?.text,
    run: from => press(from, element, at, () => at.press(block, element, option.text?.text)),
  }));
  return { node: menuButton({ label: element.accessibility_label ?? say.shortcuts, content: icon('more'), items, className: 'button square', key }) };
}

async function press(node, element, at, tell) {
  if (node.getAttribute('aria-busy') === 'true') return;
  const { confirm } = element;
  if (confirm && !await ask(node, {
    title: confirm.title?.text, text: textOf(confirm.text, at.reader), yes: confirm.confirm?.text ?? say.ok, no: confirm.deny?.text ?? say.cancel, style: confirm.style,
  })) return;
  node.setAttribute('aria-busy', 'true');
  try {
    await tell();
  } finally {
    node.removeAttribute('aria-busy');
  }
}

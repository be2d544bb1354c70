// Buttons, links that are buttons, and overflow menus; each may ask first.

import { h, icon } from '../dom.js';
import { isInside, ways } from '../links.js';
import { say, sayTo } from '../words.js';
import { withEmoji } from '../text/emoji.js';
import { plain, textOf } from '../text/mrkdwn.js';
import { ask } from '../dialog.js';
import { menuButton } from '../menu.js';

export function button({ block, element, at, key }) {
  const properties = {
    class: `button ${element.style ?? ''}`,
    'data-key': key,
    'aria-label': nameOf(element),
    onclick: event => press(event.currentTarget, element, at, () => at.press(block, element)),
  };
  const words = plain(element.text?.text);
  return {
    node: /^https?:/i.test(element.url ?? '')
      ? h('a', { ...properties, href: element.url, ...ways(element.url) }, words, isInside(element.url) ? null : h('span', { class: 'unseen' }, ` (${say.opensOutside})`))
      : h('button', { ...properties, type: 'button' }, words),
  };
}

/** What is read aloud holds what is seen: whoever speaks to their computer says what they see (WCAG 2.5.3). */
export function nameOf(element) {
  const [label, words] = [element.accessibility_label, withEmoji(element.text?.text ?? '')[0].trim()];
  return !label ? null : fold(label).includes(fold(words)) ? label : `${words}, ${label}`;
}

const fold = text => text.toLowerCase().replace(/[\p{P}\s]+/gu, ' ').trim();

/** A workflow is none of this app's doing: the button is shown, starts nothing here, and says so. */
export const workflowButton = ({ element, key, id }) => ({
  node: h('span', { class: 'workflow' },
    h('button', { type: 'button', class: `button ${element.style ?? ''}`, 'data-key': key, 'aria-disabled': 'true', 'aria-label': nameOf(element), 'aria-describedby': id }, plain(element.text?.text)),
    h('span', { class: 'hint', id }, say.noWorkflow)),
});

export function overflow({ block, element, at, key }) {
  const items = (element.options ?? []).map(option => ({
    text: withEmoji(option.text?.text ?? ''),
    hint: option.description?.text,
    run: from => press(from, element, at, () => at.press(block, element, option.text?.text)),
  }));
  return { node: menuButton({ label: element.accessibility_label ?? say.otherActions, content: icon('more'), items, className: 'button square', key }) };
}

/** Asks first where the element wants it, and tells once however often it is pressed meanwhile. */
export async function press(node, element, at, tell) {
  if (node.getAttribute('aria-busy') === 'true' || !await agrees(node, element, at)) return;
  node.setAttribute('aria-busy', 'true');
  try {
    await tell();
  } finally {
    node.removeAttribute('aria-busy');
  }
}

/** Whether its reader wants it done, where the element asks first. */
export const agrees = async (node, { confirm }, at) => !confirm || ask(node, {
  title: plain(confirm.title?.text), text: textOf(confirm.text, at.reader), yes: confirm.confirm ? plain(confirm.confirm.text) : sayTo(at.reader).ok, no: confirm.deny ? plain(confirm.deny.text) : sayTo(at.reader).cancel, style: confirm.style,
});

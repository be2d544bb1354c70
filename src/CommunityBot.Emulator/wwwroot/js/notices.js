// What Slack said when the bot failed, what the emulator refused, and what is to be chosen: lines that stay until they are put away, the last three of them.

import { h, icon } from './dom.js';
import { say } from './words.js';

const meanings = [
  [/operation_timeout|had some trouble/i, () => say.late],
  [/dispatch_failed/i, () => say.failed],
  [/not a valid command/i, () => say.unknownCommand],
  [/^\/invite: /, () => say.notInvited],
  [/^\/leave: /, () => say.notLeft],
];

export function notices() {
  const node = h('div', { class: 'notices', role: 'status' });
  let [heard, who] = [0, ''];
  return {
    node,
    /** Shows what was said to this person since the pane was theirs. */
    update(look) {
      if (who !== look.id) {
        node.replaceChildren();
        [who, heard] = [look.id, look.notices.length];
      }

      look.notices.slice(heard).forEach(words => add([h('b', {}, say.slackSays), ` “${words}” `, meanings.find(([sign]) => sign.test(words))?.[1]()]));
      heard = look.notices.length;
    },
    complain: words => add([words === 'offline' ? say.offline : words]),
    /** Says something, with a button beside it. */
    offer: (words, button, run) => add([words], h('button', { type: 'button', class: 'button', onclick: run }, button), 'info'),
  };

  function add(words, button, sign = 'warn') {
    const line = h('div', { class: 'notice' }, icon(sign), h('span', {}, words), button,
      h('button', { type: 'button', class: 'quiet square', 'aria-label': say.dismiss, title: say.dismiss, onclick: () => dismiss(line) }, icon('close')));
    node.append(line);
    if (node.children.length > 3) node.firstChild.remove();
    return line;
  }

  // The keyboard goes on in the form that is open, else where one types.
  function dismiss(line) {
    line.remove();
    (node.closest('.dialog') ?? node.parentElement.querySelector('textarea')).focus({ preventScroll: true });
  }
}

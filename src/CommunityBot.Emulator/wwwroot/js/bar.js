// The line above the panes: where we are, the workspace's clock, what Slack complains of, the language.

import { h, icon, newId } from './dom.js';
import { clockButton } from './clock.js';
import { live } from './live.js';
import { isDark, turnTheme } from './theme.js';
import { fullOf } from './times.js';
import { chosenLanguage, say, speak } from './words.js';

/**
 * @param node The header.
 * @param {{ addPane: () => void, canAdd: () => boolean, zone: () => string, traffic: { button: Element, show: (exchange: number) => void }, guide: () => void, spoken: () => void }} acts
 */
export function bar(node, acts) {
  const clock = clockButton(acts.zone);
  const slack = complaintsButton(acts.zone, acts.traffic.show, acts.guide);
  const theme = themeButton();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', theme.show);
  let drawn = '';
  return {
    update() {
      if (!live.workspace) return;
      const stamp = JSON.stringify([live.workspace.team, live.workspace.app, say.locale, acts.canAdd()]);
      if (stamp !== drawn) draw();
      drawn = stamp;
      clock.update();
      slack.update();
    },
  };

  function draw() {
    document.title = `${live.workspace.team} · ${say.tagline}`;
    theme.show();
    node.replaceChildren(
      h('img', { src: '/icon.svg', alt: '', class: 'brand' }),
      h('h1', {}, h('span', { class: 'team' }, live.workspace.team), h('span', { class: 'tagline' }, say.tagline)),
      h('span', { class: 'spring' }),
      acts.traffic.button, slack.node, clock.node,
      h('button', { type: 'button', class: 'bar-button add-pane', onclick: acts.addPane, disabled: !acts.canAdd() }, icon('add'), h('span', { class: 'words' }, say.addPane)),
      theme.button,
      h('button', { type: 'button', class: 'bar-button', 'aria-label': `${chosenLanguage() === 'fr' ? 'EN' : 'FR'}, ${say.language}`, title: say.language, onclick: () => {
        const other = chosenLanguage() === 'fr' ? 'en' : 'fr';
        localStorage.setItem('language', other);
        speak(other);
        acts.spoken();
        node.querySelector('.language')?.focus();
      } }, chosenLanguage() === 'fr' ? 'EN' : 'FR'));
    node.lastChild.classList.add('language');
    node.querySelector('.add-pane').title = say.addPane;
    node.querySelector('.add-pane').setAttribute('aria-label', say.addPane);
  }
}

function themeButton() {
  const button = h('button', { type: 'button', class: 'bar-button', onclick: () => { turnTheme(); show(); } });
  const show = () => {
    const words = isDark() ? say.toLight : say.toDark;
    button.replaceChildren(icon(isDark() ? 'sun' : 'moon'));
    button.setAttribute('aria-label', words);
    button.title = words;
  };
  show();
  return { button, show };
}

function complaintsButton(zone, see, guide) {
  const id = newId();
  const list = h('div', { class: 'panel complaints', id, hidden: true });
  const button = h('button', { type: 'button', class: 'bar-button', 'aria-expanded': 'false', 'aria-controls': id, onclick: () => show(list.hidden) });
  const node = h('div', { class: 'panel-host', onkeydown: event => { if (event.key === 'Escape') { show(false); button.focus(); } }, onfocusout: event => { if (event.relatedTarget && !node.contains(event.relatedTarget)) show(false); } }, button, list);
  document.addEventListener('pointerdown', event => { if (!node.contains(event.target)) show(false); });
  let drawn = '';
  return {
    node,
    update() {
      // Of many the last are told.
      const { complaints, complaintsInAll: count } = live.workspace;
      const stamp = JSON.stringify([complaints, count, say.locale]);
      if (stamp === drawn) return;
      drawn = stamp;
      const words = say.complaints(count);
      button.replaceChildren(icon(complaints.length > 0 ? 'warn' : 'bell'), complaints.length > 0 ? h('span', { class: 'badge' }, String(count)) : '');
      button.setAttribute('aria-label', count > 0 ? `${count}, ${words}` : words);
      button.title = words;
      button.classList.toggle('alarming', complaints.length > 0);
      list.replaceChildren(h('h2', {}, say.complaintsTitle),
        complaints.length === 0 ? h('p', { class: 'hint' }, say.complaintsNone) : h('ol', {}, complaints.toReversed().map(one => h('li', {}, h('b', {}, one.where), h('p', {}, one.what), h('p', { class: 'hint' }, fullOf(new Date(one.at), zone())),
          h('button', { type: 'button', class: 'button', onclick: () => { show(false); see(one.exchange); } }, say.seeExchange)))),
        h('p', {}, h('a', { href: '/help', target: '_blank' }, say.help)),
        h('p', {}, h('button', { type: 'button', class: 'like-link', onclick: () => { show(false); guide(); } }, say.guide)));
    },
  };

  function show(isShown) {
    list.hidden = !isShown;
    button.setAttribute('aria-expanded', String(isShown));
  }
}

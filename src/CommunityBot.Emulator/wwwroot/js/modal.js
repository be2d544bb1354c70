// The form on someone's screen. It is drawn anew only when the bot changes it, or another day begins; what is typed stays where its question stays.

import { giveKeyboard, h, icon, newId } from './dom.js';
import { act } from './calls.js';
import { hold } from './dialog.js';
import { sayTo } from './words.js';
import { blocksOf } from './blocks/index.js';
import { restore, typedIn } from './blocks/input.js';
import { dayIn } from './text/dates.js';
import { plain } from './text/mrkdwn.js';

/**
 * @param host Where it stands: the pane.
 * @param behind What cannot be reached meanwhile.
 * @param told What is told to this person, which stands in the form while there is one.
 * @param {() => void} closed After the last form was closed.
 */
export function modalHost(host, behind, told, closed) {
  const drawn = new Map();
  let [veil, shown, cameFrom] = [null, null, null];

  return {
    /** What the stream says is on the screen now. */
    update(look) {
      const view = look.view;
      if (!view) return close();
      if (!veil) {
        cameFrom = document.activeElement;
        veil = h('div', { class: 'veil' });
        host.append(veil);
        behind.inert = true;
      }

      const written = JSON.stringify([view.blocks, view.title, view.submit, view.close, look.viewsUnder]);
      const stamp = written + dayIn(written, look);
      let form = drawn.get(view.id);
      if (form?.stamp !== stamp) {
        const renewed = draw(look, view, form);
        renewed.stamp = stamp;
        drawn.set(view.id, renewed);
        form = renewed;
      }

      if (shown !== form) {
        const isRenewed = shown?.id === form.id;
        const held = isRenewed && veil.contains(document.activeElement) ? document.activeElement.dataset.key : null;
        form.node.querySelector('footer').before(told.node);
        veil.replaceChildren(form.node);
        shown = form;
        if (held) giveKeyboard(form.node, held);
        else form.start();
      }

      form.showErrors(view.errors);
    },
  };

  function close() {
    drawn.clear();
    if (!veil) return;
    behind.inert = false;
    veil.remove();
    [veil, shown] = [null, null];
    (cameFrom?.isConnected && cameFrom !== document.body ? cameFrom : host.querySelector('textarea'))?.focus({ preventScroll: true });
    closed();
  }

  function draw(look, view, before) {
    const say = sayTo(look);
    const fields = new Map();
    const files = before?.files ?? new Map();
    const typed = () => typedIn(fields);
    const body = h('div', { class: 'dialog-body', tabindex: '-1' });
    const summary = h('p', { class: 'unseen', role: 'status' });
    const titleId = newId();
    const submit = view.submit ? h('button', { type: 'submit', class: 'button primary', 'data-key': 'submit' }, plain(view.submit)) : null;
    const node = h('form', { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': titleId, tabindex: '-1', lang: say.locale, novalidate: true, autocomplete: 'off', onsubmit: send },
      h('header', { class: 'dialog-head' },
        look.viewsUnder.length > 0 ? h('span', { class: 'under' }, `${look.viewsUnder.at(-1)} ›`) : null,
        h('h2', { id: titleId }, plain(view.title)), h('span', { class: 'hint ellipsis form-who', dir: 'auto' }, look.name),
        h('button', { type: 'button', class: 'quiet square', 'aria-label': look.viewsUnder.length > 0 ? say.closeAll : say.close, title: look.viewsUnder.length > 0 ? say.closeAll : say.close, onclick: () => leave(true) }, icon('close'))),
      body, summary,
      h('footer', { class: 'dialog-buttons' },
        h('button', { type: 'button', class: 'button', 'data-key': 'close', onclick: () => leave(false) }, view.close ? plain(view.close) : (look.viewsUnder.length > 0 ? say.back : say.close)), submit));
    hold(node, () => leave(false));

    const values = structuredClone(view.values ?? {});
    const surface = {
      reader: look, fields, values, files, errors: {},
      press: (block, element, option) => tell('press', { block: block.block_id, button: option ?? element.action_id, seen: block, values: typed() }),
      choose: (block, element, value) => tell('choose', { menu: element.action_id, value, seen: block, values: typed() }),
      suggest: (block, element, text) => act(look.id, 'suggest', { field: block.block_id, text }).catch(() => []),
      take: file => act(look.id, 'file', file),
    };
    body.append(blocksOf(view.blocks, surface));
    restore(body, before?.node);

    let errors = '';
    return {
      id: view.id, node, files,
      start: () => (firstField() ?? submit ?? node).focus({ preventScroll: true }),
      showErrors(all) {
        const now = JSON.stringify(all);
        if (now === errors) return;
        errors = now;
        tellErrors(all);
      },
    };

    function tellErrors(all) {
      for (const [block, field] of fields) field.complain(all.find(error => error.blockId === block)?.text);
      summary.textContent = all.length > 0 ? say.formErrors(all.length) : '';
      if (all.length > 0) toError(all);
    }

    function firstField() {
      return [...fields.values()][0] ? { focus: () => [...fields.values()][0].focus() } : null;
    }

    function toError(all) {
      const wrong = body.querySelector('.block-input.wrong');
      const field = [...fields].find(([block]) => all.some(error => error.blockId === block))?.[1];
      field?.focus();
      wrong?.scrollIntoView({ block: 'nearest' });
    }

    async function send(event) {
      event.preventDefault();
      if (!submit || node.getAttribute('aria-busy') === 'true') return;
      busy(true);
      try {
        // The same errors as last time are told again: an answer that changed has put its own away.
        const { errors: all } = await act(look.id, 'submit', { values: typed() });
        if (all.length > 0) tellErrors(all);
      } catch (error) {
        told.complain(error.message);
      } finally {
        busy(false);
      }
    }

    function busy(isBusy) {
      node.setAttribute('aria-busy', String(isBusy));
      submit.replaceChildren(isBusy ? say.submitting : plain(view.submit)[0]);
      submit.setAttribute('aria-disabled', String(isBusy));
    }

    function leave(all) {
      return tell('close', { all });
    }

    function tell(what, details) {
      return act(look.id, what, details).catch(error => told.complain(error.message));
    }
  }
}

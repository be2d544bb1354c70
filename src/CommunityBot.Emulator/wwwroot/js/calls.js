// The one way to act: the same calls as a script makes. A refusal comes back as an Error with the emulator's sentence.

import { wordsOfRefusal } from './words.js';

const post = (path, body) => call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function call(path, how) {
  let answer;
  try {
    answer = await fetch(path, how);
  } catch {
    throw new Error('offline');
  }
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.error ? wordsOfRefusal(said.error) : answer.statusText);
  return said;
}

/** Does something as someone: type, write, upload, reply, edit, delete, react, unreact, read, home, messages, join, leave, create, rename, archive, unarchive, topic, file, press, choose, shortcut, submit, close, suggest, deactivate, reactivate. */
export const act = (personId, what, body = {}) => post(`/workspace/people/${encodeURIComponent(personId)}/${what}`, body);

/** Someone joins the workspace; says who they are. */
export const arrive = person => post('/workspace/people', person);

/** Puts the workspace's clock forward. */
export const advance = to => post('/workspace/clock/advance', { to: to.toISOString() });

/** Stops it on its way, where it is. */
export const stopClock = () => post('/workspace/clock/stop', {});

/** One exchange between the bot and Slack, whole. */
export const exchange = id => call(`/workspace/traffic/${id}`);

/** What can be broken on purpose. */
export const faultsThereAre = () => call('/workspace/faults');

export const breakOnPurpose = fault => post('/workspace/faults', fault);

/** Does something to the connections of Socket Mode: refresh, warn, freeze, loseAnswer, switchOff. */
export const upsetSocket = what => post('/workspace/socket', { act: what });

/** Mends the fault of that id, or all of them. */
export const mend = which => post('/workspace/faults/clear', which);

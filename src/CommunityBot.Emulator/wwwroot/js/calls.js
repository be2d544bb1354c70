// The one way to act: the same calls as a script makes. A refusal comes back as an Error with the emulator's sentence.

async function post(path, body) {
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new Error('offline');
  }
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.error ?? answer.statusText);
  return said;
}

/** Does something as someone: type, write, upload, reply, edit, delete, react, unreact, read, home, join, press, choose, shortcut, submit, close, suggest. */
export const act = (personId, what, body = {}) => post(`/workspace/people/${encodeURIComponent(personId)}/${what}`, body);

/** Puts the workspace's clock forward. */
export const advance = to => post('/workspace/clock/advance', { to: to.toISOString() });

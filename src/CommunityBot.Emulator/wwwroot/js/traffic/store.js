// The lines of the traffic, as far as this page has read them. They are kept while the panel is closed: only what follows is asked for when it opens again.

let [began, until, versions] = ['', '', 0];

/** Oldest first. `forgotten` counts those that the workspace keeps no longer, `most` is how many it keeps. */
export const store = { lines: new Map(), most: 0, forgotten: 0, until: () => until, take };

function take(news) {
  if (news.began !== began) store.lines.clear();
  ({ began, until } = news);
  store.most = news.most;
  store.forgotten = news.forgotten;
  for (const line of news.exchanges) store.lines.set(line.id, { ...line, version: ++versions });
  for (const id of store.lines.keys()) {
    if (store.lines.size <= store.most) break;
    store.lines.delete(id);
  }
}

// Addresses of the workspace itself: they lead somewhere in the page. All others lead out of it.

import { live } from './live.js';

/** Whether that is an address of this workspace in Slack. */
export const isInside = url => url.startsWith(live.workspace.teamUrl);

/** How the browser takes a link: what leads out opens beside the page, what leads inside is for the pane to follow. */
export const ways = url => isInside(url) ? {} : { target: '_blank', rel: 'noopener noreferrer' };

/**
 * Where a permalink leads, in the form that chat.getPermalink answers.
 * @returns {{ channel: string, ts?: string, threadTs?: string } | null} Null for what else Slack has at its addresses.
 */
export function whereTo(url) {
  const { pathname, searchParams } = new URL(url);
  const found = /^\/archives\/([A-Z0-9]+)(?:\/p(\d+)(\d{6}))?\/?$/.exec(pathname);
  return found && { channel: found[1], ts: found[2] && `${found[2]}.${found[3]}`, threadTs: searchParams.get('thread_ts') ?? undefined };
}

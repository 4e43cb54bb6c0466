import { isoDate } from '../json.ts';
import { readInbox } from '../outside/inbox.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** GET /__org/inbox?to=: what was sent, newest first. */
export function addInbox(router: ControlRouter, { org }: ControlContext): void {
  router.get('/__org/inbox', (c) => {
    const to = c.req.query('to');
    const messages = readInbox(org, to === '' ? undefined : to);
    return c.json({ messages: messages.map((message) => ({ ...message, at: isoDate(message.at) })) });
  });
}

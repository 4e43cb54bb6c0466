import type { ControlContext, ControlRouter } from './router.ts';

/** POST /__org/reset: back to the seed; people get new ids, the API token stays. */
export function addReset(router: ControlRouter, context: ControlContext): void {
  router.post('/__org/reset', (c) => {
    context.reset();
    context.org.events.emit('reset');
    return c.json({ ok: true });
  });
}

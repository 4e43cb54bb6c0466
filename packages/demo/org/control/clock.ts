import { isoDate } from '../json.ts';
import { readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** POST /__org/clock `{ advance: seconds }`: everything that depends on time obeys it. */
export function addClock(router: ControlRouter, { org }: ControlContext): void {
  router.get('/__org/health', (c) => c.json({ ok: true, now: isoDate(org.clock.now()) }));
  router.post('/__org/clock', async (c) => {
    const input = await readInput(c.req.raw);
    input.only('advance');
    const limit = 100 * 365 * 24 * 3600;
    const seconds = input.required('advance', 'seconds, 0 or more', input.number('advance', 0, limit));
    org.clock.advance(seconds * 1000);
    const now = isoDate(org.clock.now());
    org.events.emit('clock', { now });
    return c.json({ now });
  });
}

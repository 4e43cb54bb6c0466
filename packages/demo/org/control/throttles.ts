import { THROTTLE_NAMES } from '../throttles.ts';
import type { JsonObject } from '../json.ts';
import { readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/throttles `{ all?, signIn?, sms?, … }`: true switches a limit on, false off. */
export function addThrottles(router: ControlRouter, { org: { throttles } }: ControlContext): void {
  const describe = (): JsonObject =>
    Object.fromEntries(THROTTLE_NAMES.map((name) => [name, throttles.isOn(name)]));
  router.get('/__org/throttles', (c) => c.json(describe()));
  router.post('/__org/throttles', async (c) => {
    const input = await readInput(c.req.raw);
    input.only('all', ...THROTTLE_NAMES);
    const all = input.flag('all');
    // Read everything first: bad input changes nothing.
    const wanted = THROTTLE_NAMES.map((name) => [name, input.flag(name) ?? all] as const);
    for (const [name, on] of wanted) if (on !== undefined) throttles.switch(name, on);
    return c.json(describe());
  });
}

import { readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/switches `{ pipeline?, newSessionWins? }`: what the whole org does one way or the other. */
export function addSwitches(router: ControlRouter, { org: { switches } }: ControlContext): void {
  router.get('/__org/switches', (c) => c.json({ ...switches }));
  router.post('/__org/switches', async (c) => {
    const input = await readInput(c.req.raw);
    input.only(...Object.keys(switches));
    // Read everything first: bad input changes nothing.
    const pipeline = input.oneOf('pipeline', ['v1', 'idx'] as const);
    const newSessionWins = input.flag('newSessionWins');
    Object.assign(switches, {
      ...(pipeline !== undefined && { pipeline }),
      ...(newSessionWins !== undefined && { newSessionWins }),
    });
    return c.json({ ...switches });
  });
}

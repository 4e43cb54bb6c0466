import { virtualEnvironment } from '@authn-flow/authn-core/testing';
import type { VirtualEnvironment } from '@authn-flow/authn-core/testing';
import { NOW } from './scenes/stand-ins.ts';

/**
 * Has time stand still on this page, for the flow and the widget alike: a countdown shows the same second to everybody,
 * and nothing is polled a second time.
 */
export function standStill(): VirtualEnvironment {
  const world = virtualEnvironment({ start: NOW });
  Date.now = () => world.now();
  performance.now = () => world.monotonic();
  return world;
}

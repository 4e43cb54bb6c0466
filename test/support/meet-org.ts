import { frozenClock, startOrg } from '@authn-flow/demo/org';
import type { OrgOptions, RunningOrg } from '@authn-flow/demo/org';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Visitor } from './visitor.ts';
import type { VisitorOptions } from './visitor.ts';

/** Where virtual environments start: org and flows are to agree on the time. */
const START = Date.UTC(2031, 3, 9, 11, 20);

/** Makes somebody who comes to the org. */
export type Visit = (options?: VisitorOptions) => Visitor;

/**
 * One org for all tests of a file, as new for each of them, on a clock that stands still. What it returns makes
 * visitors: each a browser with cookies of its own and a flow, which are stopped when the test ends.
 */
export function meetOrg(options: OrgOptions = {}): Visit {
  let org: RunningOrg;
  let visitors: Visitor[] = [];
  beforeAll(async () => {
    org = await startOrg({ clock: frozenClock(START), ...options });
  });
  afterEach(async () => {
    for (const { flow } of visitors) flow.stop();
    const [visitor] = visitors;
    visitors = [];
    await visitor?.control.reset();
  });
  afterAll(() => org.stop());
  return (flowOptions) => {
    const visitor = new Visitor(org, flowOptions);
    visitors.push(visitor);
    return visitor;
  };
}

/** Opens an address of the org in a browser, and goes on where it leads: to the sign-in page, with a state token. */
export async function arrive(visit: Visit, path: string, from = visit()): Promise<Visitor> {
  const stateToken = (await from.opens(path)).get('stateToken');
  if (stateToken === null) throw new Error(`${path} does not lead to the sign-in page`);
  const visitor = visit({ stateToken, fetch: from.browser });
  await visitor.flow.start();
  return visitor;
}

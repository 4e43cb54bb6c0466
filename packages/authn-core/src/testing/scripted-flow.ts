import { createAuthnFlow } from '../create-authn-flow.ts';
import type { AuthnFlow } from '../create-flow.ts';
import type { AuthnFlowOptions } from '../options.ts';
import { scriptedFetch } from './scripted-fetch.ts';
import type { ScriptedAnswer, ScriptedFetch } from './scripted-fetch.ts';
import { virtualEnvironment } from './virtual-environment.ts';
import type { VirtualEnvironment } from './virtual-environment.ts';

/** A real flow in a virtual world. */
export interface ScriptedFlow {
  /** The flow, not started. */
  readonly flow: AuthnFlow;
  /** What answers it, and what it was sent. */
  readonly org: ScriptedFetch;
  /** Time, page and connection, in the test's hand. */
  readonly world: VirtualEnvironment;
}

/** A flow against `https://org.example`, which answers what it is told; time stands still until it is advanced. */
export function scriptedFlow(
  answers: readonly ScriptedAnswer[],
  options: Partial<AuthnFlowOptions> = {},
  world = virtualEnvironment(),
): ScriptedFlow {
  const org = scriptedFetch(...answers);
  const flow = createAuthnFlow({
    orgUrl: 'https://org.example',
    fetch: org,
    environment: world,
    probe: false, // the script begins with the first command
    ...options,
  });
  return { flow, org, world };
}

import { createFlow } from './create-flow.ts';
import type { AuthnFlow } from './create-flow.ts';
import type { AuthnFlowOptions } from './options.ts';

/**
 * `createAuthnFlow` in two pieces: what signs in with a password that is enough, and the rest, which is fetched while
 * the org looks at the first command. If it does not arrive and is needed, that is a `network` problem, to be tried
 * again.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export function createAuthnFlow(options: AuthnFlowOptions): AuthnFlow {
  return createFlow(options, () => import('./kit.ts').then(({ wholeKit }) => wholeKit));
}

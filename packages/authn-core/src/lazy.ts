import { createFlow } from './create-flow.ts';
import type { AuthnFlow } from './create-flow.ts';
import type { AuthnFlowOptions } from './options.ts';

/**
 * `createAuthnFlow` in pieces: what signs in with a password that is enough; what most people may need beside it, which
 * is fetched while the org looks at the first command; and the rest, once the org's answer asks for it. If a piece does
 * not arrive and is needed, that is a `network` problem, to be tried again.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export function createAuthnFlow(options: AuthnFlowOptions): AuthnFlow {
  return createFlow(options, () => import('./first-kit.ts').then(({ firstKit }) => firstKit));
}

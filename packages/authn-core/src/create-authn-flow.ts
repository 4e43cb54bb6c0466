import { checkFactors } from './check-options.ts';
import { createFlow } from './create-flow.ts';
import type { AuthnFlow } from './create-flow.ts';
import { pollTransaction } from './flow/poll-transaction.ts';
import type { AnyFactorModule } from './factors/index.ts';
import { wholeKit } from './kit.ts';
import type { AuthnFlowFactorOptions, AuthnFlowOptions } from './options.ts';
import { signInFamily } from './steps/families.ts';

/**
 * A flow that knows every factor of this package.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 * @example
 * const flow = createAuthnFlow({ orgUrl: 'https://id.example.com' });
 * let step = await flow.start();
 * if (step.status === 'UNAUTHENTICATED') step = await step.signIn({ username, password });
 */
export function createAuthnFlow(options: AuthnFlowOptions): AuthnFlow {
  return createFlow(options, wholeKit);
}

/**
 * A flow that knows the factors it is given and no others, and of what goes beyond signing in the families it is given:
 * smaller where bundlers drop the rest, and the place for factors of one's own. The list's types become the steps' types.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export function createAuthnFlowWith<F extends AnyFactorModule>(
  options: AuthnFlowFactorOptions<F>,
): AuthnFlow<F> {
  const { factors, families = [] } = options;
  checkFactors(factors);
  return createFlow(options, { factors, families: [signInFamily, ...families], poll: pollTransaction });
}

import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';

/** The person's password as a factor among others (spec §2.2, §3.10). */
export interface PasswordSpec extends FactorSpec {
  factorType: 'password';
  provider: 'OKTA';
  profile: object;
  verify: RememberDevice & { password: string };
  enroll: { data: object; input: { password: string } };
}

/** The password, as a factor. */
export const password = defineFactor<PasswordSpec>({
  factorType: 'password',
  provider: 'OKTA',
  shape: 'question',
  profile: () => ({}),
  verify: ({ rememberDevice, ...body }) => ({ body, query: { rememberDevice } }),
});

import type { EnrollableFactor } from '@authn-flow/authn-core';
import type { Move, Screen } from '../screen.ts';
import { move } from '../ways-out.ts';

/** Tokens that people hold in their hand: a number or name, and a code or two. */
export function tokenSetUp(
  name: string,
  factor: Extract<EnrollableFactor, { factorType: 'token' | 'token:hardware' }>,
  screen: Screen,
): readonly Move[] {
  if (factor.factorType === 'token:hardware') {
    const { enroll } = factor;
    return move(
      name,
      enroll && (async () => enroll({ passCode: (await screen.askSecret('Touch the key')).trim() })),
    );
  }
  if (factor.provider === 'SYMANTEC') {
    const { enroll } = factor;
    return move(
      name,
      enroll &&
        (async () =>
          enroll({
            credentialId: (await screen.ask('Number on the token')).trim(),
            passCode: (await screen.askSecret('Code')).trim(),
            nextPassCode: (await screen.askSecret('The next code')).trim(),
          })),
    );
  }
  const { enroll, profile } = factor;
  return move(
    name,
    enroll &&
      (async () => {
        const known = profile.credentialId === undefined ? '' : ` [${profile.credentialId}]`;
        const credentialId = (await screen.ask(`Name of the token${known}`)).trim();
        const passCode = (await screen.askSecret('PIN and code')).trim();
        return enroll({ ...(credentialId !== '' && { credentialId }), passCode });
      }),
  );
}

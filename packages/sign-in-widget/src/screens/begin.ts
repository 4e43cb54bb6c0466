import type { MfaChallengeStep, RememberDevice, Step } from '@authn-flow/authn-core';
import { verifyChoice } from './choice.ts';
import type { UsableChoice } from './choice.ts';

type Challenge<T extends MfaChallengeStep['factorType']> = Extract<MfaChallengeStep, { factorType: T }>;

/** What a challenge takes when it begins: what was decided about this device, and about notifications. */
export interface Wishes extends RememberDevice {
  autoPush?: boolean;
}

/** Has the org begin the challenge of a factor that was just chosen. A security key is asked for at once. */
export async function begin(choice: UsableChoice, wishes: Wishes): Promise<Step> {
  const step = await verifyChoice(choice, wishes);
  if (isKeyChallenge(step) && !step.legacy) askForKey(step, wishes);
  return step;
}

const isKeyChallenge = (step: Step): step is Challenge<'webauthn'> =>
  (step.status === 'MFA_CHALLENGE' || step.status === 'FACTOR_CHALLENGE') && step.factorType === 'webauthn';

/**
 * Opens the browser's dialogue for a key. Nobody waits for its end: while it is open, the person can go elsewhere, which
 * takes it back. What comes of it is in the next step.
 */
export function askForKey(step: Challenge<'webauthn'>, wishes: RememberDevice): void {
  step.verify(wishes).catch((error: unknown) => {
    console.error('<sign-in-widget>: asking for a security key failed.', error);
  });
}

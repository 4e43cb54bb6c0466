import type { RecoveryChallengeStep, Step } from '@authn-flow/authn-core';
import type { ScreenHost } from '../screen.ts';

/**
 * Another mail, or a mail instead of a code, is a new recovery (spec §3.4): the one there is is given up first. If the new
 * one is refused, the person is where it can be begun again.
 */
export function mailInstead(host: ScreenHost, step: RecoveryChallengeStep, sent?: () => void): void {
  const { identifier: username = '', recoveryType } = step;
  const unlocks = recoveryType === 'UNLOCK';
  host.open(unlocks ? 'unlock' : 'forgot');
  host.act(async () => {
    const start: Step = await step.cancel();
    if (start.status !== 'UNAUTHENTICATED' || !username) return;
    const input = { username, factorType: 'EMAIL' } as const;
    const next = await (unlocks ? start.unlockAccount(input) : start.forgotPassword(input));
    if (next.status === 'RECOVERY_CHALLENGE') sent?.();
  });
}

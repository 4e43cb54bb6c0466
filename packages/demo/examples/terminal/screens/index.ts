import type { Step } from '@authn-flow/authn-core';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';
import { activation } from './activation.ts';
import { challenge } from './challenge.ts';
import { chooseFactor } from './choice.ts';
import { enrolment } from './enrolment.ts';
import { consent, device, poll, unsupported } from './grants.ts';
import { changePassword, resetPassword } from './passwords.ts';
import { profile } from './profile.ts';
import { begin, recovery, recoveryChallenge } from './recovery.ts';
import { signIn } from './sign-in.ts';

/** What the screens need beside the step. */
export interface Context {
  /** Whose account, as the command said. */
  readonly username?: string;
  /** Goes on with the token of a recovery mail. */
  redeem(recoveryToken: string): Promise<unknown>;
}

/** A step that asks for something: all but the last. */
export type OpenStep = Exclude<Step, { status: 'SUCCESS' }>;

/** Draws a step, asks and acts. Exhaustive: a status that is forgotten does not compile. */
export function draw(step: OpenStep, screen: Screen, context: Context): Promise<unknown> {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return signIn(step, screen, context);
    case 'PASSWORD_WARN':
    case 'PASSWORD_EXPIRED':
      return changePassword(step, screen);
    case 'PASSWORD_RESET':
      return resetPassword(step, screen);
    case 'RECOVERY':
      return recovery(step, screen);
    case 'RECOVERY_CHALLENGE':
      return recoveryChallenge(step, screen, context);
    case 'LOCKED_OUT': {
      const { unlock, identifier = '' } = step;
      screen.say('This account is locked. Whoever looks after your account can unlock it.');
      return screen.choose('What now', [
        ...move('Unlock it yourself', unlock && (() => begin(screen, identifier, unlock))),
        ...waysOut(step),
      ]);
    }
    case 'MFA_REQUIRED':
    case 'FACTOR_REQUIRED':
      return chooseFactor(step, screen);
    case 'MFA_CHALLENGE':
    case 'FACTOR_CHALLENGE':
      return challenge(step, screen);
    case 'MFA_ENROLL':
    case 'FACTOR_ENROLL':
      return enrolment(step, screen);
    case 'MFA_ENROLL_ACTIVATE':
    case 'FACTOR_ENROLL_ACTIVATE':
      return activation(step, screen);
    case 'CONSENT_REQUIRED':
    case 'ADMIN_CONSENT_REQUIRED':
      return consent(step, screen);
    case 'PROFILE_REQUIRED':
      return profile(step, screen);
    case 'POLL':
      return poll(step, screen);
    case 'DEVICE_ACTIVATE':
      return device(step, screen);
    case 'UNSUPPORTED':
      return unsupported(step, screen);
  }
}

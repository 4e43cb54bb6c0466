import type { MfaChallengeStep } from '@authn-flow/authn-core';
import { nameOf } from '../names.ts';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';

/** MFA_CHALLENGE: the open factor. */
export function challenge(step: MfaChallengeStep, screen: Screen): Promise<unknown> {
  const others = waysOut(step);
  switch (step.factorType) {
    case 'push': {
      const { verify, correctAnswer, profile } = step;
      const phone = profile.name ?? 'your phone';
      if (verify) return screen.choose('What now', [...move(`Notify ${phone} again`, verify), ...others]);
      // The number may be 0: it is there or it is not.
      screen.say(
        correctAnswer === undefined
          ? `Approve the request on ${phone}.`
          : `Pick the number ${correctAnswer} on ${phone}.`,
      );
      return screen.wait(others);
    }
    case 'sms':
    case 'call':
    case 'email': {
      const to = step.factorType === 'email' ? step.profile.email : step.profile.phoneNumber;
      screen.say(`A code is on its way to ${to ?? 'you'}.`);
      return screen.fill(
        'Code (Enter for other ways)',
        (typed) => step.verify({ passCode: typed.replaceAll(/\s/g, '') }),
        others,
      );
    }
    case 'web':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
    case 'webauthn':
    case 'unknown':
      screen.say(`${nameOf(step)} needs a browser.`);
      return screen.choose('What now', others);
  }
}

import type { BuiltInFactor, FactorChoice, FactorChoices, FactorTypeChoice } from '@authn-flow/authn-core';
import type { Step, User } from '@authn-flow/authn-core';
import { nameOf } from '../names.ts';
import type { Move, Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';

type Choosing = FactorChoices<BuiltInFactor> & Pick<Step, 'stay' | 'cancel'> & { readonly user?: User };

/** MFA_REQUIRED, and a start that asks for a factor first: what the person can prove themselves with. */
export function chooseFactor(step: Choosing, screen: Screen): Promise<unknown> {
  const { user, factors, factorTypes } = step;
  const name = user?.firstName;
  screen.say(name === undefined ? 'Is it you?' : `Is it you, ${name}?`);
  const others = waysOut(step);
  const moves = [
    ...factors.flatMap((factor) => choice(factor, screen, others)),
    ...factorTypes.flatMap((type) => typeChoice(type, screen, others)),
  ];
  for (const factor of factors)
    if (choice(factor, screen, others).length === 0) screen.say(`  (${nameOf(factor)}: not in a terminal)`);
  return screen.choose('How', [...moves, ...others]);
}

/** `factorType` narrows to what a factor has and takes; none for those that need a browser. */
function choice(factor: FactorChoice, screen: Screen, others: readonly Move[]): readonly Move[] {
  const name = nameOf(factor);
  switch (factor.factorType) {
    case 'push':
      return move(`${name} to ${factor.profile.name ?? 'your phone'}`, () => factor.verify());
    case 'sms':
    case 'call':
      return move(`${name} to ${factor.profile.phoneNumber ?? 'your phone'}`, () => factor.verify());
    case 'email':
      return move(`${name} to ${factor.profile.email ?? 'your address'}`, () => factor.verify());
    case 'token:software:totp':
    case 'token:hotp':
    case 'token:hardware':
    case 'token':
      return move(name, () =>
        screen.fill('Code', (typed) => factor.verify({ passCode: typed.replaceAll(/\s/g, '') }), others),
      );
    case 'question':
      return move(name, () =>
        screen.fill(
          factor.profile.questionText ?? 'Your answer',
          (answer) => factor.verify({ answer }),
          others,
        ),
      );
    case 'password':
      return move(name, () => screen.fill('Password', (password) => factor.verify({ password }), others));
    case 'web':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
    case 'webauthn':
    case 'u2f':
    case 'unknown':
      return [];
  }
}

/** Any of several: of authenticator apps, any code will do. */
const typeChoice = (type: FactorTypeChoice, screen: Screen, others: readonly Move[]): readonly Move[] =>
  type.factorType === 'token:software:totp'
    ? move(`${nameOf(type)} of any of your phones`, () =>
        screen.fill('Code', (typed) => type.verify({ passCode: typed.replaceAll(/\s/g, '') }), others),
      )
    : [];

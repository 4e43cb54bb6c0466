import { defineFactor } from './factor.ts';
import type { EnrollSpec, FactorModule, FactorSpec, RememberDevice } from './factor.ts';
import { givePassCode, openChallenge } from './pass-code.ts';
import type { PassCodeActivation } from './pass-code.ts';

/** A code that the org sends and the person types: by text message, call or mail. */
export interface SentCodeSpec extends FactorSpec {
  provider: 'OKTA';
  verify: RememberDevice;
  challenge: { data: object; answer: RememberDevice & { passCode: string }; answerable: 'always' };
  enroll: EnrollSpec;
  activation: PassCodeActivation;
}

/** A module for such a factor: only its name, what tells it from others and how often it may be sent differ. */
export function sentCode<S extends SentCodeSpec>(
  own: Pick<FactorModule<S>, 'factorType' | 'profile'> & {
    resendDelay: number;
    /** Digits of a code; absent where it varies. */
    length?: number;
  },
): FactorModule<S> {
  const { length, ...rest } = own;
  return defineFactor<SentCodeSpec>({
    ...rest,
    provider: 'OKTA',
    shape: 'code',
    code: { digitsOnly: true, ...(length && { length }) },
    verify: openChallenge,
    challenge: {
      data: () => ({}),
      answer: givePassCode,
    },
  }) as unknown as FactorModule<S>;
}

import { defineFactor } from './factor.ts';
import type { EnrollModule, EnrollSpec, FactorModule, FactorSpec, RememberDevice } from './factor.ts';

/** A code that the org sends and the person types: by text message, call or mail. */
export interface SentCodeSpec extends FactorSpec {
  provider: 'OKTA';
  verify: RememberDevice;
  challenge: { data: object; answer: RememberDevice & { passCode: string }; answerable: 'always' };
  enroll: EnrollSpec;
  activation: PassCodeActivation;
}

/** An activation that the first code finishes. */
export interface PassCodeActivation {
  data: object;
  answer: { passCode: string };
  answerable: 'always';
}

/** Reads such an activation, which has nothing to show. */
export const passCodeActivation = {
  data: () => ({}),
  answer: ({ passCode }: { passCode: string }) => ({ body: { passCode } }),
};

/** A module for such a factor: only its name, what tells it from others and how often it may be sent differ. */
export function sentCode<S extends SentCodeSpec>(
  own: Pick<FactorModule<S>, 'factorType' | 'profile'> & {
    resendDelay: number;
    /** Digits of a code; absent where it varies. */
    length?: number;
    enroll: EnrollModule<S>;
  },
): FactorModule<S> {
  const { length, ...rest } = own;
  return defineFactor<SentCodeSpec>({
    ...rest,
    enroll: own.enroll as EnrollModule<SentCodeSpec>,
    provider: 'OKTA',
    shape: 'code',
    code: { digitsOnly: true, ...(length && { length }) },
    verify: ({ rememberDevice }) => ({ query: { rememberDevice } }),
    challenge: {
      data: () => ({}),
      answer: ({ passCode, rememberDevice }) => ({ body: { passCode }, query: { rememberDevice } }),
    },
    activation: passCodeActivation,
  }) as unknown as FactorModule<S>;
}

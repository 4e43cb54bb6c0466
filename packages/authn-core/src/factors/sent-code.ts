import { defineFactor } from './factor.ts';
import type { FactorModule, FactorSpec, RememberDevice } from './factor.ts';

/** A code that the org sends and the person types: by text message, call or mail. */
export interface SentCodeSpec extends FactorSpec {
  provider: 'OKTA';
  verify: RememberDevice;
  challenge: { data: object; answer: RememberDevice & { passCode: string }; answerable: 'always' };
}

/** A module for such a factor: only its name, what tells it from others and how often it may be sent differ. */
export function sentCode<S extends SentCodeSpec>(
  own: Pick<FactorModule<S>, 'factorType' | 'profile'> & { resendDelay: number },
): FactorModule<S> {
  return defineFactor<SentCodeSpec>({
    ...own,
    provider: 'OKTA',
    shape: 'code',
    verify: ({ rememberDevice }) => ({ query: { rememberDevice } }),
    challenge: {
      data: () => ({}),
      answer: ({ passCode, rememberDevice }) => ({ body: { passCode }, query: { rememberDevice } }),
    },
  }) as FactorModule<S>;
}

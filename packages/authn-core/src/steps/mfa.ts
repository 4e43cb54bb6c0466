import type { AnyFactorModule } from '../factors/factor.ts';
import { given } from '../given.ts';
import type { Factor } from '../transaction/transaction.ts';
import { follow, withPolicy } from './view.ts';
import type { View } from './view.ts';

/** MFA_REQUIRED: the choice of an enrolled factor. */
export function mfaRequired(view: View): object {
  const { user, factors, rememberDevice } = view.transaction;
  return given({ user, rememberDevice, factors: factors.map((factor) => choiceOf(view, factor)) });
}

function choiceOf(view: View, factor: Factor): object {
  const module = view.moduleFor(factor);
  const { id, vendorName, verify } = factor;
  return {
    ...given({ id, vendorName }),
    ...(module && verify
      ? {
          ...identityOf(factor, module),
          challenged: module.challenge !== undefined,
          ...follow(
            view,
            'verify',
            verify,
            withPolicy(view, (input) => module.verify(input)),
          ),
        }
      : unknownFactor(factor)),
  };
}

/** MFA_CHALLENGE: one factor's open challenge. */
export function mfaChallenge(view: View): object {
  const { transaction, can, sentAt } = view;
  const { user, factor, factorResult, rememberDevice } = transaction;
  if (!factor) return {};
  const module = view.moduleFor(factor);
  const { challenge, resendDelay } = module ?? {};
  return {
    ...given({
      user,
      rememberDevice,
      factorId: factor.id,
      vendorName: factor.vendorName,
      factorResult,
      resendAt: sentAt !== undefined && resendDelay !== undefined ? sentAt + resendDelay : undefined,
    }),
    ...(module && challenge
      ? {
          ...identityOf(factor, module),
          ...challenge.data(factor),
          // While the flow polls it has this link to itself.
          ...(!view.polling &&
            follow(
              view,
              'verify',
              can.next,
              withPolicy(view, (input) => challenge.answer(input)),
            )),
        }
      : unknownFactor(factor)),
    ...follow(view, 'resend', can.resend),
    ...follow(view, 'previous', can.previous),
  };
}

function identityOf(factor: Factor, module: AnyFactorModule): object {
  const { factorType, provider } = factor;
  return { factorType, provider, shape: module.shape, profile: module.profile(factor) };
}

const unknownFactor = ({ factorType, provider }: Factor): object => ({
  factorType: 'unknown',
  provider: 'unknown',
  wireFactorType: factorType,
  wireProvider: provider,
});

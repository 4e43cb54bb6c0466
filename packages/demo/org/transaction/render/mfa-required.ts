import type { Factor, FactorType } from '../../factors/factor.ts';
import { offeredFactors } from '../../first-factor/first-factors.ts';
import type { JsonObject } from '../../json.ts';
import type { Step } from '../step.ts';
import { publicId, renderFactor } from './factor.ts';
import { post } from './links.ts';
import { renderRememberPolicy } from './remember-policy.ts';
import type { StateView } from './render-transaction.ts';
import { renderRequest } from './request.ts';
import { renderUser } from './user.ts';

/** MFA_REQUIRED: the person picks one of their factors (spec 2.6). */
export const renderMfaRequired = (step: Step): StateView => ({
  embedded: { user: renderUser(step.person), ...renderFactorChoice(step) },
});

/** The factors that may be proven now, and how the device may be remembered. */
export function renderFactorChoice(step: Step): JsonObject {
  const { call, person, transaction } = step;
  const factors = offeredFactors(step);
  const isBlank = transaction.identified !== undefined;
  const factorTypes = typesOf(factors).map((factorType) => ({
    factorType,
    _links: { next: post(call.origin, `/api/v1/authn/factors/${factorType}/verify`, 'verify') },
  }));
  return {
    factors: factors.map((factor): JsonObject => ({
      ...renderFactor(factor, person, isBlank),
      _links: { verify: post(call.origin, `/api/v1/authn/factors/${publicId(factor)}/verify`) },
    })),
    ...(factorTypes.length > 0 && { factorTypes }),
    policy: renderRememberPolicy(step),
    ...renderRequest(step),
  };
}

/** Types with an entry in `factorTypes`: none unless one of them has several instances (spec 1.4.3). */
function typesOf(factors: readonly Factor[]): FactorType[] {
  const count = (type: FactorType): number =>
    factors.filter(({ factorType, provider }) => factorType === type && provider !== 'GOOGLE').length;
  const types: FactorType[] = ['webauthn', 'u2f', 'token:software:totp'];
  if (!types.some((type) => count(type) >= 2)) return [];
  // Once the list exists, clients look for FIDO types only there.
  return types.filter((type) => count(type) >= (type === 'token:software:totp' ? 2 : 1));
}

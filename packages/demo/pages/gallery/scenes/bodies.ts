import { mfaEnroll, mfaRequiredOfEvery } from '@authn-flow/authn-core/testing';

// Bodies of the API that fixtures have no call for: fewer factors, or others.

interface Body {
  readonly _embedded: { readonly factors: readonly Factor[] };
}
type Factor = Readonly<Record<string, unknown>> & { readonly factorType: string; readonly provider: string };

const isBody = (body: object): body is Body => '_embedded' in body;

function withFactors(body: object, change: (factors: readonly Factor[]) => readonly object[]): object {
  if (!isBody(body)) throw new Error('This body has no list of factors.');
  const { _embedded: embedded } = body;
  return { ...body, _embedded: { ...embedded, factors: change(embedded.factors) } };
}

const isOf =
  ({ factorType, provider }: Pick<Factor, 'factorType' | 'provider'>) =>
  (one: Factor): boolean =>
    one.factorType === factorType && one.provider === provider;

/** MFA_REQUIRED with these factors only. */
export const requiredOf = (...only: readonly (Pick<Factor, 'factorType' | 'provider'> & object)[]): object =>
  withFactors(mfaRequiredOfEvery(), (all) => only.map((factor) => all.find(isOf(factor)) ?? factor));

/** MFA_ENROLL with these factors only. */
export const enrollOf = (...only: readonly (Pick<Factor, 'factorType' | 'provider'> & object)[]): object =>
  withFactors(mfaEnroll(), (all) => only.map((factor) => all.find(isOf(factor)) ?? factor));

/** MFA_ENROLL after a part of it: what is required is set up, and some of the rest. */
export const enrollMore = (): object =>
  withFactors(mfaEnroll({ skippable: true }), (all) =>
    all.map((factor) => {
      const { factorType } = factor;
      if (['question', 'sms'].includes(factorType)) return { ...factor, status: 'ACTIVE' };
      if (factorType !== 'webauthn') return factor;
      const policy = { enrollment: { enrolled: 2, minimum: 1, maximum: 10 } };
      return { ...factor, status: 'ACTIVE', policy };
    }),
  );

/** A password to set up, as orgs with a session before a password have it. */
export const passwordToEnroll = {
  factorType: 'password',
  provider: 'OKTA',
  status: 'NOT_SETUP',
  enrollment: 'REQUIRED',
  _links: {
    enroll: { href: 'https://org.example/api/v1/authn/factors', hints: { allow: ['POST'] } },
  },
};

/** A challenge or an activation of a factor that nobody here knows. */
export function ofUnknown(body: object): object {
  if (!('_embedded' in body)) throw new Error('This body has no factor.');
  const factor = {
    id: 'xyzH4tBn7kVq2wXcf5d7',
    factorType: 'token:hologram',
    provider: 'ACME',
    vendorName: 'Acme Hologram',
  };
  return { ...body, _embedded: { ...(body._embedded as object), factor } };
}

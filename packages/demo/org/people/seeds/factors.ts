import type { SeedFactor } from '../seed.ts';

/** Phones of seeded people. */
export const pixel = { name: 'Pixel 9', platform: 'ANDROID', version: '36' } as const;
export const iphone = { name: 'iPhone 17', platform: 'IOS', version: '26.1' } as const;

export const oktaTotp = (sharedSecret: string, device?: SeedFactor['device']): SeedFactor => ({
  factorType: 'token:software:totp',
  provider: 'OKTA',
  sharedSecret,
  ...(device && { device }),
});
export const googleTotp = (sharedSecret: string): SeedFactor => ({
  factorType: 'token:software:totp',
  provider: 'GOOGLE',
  sharedSecret,
});
export const sms = (phoneNumber: string): SeedFactor => ({
  factorType: 'sms',
  provider: 'OKTA',
  phoneNumber,
});
export const question = (key: string, answer: string): SeedFactor => ({
  factorType: 'question',
  provider: 'OKTA',
  question: key,
  answer,
});
export const call = (phoneNumber: string, phoneExtension?: string): SeedFactor => ({
  factorType: 'call',
  provider: 'OKTA',
  phoneNumber,
  ...(phoneExtension !== undefined && { phoneExtension }),
});
export const email: SeedFactor = { factorType: 'email', provider: 'OKTA' };
/** Factors that are a partner's: nothing of them is kept here. */
export const duo: SeedFactor = { factorType: 'web', provider: 'DUO' };
export const saml: SeedFactor = { factorType: 'assertion:saml2', provider: 'GENERIC_SAML' };
export const oidc: SeedFactor = { factorType: 'assertion:oidc', provider: 'GENERIC_OIDC' };
export const claims: SeedFactor = { factorType: 'claims_provider', provider: 'CUSTOM' };
export const push = (device: NonNullable<SeedFactor['device']>): SeedFactor => ({
  factorType: 'push',
  provider: 'OKTA',
  device,
});

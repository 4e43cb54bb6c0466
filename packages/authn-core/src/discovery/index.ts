/** What a sign-in page asks an org outside of any transaction (spec §5.8). */
export { findIdentityProvider } from './find-identity-provider.ts';
export type { FindIdentityProviderOptions, IdentityProvider } from './find-identity-provider.ts';
export { organization } from './organization.ts';
export type { Organization } from './organization.ts';
export { register, registrationForm } from './register.ts';
export type { FieldProblem, NotRegistered, Registered, RegisterOptions } from './register.ts';
export type { PasswordRule, RegistrationField, RegistrationForm } from './registration-form.ts';
export { securityImage } from './security-image.ts';
export type { SecurityImage, SecurityImageOptions } from './security-image.ts';
export { smartCardSignIn } from './smart-card-sign-in.ts';
export type { SmartCardOptions, SmartCardSignIn } from './smart-card-sign-in.ts';
export type { Failed, OrgCallOptions } from '../ask-org.ts';

export {
  callActivation,
  duoActivation,
  emailActivation,
  helloActivation,
  providerActivation,
  pushActivation,
  smsActivation,
  totpActivation,
  u2fActivation,
  webauthnActivation,
} from './fixtures/activation.ts';
export type { FixtureOptions } from './fixtures/common.ts';
export { mfaEnroll, securityQuestions } from './fixtures/enrolment.ts';
export { everyFixture } from './fixtures/every-fixture.ts';
export type { NamedFixture } from './fixtures/every-fixture.ts';
export { everyFactor, fixtureFactors } from './fixtures/factors.ts';
export {
  adminConsentRequired,
  asFactorTwin,
  consentRequired,
  deviceActivate,
  pollLater,
  profileRequired,
} from './fixtures/further.ts';
export {
  passwordExpired,
  passwordExpiredElsewhere,
  passwordReset,
  passwordWarn,
  passwordWarnElsewhere,
} from './fixtures/passwords.ts';
export { recovery, recoveryChallenge, trustedRecovery } from './fixtures/recovery.ts';
export { refusal, refusalMisspelt, refusalOfRegistration } from './fixtures/refusals.ts';
export {
  lockedOut,
  otherPipeline,
  sequencing,
  signInForDevice,
  stepUp,
  success,
  successDeviceGrant,
  successStepUp,
  successTokenRedirect,
  successUnlock,
} from './fixtures/sign-in.ts';
export {
  callChallenge,
  duoChallenge,
  emailChallenge,
  helloChallenge,
  mfaRequired,
  mfaRequiredByType,
  mfaRequiredOfEvery,
  providerChallenge,
  pushChallenge,
  smsChallenge,
  typeChallenge,
  u2fChallenge,
  webauthnChallenge,
} from './fixtures/verification.ts';
export { nativeApp } from './native-app.ts';
export type { NativeApp } from './native-app.ts';
export { scriptedFlow } from './scripted-flow.ts';
export type { ScriptedFlow } from './scripted-flow.ts';
export { at } from './walk.ts';
export { scriptedFetch } from './scripted-fetch.ts';
export type { ScriptedAnswer, ScriptedFetch, SentRequest } from './scripted-fetch.ts';
export { virtualEnvironment } from './virtual-environment.ts';
export type { VirtualEnvironment } from './virtual-environment.ts';

export { AuthnError } from './authn-error.ts';
export type { AuthnErrorCode } from './authn-error.ts';
export { createAuthnFlow, createAuthnFlowWith } from './create-authn-flow.ts';
export type { AuthnFlow } from './create-flow.ts';
export {
  CeremonyError,
  builtInFactors,
  call,
  claimsProvider,
  defineFactor,
  duo,
  email,
  googleTotp,
  hotp,
  oidc,
  oktaTotp,
  onPremToken,
  password,
  push,
  question,
  rsaToken,
  saml,
  sms,
  symantecToken,
  u2f,
  webauthn,
  yubikey,
} from './factors/index.ts';
export type {
  AnyAttemptModule,
  AnyFactorModule,
  AttemptModule,
  AttemptSpec,
  BuiltInFactor,
  CallSpec,
  CeremonyReason,
  ClaimsProviderSpec,
  CodeFormat,
  DuoAttempt,
  DuoSpec,
  EmailSpec,
  EnrollModule,
  EnrollSpec,
  FactorModule,
  FactorShape,
  FactorSpec,
  HotpSpec,
  IdentityProviderSpec,
  KnownPhone,
  LinkAction,
  LinkActionName,
  LinkActions,
  OidcSpec,
  PassCodeActivation,
  PasswordSpec,
  PhoneInput,
  PinTokenSpec,
  PushOptions,
  PushSpec,
  QrCode,
  QuestionSpec,
  RememberDevice,
  SamlSpec,
  SecurityQuestion,
  SentCodeSpec,
  SmsSpec,
  Submission,
  SymantecSpec,
  TotpSpec,
  U2fSpec,
  WebauthnAssertion,
  WebauthnAttestation,
  WebauthnCreation,
  WebauthnRequest,
  WebauthnSpec,
  WindowsHello,
  WindowsHelloKey,
  WindowsHelloOptions,
  YubikeySpec,
} from './factors/index.ts';
export type { Environment } from './environment.ts';
export type { FlowHooks, HookedRequest, HookedStep, RequestChange, UsernameOperation } from './hooks.ts';
export type { AuthnFlowFactorOptions, AuthnFlowOptions } from './options.ts';
export type {
  CancelledProblem,
  CeremonyProblem,
  ConfigurationProblem,
  ExpiredProblem,
  Message,
  NetworkProblem,
  Problem,
  ProblemField,
  ProtocolProblem,
  RateLimitedProblem,
  RefusedProblem,
  RejectedProblem,
  Remedy,
  ServerProblem,
  TimeoutProblem,
} from './problem.ts';
export type {
  LockedOutStep,
  RecoveryChallengeStep,
  RecoveryInput,
  RecoveryStep,
  RecoveryType,
} from './steps/recovery.ts';
export type { AttemptStep, AttemptStepBase, UnknownAttemptStep } from './steps/attempt.ts';
export type { ConsentStep, Scope } from './steps/consent.ts';
export type { DeviceActivateStep } from './steps/device-activate.ts';
export type { FactorIdentity, UnknownFactorIdentity } from './steps/factor-identity.ts';
export type { ListedFactor } from './steps/factor-list.ts';
export type { ChallengeStatus, MfaChallengeStep } from './steps/mfa-challenge.ts';
export type { ActivationStatus, MfaEnrollActivateStep } from './steps/mfa-enroll-activate.ts';
export type { Enrollable, EnrollableFactor, MfaEnrollStep, UnknownEnrollable } from './steps/mfa-enroll.ts';
export type {
  FactorChoice,
  FactorChoices,
  FactorTypeChoice,
  MfaRequiredStep,
  UnknownFactorChoice,
} from './steps/mfa-required.ts';
export type {
  ChangePasswordInput,
  PasswordExpiredStep,
  PasswordResetStep,
  PasswordWarnStep,
  ResetPasswordInput,
} from './steps/password.ts';
export type { PollStep } from './steps/poll.ts';
export type { ProfileField, ProfileRequiredStep } from './steps/profile-required.ts';
export type { Action, Activity, RememberDevicePolicy, StepBase, User } from './steps/step-base.ts';
export { passwordFamily, recoveryFamily } from './steps/families.ts';
export { bootstrapFamily, enrollFamily } from './steps/later-families.ts';
export type { StepFamily } from './steps/families.ts';
export type { Step } from './steps/step.ts';
export type { SuccessStep } from './steps/success.ts';
export type { Target } from './steps/target.ts';
export type { BeginOptions, SignInInput, UnauthenticatedStep } from './steps/unauthenticated.ts';
export type { OfferedLink, UnsupportedStep } from './steps/unsupported.ts';
export type { PasswordPolicy } from './transaction/password-policy.ts';

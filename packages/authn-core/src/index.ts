export { AuthnError } from './authn-error.ts';
export type { AuthnErrorCode } from './authn-error.ts';
export { createAuthnFlow, createAuthnFlowWith } from './create-authn-flow.ts';
export type { AuthnFlow } from './create-flow.ts';
export {
  builtInFactors,
  call,
  defineFactor,
  email,
  googleTotp,
  oktaTotp,
  push,
  sms,
} from './factors/index.ts';
export type {
  AnyFactorModule,
  BuiltInFactor,
  CallSpec,
  ChallengeModule,
  ChallengeSpec,
  EmailSpec,
  FactorModule,
  FactorShape,
  FactorSpec,
  PushOptions,
  PushSpec,
  RememberDevice,
  SentCodeSpec,
  SmsSpec,
  Submission,
  TotpSpec,
} from './factors/index.ts';
export type { Environment } from './environment.ts';
export type { AuthnFlowFactorOptions, AuthnFlowOptions } from './options.ts';
export type {
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
export type { ChallengeStepBase, MfaChallengeStep, UnknownChallengeStep } from './steps/mfa-challenge.ts';
export type { FactorChoice, MfaRequiredStep, UnknownFactorChoice } from './steps/mfa-required.ts';
export type {
  ChangePasswordInput,
  PasswordExpiredStep,
  PasswordResetStep,
  PasswordWarnStep,
  ResetPasswordInput,
} from './steps/password.ts';
export type { Action, Activity, RememberDevicePolicy, StepBase, User } from './steps/step-base.ts';
export { passwordFamily, recoveryFamily } from './steps/families.ts';
export type { StepFamily } from './steps/families.ts';
export type { Step } from './steps/step.ts';
export type { SuccessStep } from './steps/success.ts';
export type { SignInInput, UnauthenticatedStep } from './steps/unauthenticated.ts';
export type { OfferedLink, UnsupportedStep } from './steps/unsupported.ts';
export type { PasswordPolicy } from './transaction/password-policy.ts';

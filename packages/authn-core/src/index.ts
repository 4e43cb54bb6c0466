export { AuthnError } from './authn-error.ts';
export type { AuthnErrorCode } from './authn-error.ts';
export { createAuthnFlow, createAuthnFlowWith } from './create-authn-flow.ts';
export type { AuthnFlow } from './create-authn-flow.ts';
export { builtInFactors, defineFactor, googleTotp, oktaTotp, push, sms } from './factors/index.ts';
export type {
  AnyFactorModule,
  BuiltInFactor,
  ChallengeModule,
  ChallengeSpec,
  FactorModule,
  FactorShape,
  FactorSpec,
  PushOptions,
  PushSpec,
  RememberDevice,
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
  Action,
  Activity,
  ChallengeStepBase,
  FactorChoice,
  LockedOutStep,
  MfaChallengeStep,
  MfaRequiredStep,
  OfferedLink,
  RememberDevicePolicy,
  SignInInput,
  Step,
  SuccessStep,
  UnauthenticatedStep,
  UnknownChallengeStep,
  UnknownFactorChoice,
  UnsupportedStep,
  User,
} from './steps/step.ts';

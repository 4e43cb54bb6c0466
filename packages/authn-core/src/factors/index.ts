import { call } from './call/index.ts';
import type { CallSpec } from './call/index.ts';
import { email } from './email/index.ts';
import type { EmailSpec } from './email/index.ts';
import type { FactorModule } from './factor.ts';
import { claimsProvider, oidc, saml } from './identity-provider/index.ts';
import type { ClaimsProviderSpec, OidcSpec, SamlSpec } from './identity-provider/index.ts';
import { password } from './password/index.ts';
import type { PasswordSpec } from './password/index.ts';
import { push } from './push/index.ts';
import type { PushSpec } from './push/index.ts';
import { question } from './question/index.ts';
import type { QuestionSpec } from './question/index.ts';
import { sms } from './sms/index.ts';
import type { SmsSpec } from './sms/index.ts';
import { yubikey } from './token-hardware/index.ts';
import type { YubikeySpec } from './token-hardware/index.ts';
import { hotp } from './token-hotp/index.ts';
import type { HotpSpec } from './token-hotp/index.ts';
import { googleTotp, oktaTotp } from './token-software-totp/index.ts';
import type { TotpSpec } from './token-software-totp/index.ts';
import { onPremToken, rsaToken, symantecToken } from './token/index.ts';
import type { PinTokenSpec, SymantecSpec } from './token/index.ts';
import { u2f } from './u2f/index.ts';
import type { U2fSpec } from './u2f/index.ts';
import { duo } from './web/index.ts';
import type { DuoSpec } from './web/index.ts';
import { webauthn } from './webauthn/index.ts';
import type { WebauthnSpec } from './webauthn/index.ts';

/** Every factor that comes with the core: the one list. A new factor is its folder and two lines here. */
export const builtInFactors = [
  push,
  oktaTotp,
  googleTotp,
  sms,
  call,
  email,
  question,
  password,
  hotp,
  yubikey,
  rsaToken,
  onPremToken,
  symantecToken,
  duo,
  claimsProvider,
  saml,
  oidc,
  u2f,
  webauthn,
] as const;

/** The factors that `createAuthnFlow` knows by itself. */
export type BuiltInFactor =
  | FactorModule<PushSpec>
  | FactorModule<TotpSpec<'OKTA'>>
  | FactorModule<TotpSpec<'GOOGLE'>>
  | FactorModule<SmsSpec>
  | FactorModule<CallSpec>
  | FactorModule<EmailSpec>
  | FactorModule<QuestionSpec>
  | FactorModule<PasswordSpec>
  | FactorModule<HotpSpec>
  | FactorModule<YubikeySpec>
  | FactorModule<PinTokenSpec<'RSA'>>
  | FactorModule<PinTokenSpec<'DEL_OATH'>>
  | FactorModule<SymantecSpec>
  | FactorModule<DuoSpec>
  | FactorModule<ClaimsProviderSpec>
  | FactorModule<SamlSpec>
  | FactorModule<OidcSpec>
  | FactorModule<U2fSpec>
  | FactorModule<WebauthnSpec>;

export {
  call,
  claimsProvider,
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
};
export { CeremonyError } from './ceremony-error.ts';
export type { CeremonyReason } from './ceremony-error.ts';
export { defineFactor } from './factor.ts';
export type {
  AnyAttemptModule,
  AnyFactorModule,
  AttemptModule,
  AttemptSpec,
  CodeFormat,
  EnrollModule,
  EnrollSpec,
  FactorModule,
  FactorShape,
  FactorSpec,
  LinkAction,
  LinkActionName,
  LinkActions,
  RememberDevice,
  Submission,
} from './factor.ts';
export type {
  CallSpec,
  EmailSpec,
  HotpSpec,
  PasswordSpec,
  PinTokenSpec,
  PushSpec,
  QuestionSpec,
  SmsSpec,
  SymantecSpec,
  TotpSpec,
  U2fSpec,
  WebauthnSpec,
  YubikeySpec,
};
export type { ClaimsProviderSpec, DuoSpec, OidcSpec, SamlSpec };
export type { IdentityProviderSpec } from './identity-provider/index.ts';
export type { KnownPhone, PhoneInput } from './phone.ts';
export type { PushOptions } from './push/index.ts';
export type { QrCode } from './qr-code.ts';
export type { SecurityQuestion } from './question/index.ts';
export type { PassCodeActivation } from './pass-code.ts';
export type { SentCodeSpec } from './sent-code.ts';
export type { DuoAttempt } from './web/index.ts';
export type {
  WebauthnAssertion,
  WebauthnAttestation,
  WebauthnCreation,
  WebauthnRequest,
  WindowsHelloKey,
} from './webauthn/index.ts';
export type { WindowsHello, WindowsHelloOptions } from './webauthn/options.ts';

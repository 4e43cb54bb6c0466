import { call } from './call/index.ts';
import type { CallSpec } from './call/index.ts';
import { email } from './email/index.ts';
import type { EmailSpec } from './email/index.ts';
import type { FactorModule } from './factor.ts';
import { push } from './push/index.ts';
import type { PushOptions, PushSpec } from './push/index.ts';
import { sms } from './sms/index.ts';
import type { SmsSpec } from './sms/index.ts';
import { googleTotp, oktaTotp } from './token-software-totp/index.ts';
import type { TotpSpec } from './token-software-totp/index.ts';

/** Every factor that comes with the core: the one list. A new factor is its folder and two lines here. */
export const builtInFactors = [push, oktaTotp, googleTotp, sms, call, email] as const;

/** The factors that `createAuthnFlow` knows by itself. */
export type BuiltInFactor =
  | FactorModule<PushSpec>
  | FactorModule<TotpSpec<'OKTA'>>
  | FactorModule<TotpSpec<'GOOGLE'>>
  | FactorModule<SmsSpec>
  | FactorModule<CallSpec>
  | FactorModule<EmailSpec>;

export { call, email, googleTotp, oktaTotp, push, sms };
export { defineFactor } from './factor.ts';
export type {
  AnyFactorModule,
  ChallengeModule,
  ChallengeSpec,
  FactorModule,
  FactorShape,
  FactorSpec,
  RememberDevice,
  Submission,
} from './factor.ts';
export type { CallSpec, EmailSpec, PushOptions, PushSpec, SmsSpec, TotpSpec };
export type { SentCodeSpec } from './sent-code.ts';

import { call } from './call.ts';
import { email } from './email.ts';
import { duo } from './duo.ts';
import type { Factor } from './factor.ts';
import { hotp } from './hotp.ts';
import type { FactorKind } from './kind.ts';
import { claimsProvider, oidc, saml } from './identity-provider.ts';
import { password } from './password.ts';
import { onPremToken, rsaToken } from './pin-token.ts';
import { push } from './push.ts';
import { question } from './question.ts';
import { sms } from './sms.ts';
import { symantecToken } from './symantec.ts';
import { googleTotp, oktaTotp } from './totp.ts';
import { u2f } from './u2f.ts';
import { webauthn } from './webauthn.ts';
import { yubikey } from './yubikey.ts';

/** Every kind of factor this org knows, in the order of spec 3.9.7: add a new one here. */
export const FACTOR_KINDS: readonly FactorKind[] = [
  question,
  googleTotp,
  oktaTotp,
  push,
  rsaToken,
  onPremToken,
  symantecToken,
  yubikey,
  sms,
  call,
  duo,
  webauthn,
  u2f,
  saml,
  oidc,
  claimsProvider,
  hotp,
  email,
  password,
];

/** The kind of an enrolled factor. */
export function kindOf({ factorType, provider }: Pick<Factor, 'factorType' | 'provider'>): FactorKind {
  const kind = FACTOR_KINDS.find((one) => one.factorType === factorType && one.provider === provider);
  if (!kind) throw new Error(`No factor kind ${factorType} × ${provider}: add it to factors/kinds.ts.`);
  return kind;
}

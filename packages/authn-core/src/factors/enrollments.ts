import { callEnrollment } from './call/enroll.ts';
import { emailEnrollment } from './email/enroll.ts';
import type { AnyFactorModule } from './factor.ts';
import { claimsProviderEnrollment, oidcEnrollment, samlEnrollment } from './identity-provider/enroll.ts';
import { passwordEnrollment } from './password/enroll.ts';
import { pushEnrollment } from './push/enroll.ts';
import { questionEnrollment } from './question/enroll.ts';
import { smsEnrollment } from './sms/enroll.ts';
import { yubikeyEnrollment } from './token-hardware/enroll.ts';
import { googleTotpEnrollment, oktaTotpEnrollment } from './token-software-totp/enroll.ts';
import { onPremTokenEnrollment, rsaTokenEnrollment, symantecTokenEnrollment } from './token/enroll.ts';
import { duoEnrollment } from './web/enroll.ts';
import { webauthnEnrollment } from './webauthn/enroll.ts';

/**
 * How the built-in factors are set up. Apart from the factors themselves, because a page that only signs in carries
 * those and not these: they come with `enrollFamily`.
 */
const enrollments: readonly Pick<AnyFactorModule, 'factorType' | 'provider' | 'enroll' | 'activation'>[] = [
  pushEnrollment,
  oktaTotpEnrollment,
  googleTotpEnrollment,
  smsEnrollment,
  callEnrollment,
  emailEnrollment,
  questionEnrollment,
  passwordEnrollment,
  yubikeyEnrollment,
  rsaTokenEnrollment,
  onPremTokenEnrollment,
  symantecTokenEnrollment,
  duoEnrollment,
  claimsProviderEnrollment,
  samlEnrollment,
  oidcEnrollment,
  webauthnEnrollment,
];

/** The module with how it is set up; one from outside says so itself. */
export function enrollable(module: AnyFactorModule): AnyFactorModule {
  const { factorType, provider } = module;
  const enrollment = enrollments.find((each) => each.factorType === factorType && each.provider === provider);
  return { ...enrollment, ...module };
}

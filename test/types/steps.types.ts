// Compiled by `npm run types`, never run: what is here must compile, and a switch that misses a case does not.
import type {
  EnrollableFactor,
  FactorChoice,
  MfaChallengeStep,
  MfaEnrollActivateStep,
  Step,
} from '@authn-flow/authn-core';

declare const step: Step;
declare function never(value: never): void;
declare function show(...parts: readonly (string | number | undefined)[]): void;

/** [r142] An exhaustive switch compiles, and each arm knows its own actions. */
export async function exhaustive(): Promise<Step> {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      await step.identify({ username: 'mira' });
      await step.activateAccount({ activationToken: 'x' });
      await step.forgotPassword({ username: 'mira', factorType: 'EMAIL' });
      await step.unlockAccount({ username: 'mira', factorType: 'SMS', relayState: '/' });
      await step.redeemRecoveryToken({ recoveryToken: 'x' });
      await (step.login ?? step.recoverLogin)?.({ identifier: 'mira' });
      await step.enroll?.();
      await verifyOne(step.factors?.[0]);
      show(step.target?.label, String(step.usingDeviceFlow));
      return step.signIn({ username: 'mira', password: 'x', options: { warnBeforePasswordExpired: true } });
    case 'PASSWORD_WARN':
      show(step.passwordExpireDays, step.externalSite?.href);
      await step.changePassword?.({ oldPassword: 'x', newPassword: 'y', revokeSessions: true });
      return step.skip?.() ?? step;
    case 'PASSWORD_EXPIRED':
      show(step.passwordPolicy?.minLength);
      return step.changePassword?.({ oldPassword: 'x', newPassword: 'y' }) ?? step;
    case 'RECOVERY':
      await step.recover?.();
      return step.answer?.({ answer: 'Bled' }) ?? step;
    case 'RECOVERY_CHALLENGE':
      show(step.resendAt, step.factorType, step.recoveryType);
      await step.resend?.();
      return step.verify?.({ passCode: '123456' }) ?? step;
    case 'PASSWORD_RESET':
      return step.resetPassword?.({ newPassword: 'y', revokeSessions: true }) ?? step;
    case 'LOCKED_OUT':
      return step.unlock?.({ username: 'mira', factorType: 'EMAIL' }) ?? step.cancel();
    case 'MFA_ENROLL':
    case 'FACTOR_ENROLL':
      for (const entry of step.factors) await enrollOne(entry);
      show(step.gracePeriodEndsAt);
      return step.skip?.() ?? step;
    case 'MFA_ENROLL_ACTIVATE':
    case 'FACTOR_ENROLL_ACTIVATE':
      return activateOne(step);
    case 'MFA_REQUIRED':
    case 'FACTOR_REQUIRED':
      for (const type of step.factorTypes) if (type.factorType === 'webauthn') await type.verify();
      show(step.rememberDevice?.lifetimeInMinutes);
      return (await verifyOne(step.factors[0])) ?? step;
    case 'MFA_CHALLENGE':
    case 'FACTOR_CHALLENGE':
      return answerOne(step);
    case 'CONSENT_REQUIRED':
    case 'ADMIN_CONSENT_REQUIRED':
      show(step.target?.privacyPolicy, ...step.scopes.map(({ name }) => name), String(step.granular));
      return step.consent?.({ scopes: ['openid'] }) ?? step;
    case 'PROFILE_REQUIRED':
      await step.loadForm?.();
      await step.login?.({ identifier: 'mira' });
      show(...(step.form ?? []).map(({ name }) => name));
      return step.enroll?.({ profile: { nickName: 'Mi', age: 3, adult: true } }) ?? step;
    case 'POLL':
      show(step.nextPollAt);
      return step;
    case 'DEVICE_ACTIVATE':
      return step.activate?.({ userCode: step.userCode ?? 'BCDFGHJK' }) ?? step;
    case 'SUCCESS': {
      const token: string | undefined = step.sessionToken;
      show(step.next?.href, step.relayState, step.deviceActivationStatus, step.user?.login);
      return token === undefined ? step.cancel() : step;
    }
    case 'UNSUPPORTED':
      show(step.wireStatus);
      return step.links[0]?.follow?.({ anything: 1 }) ?? step;
    default:
      never(step);
      return step;
  }
}

/** [r142] Every factor that can be challenged, each with what its screen shows and its person does. */
export async function answerOne(challenge: MfaChallengeStep): Promise<Step> {
  show(challenge.resendAt, challenge.factorId, challenge.redirect?.href, challenge.factors.length);
  await challenge.resend?.();
  switch (challenge.factorType) {
    case 'sms':
    case 'call':
    case 'email':
      return challenge.verify({ passCode: '123456', rememberDevice: true });
    case 'push':
      show(challenge.correctAnswer, challenge.profile.name);
      return challenge.verify?.({ autoPush: true }) ?? challenge;
    case 'web':
      show(challenge.host, challenge.script, challenge.signature);
      await challenge.verify?.({ rememberDevice: true });
      return challenge.complete?.({ sigResponse: 'AUTH|…' }) ?? challenge;
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
      show(challenge.profile.user);
      return challenge.previous?.() ?? challenge;
    case 'webauthn':
      return challenge.verify({ rememberDevice: true });
    case 'unknown':
      show(challenge.wireFactorType);
      return challenge.previous?.() ?? challenge;
    default:
      never(challenge);
      return challenge;
  }
}

/** [r142] Every factor that is set up in two steps. */
export async function activateOne(activation: MfaEnrollActivateStep): Promise<Step> {
  switch (activation.factorType) {
    case 'sms':
    case 'call':
    case 'email':
      return activation.activate({ passCode: '123456' });
    case 'token:software:totp':
      show(activation.qrCode, activation.sharedSecret, activation.encoding, activation.timeStep);
      return activation.activate({ passCode: '123456' });
    case 'push':
      show(activation.qrCode, activation.sharedSecret);
      await activation.sendEmail?.();
      await activation.sendSms?.({ phoneNumber: '+15554154417' });
      return activation.activate?.() ?? activation;
    case 'web':
      show(activation.host, activation.script, activation.signature);
      return activation.complete?.({ sigResponse: 'AUTH|…' }) ?? activation;
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
      show(activation.redirect?.href);
      return activation.previous?.() ?? activation;
    case 'webauthn':
      return activation.activate();
    case 'unknown':
      show(activation.wireProvider);
      return activation.previous?.() ?? activation;
    default:
      never(activation);
      return activation;
  }
}

/** [r142] Every factor that can be listed, each with its own proof. */
export async function verifyOne(factor: FactorChoice | undefined): Promise<Step | undefined> {
  switch (factor?.factorType) {
    case 'sms':
    case 'call':
    case 'email':
    case 'web':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
    case 'webauthn':
      return factor.verify({ rememberDevice: true });
    case 'push':
      return factor.verify({ autoPush: factor.profile.autoPushEnabled === true });
    case 'token':
    case 'token:hardware':
    case 'token:hotp':
    case 'token:software:totp':
      show(factor.profile.credentialId, factor.code?.length);
      return factor.verify({ passCode: '012345' });
    case 'question':
      show(factor.profile.questionText);
      return factor.verify({ answer: 'Tetris' });
    case 'password':
      return factor.verify({ password: 'x' });
    case 'u2f':
    case 'unknown':
    case undefined:
      return undefined;
    default:
      never(factor);
      return undefined;
  }
}

/** [r142] Every factor that can be set up, each with what that takes. */
export async function enrollOne(entry: EnrollableFactor): Promise<Step | undefined> {
  show(entry.cardinality?.maximum, String(entry.required && !entry.enrolled), entry.vendorName);
  switch (entry.factorType) {
    case 'question':
      await entry.loadQuestions?.();
      return entry.enroll?.({ question: entry.questions?.[0]?.question ?? 'Mine?', answer: 'yes, mine' });
    case 'sms':
      return entry.enroll?.(entry.phones.length ? {} : { phoneNumber: '+15554154417', validatePhone: false });
    case 'call':
      return entry.enroll?.({ phoneNumber: '+15554154417', phoneExtension: '12', updatePhone: true });
    case 'token':
      return entry.provider === 'SYMANTEC'
        ? entry.enroll?.({ credentialId: 'VSMT1', passCode: '1', nextPassCode: '2' })
        : entry.enroll?.({ passCode: '1' });
    case 'token:hardware':
      return entry.enroll?.({ passCode: 'cccccc' });
    case 'password':
      return entry.enroll?.({ password: 'x' });
    case 'email':
    case 'push':
    case 'token:software:totp':
    case 'web':
    case 'webauthn':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
      return entry.enroll?.();
    case 'token:hotp':
    case 'u2f':
    case 'unknown':
      return undefined;
    default:
      never(entry);
      return undefined;
  }
}

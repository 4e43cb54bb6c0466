// Compiled by `npm run types`, never run: every line under @ts-expect-error must not compile.
import { createAuthnFlow } from '@authn-flow/authn-core';
import type { Problem, Step } from '@authn-flow/authn-core';

declare const step: Step;
declare function never(value: never): void;
declare function at<S extends Step['status']>(status: S): Extract<Step, { status: S }>;

/** [r143] A wrong action for every status. */
export const wrongActions = (): unknown[] => [
  // @ts-expect-error nobody is known yet, so that there is nothing to prove
  at('UNAUTHENTICATED').verify,
  // @ts-expect-error the password was right: no other is reset
  at('PASSWORD_WARN').resetPassword,
  // @ts-expect-error an expired password cannot be put off
  at('PASSWORD_EXPIRED').skip,
  // @ts-expect-error a question is answered, not verified
  at('RECOVERY').verify,
  // @ts-expect-error an answer is not due yet
  at('RECOVERY_CHALLENGE').answer,
  // @ts-expect-error nobody knows the old one
  at('PASSWORD_RESET').changePassword,
  // @ts-expect-error nobody signs in to a locked account
  at('LOCKED_OUT').signIn,
  // @ts-expect-error the choice has the action, not the list
  at('MFA_ENROLL').enroll,
  // @ts-expect-error what is not activated cannot be verified
  at('MFA_ENROLL_ACTIVATE').verify,
  // @ts-expect-error which factor?
  at('MFA_REQUIRED').verify,
  // @ts-expect-error a challenge cannot be put off
  at('MFA_CHALLENGE').skip,
  // @ts-expect-error as in MFA_ENROLL
  at('FACTOR_ENROLL').activate,
  // @ts-expect-error as in MFA_ENROLL_ACTIVATE
  at('FACTOR_ENROLL_ACTIVATE').skip,
  // @ts-expect-error as in MFA_REQUIRED
  at('FACTOR_REQUIRED').resend,
  // @ts-expect-error as in MFA_CHALLENGE
  at('FACTOR_CHALLENGE').enroll,
  // @ts-expect-error refusing is giving up
  at('CONSENT_REQUIRED').refuse,
  // @ts-expect-error nobody skips for everybody
  at('ADMIN_CONSENT_REQUIRED').skip,
  // @ts-expect-error a profile is handed in with `enroll`
  at('PROFILE_REQUIRED').submit,
  // @ts-expect-error the flow does that by itself
  at('POLL').poll,
  // @ts-expect-error a device is not verified
  at('DEVICE_ACTIVATE').verify,
  // @ts-expect-error it is over
  at('SUCCESS').signIn,
  // @ts-expect-error there are links, and nothing else
  at('UNSUPPORTED').verify,
];

/** [r143] Wrong status, action or field: none of it compiles. */
export async function mistakes(): Promise<void> {
  // @ts-expect-error a misspelt status
  if (step.status === 'MFA_REQUIERD') return;
  // @ts-expect-error no such action before the status is known
  await step.signIn({ username: 'mira', password: 'x' });

  if (step.status === 'UNAUTHENTICATED') {
    // @ts-expect-error the password is missing
    await step.signIn({ username: 'mira' });
    // @ts-expect-error a misspelt field
    await step.signIn({ username: 'mira', pasword: 'x' });
    // @ts-expect-error no factor to verify yet
    await step.verify({ passCode: '1' });
    // @ts-expect-error and no session
    step.sessionToken;
  }
  if (step.status === 'LOCKED_OUT') {
    // @ts-expect-error nobody signs in here
    await step.signIn({ username: 'mira', password: 'x' });
  }
  if (step.status === 'PASSWORD_EXPIRED') {
    // @ts-expect-error an expired password cannot be put off
    await step.skip?.();
    // @ts-expect-error the password may be kept elsewhere
    await step.changePassword({ oldPassword: 'x', newPassword: 'y' });
    // @ts-expect-error the old one is asked for
    await step.changePassword?.({ newPassword: 'y' });
  }
  if (step.status === 'RECOVERY_CHALLENGE') {
    // @ts-expect-error by mail there is nothing to verify
    await step.verify({ passCode: '1' });
    // @ts-expect-error an answer is not due yet
    await step.answer?.({ answer: 'x' });
  }
  if (step.status === 'MFA_REQUIRED') {
    const totp = step.factors.find((factor) => factor.factorType === 'token:software:totp');
    // @ts-expect-error an app's code is given at once
    await totp?.verify();
    // @ts-expect-error a code is text: leading zeros count
    await totp?.verify({ passCode: 123456 });
    const text = step.factors.find((factor) => factor.factorType === 'sms');
    // @ts-expect-error the code comes later, in MFA_CHALLENGE
    await text?.verify({ passCode: '123456' });
    // @ts-expect-error there is no such factor
    step.factors.find((factor) => factor.factorType === 'smss');
    // @ts-expect-error a number belongs to a phone, not to an app
    totp?.profile.phoneNumber;
  }
  if (step.status === 'MFA_CHALLENGE') {
    // @ts-expect-error which factor?
    await step.verify({ passCode: '1' });
    // @ts-expect-error may not be offered
    await step.resend();
    if (step.factorType === 'sms') {
      // @ts-expect-error a misspelt field
      await step.verify({ passKode: '1' });
      // @ts-expect-error a text message has no number to match
      step.correctAnswer;
    }
    // @ts-expect-error may be polling
    if (step.factorType === 'push') await step.verify();
  }
  if (step.status === 'MFA_ENROLL') {
    const question = step.factors.find((entry) => entry.factorType === 'question');
    // @ts-expect-error may be there already
    await question?.enroll({ question: 'x', answer: 'y' });
    // @ts-expect-error the answer is missing
    await question?.enroll?.({ question: 'first_award' });
    // @ts-expect-error a counter-based token is enrolled by administrators
    step.factors.find((entry) => entry.factorType === 'token:hotp')?.enroll;
    const text = step.factors.find((entry) => entry.factorType === 'sms');
    // @ts-expect-error a number is text: its plus counts
    await text?.enroll?.({ phoneNumber: 15554154417 });
    // @ts-expect-error a text message has no extension
    await text?.enroll?.({ phoneExtension: '12' });
  }
  if (step.status === 'MFA_ENROLL_ACTIVATE') {
    // @ts-expect-error which factor?
    await step.activate({ passCode: '1' });
    // @ts-expect-error proven at another site
    if (step.factorType === 'assertion:saml2') await step.activate();
    // @ts-expect-error the code is missing
    if (step.factorType === 'token:software:totp') await step.activate();
    // @ts-expect-error the number is missing
    if (step.factorType === 'push') await step.sendSms?.();
  }
  // @ts-expect-error a user code, not a pass code
  if (step.status === 'DEVICE_ACTIVATE') await step.activate?.({ passCode: 'BCDFGHJK' });
  // @ts-expect-error scopes by name
  if (step.status === 'CONSENT_REQUIRED') await step.consent?.({ scopes: [{ name: 'openid' }] });
  // @ts-expect-error a profile has values, not lists
  if (step.status === 'PROFILE_REQUIRED') await step.enroll?.({ profile: { tags: ['a'] } });
  // @ts-expect-error steps are immutable
  step.problem = undefined;
}

/** Problems narrow on their code. */
export function problems(problem: Problem): string | number {
  switch (problem.code) {
    case 'refused':
      return problem.errorCode;
    case 'rate-limited':
      return problem.retryAt;
    case 'rejected':
      return problem.factorResult;
    case 'protocol':
      return problem.detail;
    case 'server':
      return problem.status;
    case 'ceremony':
    case 'configuration':
      return problem.reason;
    case 'network':
    case 'timeout':
    case 'expired':
    case 'cancelled':
      // @ts-expect-error of another problem
      return problem.errorCode;
    default:
      never(problem);
      return 0;
  }
}

/** [r144] Options of a wrong name or type. */
export function options(): void {
  // @ts-expect-error [r144] a misspelt option
  createAuthnFlow({ orgURL: 'https://org.example' });
  // @ts-expect-error [r144] milliseconds are a number
  createAuthnFlow({ orgUrl: 'https://org.example', pollInterval: '500' });
  // @ts-expect-error [r144] looking is what happens anyway
  createAuthnFlow({ orgUrl: 'https://org.example', probe: true });
  // @ts-expect-error [r144] a hook changes a body, or nothing
  createAuthnFlow({ orgUrl: 'https://org.example', hooks: { beforeRequest: () => 'no' } });
  // @ts-expect-error [r144] a misspelt hook
  createAuthnFlow({ orgUrl: 'https://org.example', hooks: { beforeRequests: () => false } });
  // @ts-expect-error [r144] a name in, a name out
  createAuthnFlow({ orgUrl: 'https://org.example', transformUsername: (name: string) => name.length });
  // @ts-expect-error [r144] a store loads, saves and clears
  createAuthnFlow({ orgUrl: 'https://org.example', store: { load: () => undefined } });
}

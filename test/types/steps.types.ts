// Compiled by `npm run types`, never run: every line under @ts-expect-error must not compile.
import { createAuthnFlow, createAuthnFlowWith, defineFactor, oktaTotp, sms } from '@authn-flow/authn-core';
import type { FactorSpec, Problem, Step } from '@authn-flow/authn-core';

declare const step: Step;
declare function never(value: never): void;

/** [r142] An exhaustive switch compiles, and each arm knows its own actions. */
export async function exhaustive(): Promise<Step> {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return step.signIn({ username: 'mira', password: 'x' });
    case 'PASSWORD_WARN':
      return step.skip?.() ?? step;
    case 'PASSWORD_EXPIRED':
      return step.changePassword?.({ oldPassword: 'x', newPassword: 'y' }) ?? step;
    case 'RECOVERY':
      return step.answer?.({ answer: 'Bled' }) ?? step;
    case 'RECOVERY_CHALLENGE':
      return step.verify?.({ passCode: '123456' }) ?? step;
    case 'PASSWORD_RESET':
      return step.resetPassword?.({ newPassword: 'y', revokeSessions: true }) ?? step;
    case 'LOCKED_OUT':
      return step.unlock?.({ username: 'mira', factorType: 'EMAIL' }) ?? step.cancel();
    case 'MFA_REQUIRED': {
      const text = step.factors.find((factor) => factor.factorType === 'sms');
      return text ? text.verify() : step.cancel();
    }
    case 'MFA_CHALLENGE':
      switch (step.factorType) {
        case 'sms':
        case 'call':
        case 'email':
          return step.verify({ passCode: '123456', rememberDevice: true });
        case 'push': {
          const number: number | undefined = step.correctAnswer;
          return number === undefined ? step.cancel() : (step.verify?.({ autoPush: true }) ?? step);
        }
        case 'unknown':
          return step.previous?.() ?? step;
      }
    // every factor has returned
    case 'SUCCESS': {
      const token: string | undefined = step.sessionToken;
      return token === undefined ? step.cancel() : step;
    }
    case 'UNSUPPORTED':
      return step.links[0]?.follow?.({ anything: 1 }) ?? step;
    default:
      never(step);
      return step;
  }
}

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
    case 'network':
    case 'timeout':
    case 'expired':
      // @ts-expect-error of another problem
      return problem.errorCode;
    default:
      never(problem);
      return 0;
  }
}

interface TelepathySpec extends FactorSpec {
  factorType: 'telepathy';
  provider: 'ACME';
  profile: { minds: number };
  verify: { thought: string };
  challenge: { data: { hint: string }; answer: { thought: string }; answerable: 'always' };
}
const telepathy = defineFactor<TelepathySpec>({
  factorType: 'telepathy',
  provider: 'ACME',
  shape: 'question',
  profile: () => ({ minds: 2 }),
  verify: ({ thought }) => ({ body: { thought } }),
  challenge: { data: () => ({ hint: 'a lake' }), answer: ({ thought }) => ({ body: { thought } }) },
});

/** [r161] A factor from outside widens the union, in steps that come later too. */
export async function fromOutside(): Promise<void> {
  const own = await createAuthnFlowWith({ orgUrl: 'https://org.example', factors: [telepathy, sms] }).start();
  if (own.status === 'MFA_CHALLENGE' && own.factorType === 'telepathy') {
    const hint: string = own.hint;
    const after = await own.verify({ thought: hint });
    if (after.status === 'MFA_CHALLENGE' && after.factorType === 'sms') await after.verify({ passCode: '1' });
    // @ts-expect-error this flow has no push
    if (after.status === 'MFA_CHALLENGE' && after.factorType === 'push') return;
    // @ts-expect-error a misspelt field
    await own.verify({ though: hint });
  }
  const plain = await createAuthnFlow({ orgUrl: 'https://org.example' }).start();
  // @ts-expect-error nobody taught this one
  if (plain.status === 'MFA_CHALLENGE' && plain.factorType === 'telepathy') return;

  // @ts-expect-error the profile lacks a member
  defineFactor<TelepathySpec>({ ...telepathy, profile: () => ({}) });
  // @ts-expect-error [r144] a misspelt option
  createAuthnFlow({ orgURL: 'https://org.example' });
  // @ts-expect-error factors are modules
  createAuthnFlowWith({ orgUrl: 'https://org.example', factors: [oktaTotp, 'sms'] });
}

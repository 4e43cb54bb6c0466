import { ApiError, invalid } from '../errors/api-error.ts';
import { redeemCode, sendCode, throttleFactorSend } from '../factors/send-code.ts';
import { refuseIfLocked, wrongCode } from '../factors/proof.ts';
import type { Channel } from '../outside/message.ts';
import type { Step } from '../transaction/step.ts';
import type { Enrolling, Enrollment, PendingEnrollment } from './enrollment.ts';

/** Five attempts in five minutes for one factor, right or wrong; the sixth is 429 E0000047 (spec 3.9.3). */
export function throttleActivation({ org, person }: Step, { factor }: PendingEnrollment): void {
  refuseIfExhausted({ org }, { factor });
  refuseIfLocked(person);
  org.throttles.count('activation', factor.id);
}

function refuseIfExhausted({ org }: Pick<Step, 'org'>, { factor }: PendingEnrollment): void {
  if (org.throttles.isFull('activation', factor.id)) throw new ApiError('E0000047');
}

/** The code of an activation: required, a text, without outer blanks. */
export const readPassCode = ({ body }: Step): string =>
  body.as('factorActivateRequest').requiredText('passCode').trim();

/** Sends the activation code of a pending factor. */
export function sendActivationCode(step: Step, id: string, channel: Channel, to: string): void {
  throttleFactorSend(step.org, channel, to, step.person);
  sendCode(step.org, id, channel, to, step.person);
}

/** What sms, call and email share: a code is sent, and proves that it arrived. */
export function codeEnrollment(
  channel: Channel,
  prepare: (enrolling: Enrolling) => PendingEnrollment['factor'],
  addressOf: (pending: PendingEnrollment, step: Step) => string,
  onActive: (pending: PendingEnrollment, step: Step) => void = () => undefined,
): Enrollment {
  return {
    begin(enrolling) {
      const pending = { factor: prepare(enrolling) };
      sendActivationCode(enrolling.step, pending.factor.id, channel, addressOf(pending, enrolling.step));
      return { pending };
    },
    vouch(enrolling) {
      const factor = prepare(enrolling);
      onActive({ factor }, enrolling.step);
      return [factor];
    },
    activate(step, pending) {
      const passCode = readPassCode(step);
      throttleActivation(step, pending);
      if (!redeemCode(step.org, pending.factor.id, passCode)) throw wrongCode();
      onActive(pending, step);
      return { active: [pending.factor] };
    },
    resend(step, pending) {
      refuseIfExhausted(step, pending);
      sendActivationCode(step, pending.factor.id, channel, addressOf(pending, step));
    },
    view: () => ({ next: 'activate', resend: channel }),
  };
}

/** 400 for a profile that cannot be enrolled. */
export const badProfile = (cause: string): ApiError => invalid('factorEnrollRequest', cause);

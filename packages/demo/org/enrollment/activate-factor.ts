import type { Operation } from '../authn/operation.ts';
import { illegalInState, notFound } from '../errors/api-error.ts';
import type { FactorKind } from '../factors/kind.ts';
import { kindOf } from '../factors/kinds.ts';
import type { JsonObject } from '../json.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import { continueEnrollment } from './continue-enrollment.ts';
import type { Enrolled, Enrollment, PendingEnrollment } from './enrollment.ts';

const LIFECYCLE = '/api/v1/authn/factors/:id/lifecycle';

/** POST …/lifecycle/activate (spec 3.9.3). */
const activate = lifecycle('/activate', ({ activate: act }) => act);
/** POST …/lifecycle/activate/poll */
const poll = lifecycle('/activate/poll', (enrollment) => enrollment.poll);
/** POST …/lifecycle/resend */
const resend = lifecycle('/resend', ({ resend: act }) => act && stay(act));
/** POST …/lifecycle/activate/email and …/sms: a link that does what scanning the QR code does. */
const sendByEmail = lifecycle(
  '/activate/email',
  ({ sendLink }) => sendLink && stay((s, p) => sendLink(s, p, 'email')),
);
const sendBySms = lifecycle(
  '/activate/sms',
  ({ sendLink }) => sendLink && stay((s, p) => sendLink(s, p, 'sms')),
);

/** Everything that can be done with a pending factor. */
export const LIFECYCLE_OPERATIONS: readonly Operation[] = [activate, poll, resend, sendByEmail, sendBySms];

type Act = (step: Step, pending: PendingEnrollment) => Enrolled | Promise<Enrolled>;

/** An act after which the activation goes on as it was. */
const stay =
  (act: (step: Step, pending: PendingEnrollment) => void): Act =>
  (step, pending) => {
    act(step, pending);
    return { pending };
  };

function lifecycle(path: string, actOf: (enrollment: Enrollment) => Act | undefined): Operation {
  return {
    path: LIFECYCLE + path,
    legalIn: ['MFA_ENROLL_ACTIVATE'],
    async run(step): Promise<JsonObject> {
      const { pending, kind } = pendingOf(step);
      const act = kind.enrollment && actOf(kind.enrollment);
      if (!act) throw illegalInState(`${path} is not a move for ${kind.factorType}.`);
      return continueEnrollment(step, await act(step, pending));
    },
  };
}

/** The pending factor, which must be the one of the path (spec 3.9.7). */
function pendingOf({ org, params, person, transaction }: Step): {
  pending: PendingEnrollment;
  kind: FactorKind;
} {
  const id = params['id'] ?? '';
  const pending = transaction.enrollment;
  if (!pending) throw new Error('MFA_ENROLL_ACTIVATE without a pending factor.');
  if (pending.factor.id === id) return { pending, kind: kindOf(pending.factor) };
  if (org.store.factors.get(id)?.personId === person.id)
    throw illegalInState('Another factor is being activated.');
  throw notFound(id, 'UserFactor');
}

/** `previous`: the pending factor and its code are dropped. */
export function dropEnrollment(step: Step): JsonObject {
  const { org, transaction } = step;
  if (transaction.enrollment) org.store.sentCodes.delete(transaction.enrollment.factor.id);
  delete transaction.enrollment;
  transaction.status = 'MFA_ENROLL';
  return renderTransaction(step);
}

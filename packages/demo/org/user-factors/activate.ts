import { illegalInState, invalid, notFound } from '../errors/api-error.ts';
import type { Enrolled, Enrollment, PendingEnrollment } from '../enrollment/enrollment.ts';
import { kindOf } from '../factors/kinds.ts';
import { Body, readBody } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { isoDate, type JsonObject } from '../json.ts';
import { recordRefusal } from '../logs/record.ts';
import type { Person } from '../people/person.ts';
import type { Step } from '../transaction/step.ts';
import { enrollmentOf, settle, viewOf } from './enrol.ts';
import { findActive, findPending, usableFactor } from './find-factor.ts';
import { activationOf, renderPending, renderUserFactor } from './render-user-factor.ts';
import { setTokenLifetime } from './token-lifetime.ts';
import { sendChallengeAgain } from './verify.ts';
import { findWork, keepWork, stepFor } from './work.ts';

type Act = (step: Step, pending: PendingEnrollment) => Enrolled | Promise<Enrolled>;

/** POST …/factors/{fid}/lifecycle/activate and …/activate/poll (spec 6.3). */
export const activate = (call: Call, person: Person, id: string): Promise<JsonObject> =>
  act(call, person, id, ({ activate: one }) => one);
export const pollActivation = (call: Call, person: Person, id: string): Promise<JsonObject> =>
  act(call, person, id, ({ poll }) => poll);

/** POST …/lifecycle/activate/email and …/sms: a link that does what scanning the QR code does. */
export const sendLink = (
  call: Call,
  person: Person,
  id: string,
  channel: 'email' | 'sms',
): Promise<JsonObject> =>
  act(call, person, id, ({ sendLink: send }) => {
    if (!send) return undefined;
    return (step, pending) => {
      send(step, pending, channel);
      return { pending };
    };
  });

/** POST …/factors/{fid}/resend: the code of an activation or of a challenge once more; the body is the factor again. */
export async function resend(call: Call, person: Person, id: string): Promise<JsonObject> {
  const { org, origin } = call;
  const pending = findPending(org, person, id);
  const factor = pending?.factor ?? usableFactor(org, person, id);
  refuseOther(await readOptional(call), factor);
  if (!pending) {
    await sendChallengeAgain(call, person, factor);
    return renderUserFactor(org, origin, factor, person);
  }
  const step = stepFor(call, person, undefined, findWork(org, id));
  const again = enrollmentOf(kindOf(factor))?.resend;
  if (!again) throw illegalInState(`There is nothing to resend for ${factor.factorType}.`);
  again(step, pending);
  setTokenLifetime(call, factor);
  return renderPending(step, pending, viewOf(step, pending));
}

function refuseOther(body: Body, { factorType, provider }: { factorType: string; provider: string }): void {
  for (const [name, value] of Object.entries({ factorType, provider }))
    if ((body.text(name) ?? value) !== value)
      throw invalid('factorResendRequest', `${name}: this factor is ${value}.`);
}

async function act(
  call: Call,
  person: Person,
  id: string,
  actOf: (enrollment: Enrollment) => Act | undefined,
): Promise<JsonObject> {
  const { org } = call;
  const pending = findPending(org, person, id);
  if (!pending) {
    if (findActive(org, person, id)) throw illegalInState('The factor is active already.');
    throw notFound(id, 'UserFactor');
  }
  const enrollment = enrollmentOf(kindOf(pending.factor));
  const one = enrollment && actOf(enrollment);
  if (!one) throw illegalInState(`This is not a move for ${pending.factor.factorType}.`);
  const step = stepFor(call, person, await readOptional(call), findWork(org, id));
  try {
    const enrolled = await one(step, pending);
    return 'pending' in enrolled
      ? stillWaiting(step, enrolled.pending)
      : settle(step, enrolled, pending.factor);
  } catch (error) {
    recordRefusal(org, error, { eventType: 'user.mfa.factor.activate', person, factor: pending.factor });
    throw error;
  }
}

/** A push or Duo that nobody answered yet, or not in time. */
function stillWaiting(step: Step, pending: PendingEnrollment): JsonObject {
  step.transaction.enrollment = pending;
  keepWork(step, pending.factor.id);
  const view = viewOf(step, pending);
  const rendered = renderPending(step, pending, view);
  return {
    ...activationOf(step, pending, view),
    factorResult: pending.factorResult,
    ...(pending.expiresAt !== undefined && { expiresAt: isoDate(pending.expiresAt) }),
    _links: { ...links(rendered), ...links(activationOf(step, pending, view)) },
  };
}

const links = (object: JsonObject | undefined): JsonObject => (object?.['_links'] ?? {}) as JsonObject;

/** A body is not needed where there is nothing to say. */
export const readOptional = async ({ request }: Call): Promise<Body> =>
  !request.body || request.headers.get('content-length') === '0' ? new Body({}) : readBody(request);

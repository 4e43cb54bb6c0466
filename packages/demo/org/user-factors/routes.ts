import { illegalInState, notFound } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { jsonResponse, noContent } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import type { Json } from '../json.ts';
import type { Person } from '../people/person.ts';
import { without } from '../without.ts';
import { flagOf, userNamed } from '../users/admin-call.ts';
import { activate, pollActivation, readOptional, resend, sendLink } from './activate.ts';
import { catalog } from './catalog.ts';
import { duoCallback } from './duo-callback.ts';
import { enrolUserFactor, viewOf } from './enrol.ts';
import { enrolledFactors, findActive, findPending, usableFactor } from './find-factor.ts';
import { cancelPush, pollPush } from './push-transactions.ts';
import { removeFactor } from './remove-factor.ts';
import { renderPending, renderUserFactor } from './render-user-factor.ts';
import { verifyUserFactor } from './verify.ts';
import { endWork, findWork, stepFor, waitingEnrollments } from './work.ts';

type Handler = (call: Call, person: Person, factorId: string, last: string) => Json | Promise<Json>;

const FACTORS = '/api/v1/users/:user/factors';
const ONE = `${FACTORS}/:id`;
const TRANSACTION = `${ONE}/transactions/:last`;

/** A user's factors as administrators manage them (spec 6.3). */
export function addUserFactorRoutes(router: Router): void {
  const on = (method: 'get' | 'post' | 'delete', path: string, handler: Handler): void => {
    router[method](path, async (c) => {
      const { call } = c.env;
      const { user = '', id = '', last = '' }: Record<string, string> = c.req.param();
      const { id: personId } = userNamed(call, user);
      // Two proofs of one user are judged one after the other, as two calls of one sign-in are.
      const answer = await call.org.serial.run(`factors ${personId}`, () =>
        handler(call, userNamed(call, personId), id, last),
      );
      return method === 'delete' ? noContent() : jsonResponse(answer);
    });
  };
  on('get', FACTORS, list);
  on('post', FACTORS, enrolUserFactor);
  on('get', `${FACTORS}/catalog`, catalog);
  on('get', ONE, (call, person, id) => one(call, person, id));
  on('delete', ONE, remove);
  on('post', `${ONE}/lifecycle/activate`, activate);
  on('post', `${ONE}/lifecycle/activate/poll`, pollActivation);
  for (const channel of ['email', 'sms'] as const)
    on('post', `${ONE}/lifecycle/activate/${channel}`, (call, person, id) =>
      sendLink(call, person, id, channel),
    );
  on('post', `${ONE}/lifecycle/duoCallback`, (call, _person, id) => duoCallback(call, id));
  on('post', `${ONE}/resend`, resend);
  on('post', `${ONE}/verify`, verify);
  on('get', TRANSACTION, (call, person, id, push) =>
    pollPush(call, person, usableFactor(call.org, person, id), push),
  );
  on('delete', TRANSACTION, (call, person, id, push) => {
    cancelPush(call, usableFactor(call.org, person, id), push);
    return {};
  });
}

function list(call: Call, person: Person): Json[] {
  const { org, origin } = call;
  const waiting = waitingEnrollments(org, person).flatMap(({ enrollment }) =>
    enrollment ? [enrollment.factor] : [],
  );
  return [...enrolledFactors(org, person), ...waiting].map((factor) =>
    renderUserFactor(org, origin, factor, person),
  );
}

function one(call: Call, person: Person, id: string): Json {
  const { org, origin } = call;
  const factor = findActive(org, person, id);
  if (factor) return renderUserFactor(org, origin, factor, person);
  const pending = findPending(org, person, id);
  if (!pending) throw notFound(id, 'UserFactor');
  const step = stepFor(call, person, undefined, findWork(org, id));
  return renderPending(step, pending, viewOf(step, pending));
}

/** `removeRecoveryEnrollment`: the number is no way to recover the account any more. */
function remove(call: Call, person: Person, id: string): Json {
  const { org } = call;
  const active = findActive(org, person, id);
  const factor = active ?? findPending(org, person, id)?.factor;
  if (!factor) throw notFound(id, 'UserFactor');
  if (active) removeFactor(org, active);
  else endWork(org, id);
  if (factor.phoneNumber === person.mobilePhone && flagOf(call, 'removeRecoveryEnrollment', false)) {
    org.store.people.put(without(person, 'mobilePhone'));
  }
  return {};
}

async function verify(call: Call, person: Person, id: string): Promise<Json> {
  if (findPending(call.org, person, id)) throw illegalInState('The factor is not active yet.');
  const factor = usableFactor(call.org, person, id);
  return verifyUserFactor(call, person, factor, await readOptional(call));
}

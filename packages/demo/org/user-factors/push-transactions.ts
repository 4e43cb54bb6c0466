import { notFound } from '../errors/api-error.ts';
import { refuseIfLocked } from '../factors/proof.ts';
import type { Factor } from '../factors/factor.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import type { Push } from '../outside/push.ts';
import { readPush, withdrawPush } from '../outside/pushes.ts';
import type { Person } from '../people/person.ts';
import type { Challenge } from '../transaction/transaction.ts';
import { proven, renderChallenge } from './verify.ts';
import { endWork, findWork, stepFor } from './work.ts';

/** GET …/factors/{fid}/transactions/{tid}: what became of a notification (spec 6.3). */
export function pollPush(call: Call, person: Person, factor: Factor, id: string): JsonObject {
  const { org } = call;
  const push = pushOf(call, factor, id);
  const open = findWork(org, factor.id);
  const step = stepFor(call, person, undefined, open);
  const answer = (challenge: Challenge): JsonObject =>
    renderChallenge(step, factor, { factorId: factor.id, pushId: id, ...challenge });
  switch (push.status) {
    case 'WAITING':
      return answer({ factorResult: 'WAITING' });
    case 'APPROVED':
      refuseIfLocked(person);
      // Whoever asks again is told the same; it counts once.
      return open?.challenge?.pushId === id ? proven(step, factor) : { factorResult: 'SUCCESS' };
    case 'REJECTED':
      return answer({ factorResult: 'REJECTED' });
    case 'UPGRADE_REQUIRED':
      return answer({ factorResult: 'REJECTED', factorResultMessage: 'OKTA_VERIFY_UPGRADE_REQUIRED' });
    default:
      return answer({ factorResult: 'TIMEOUT' });
  }
}

/** DELETE of the same: the notification disappears from the phone. */
export function cancelPush(call: Call, factor: Factor, id: string): void {
  pushOf(call, factor, id);
  withdrawPush(call.org, id);
  if (findWork(call.org, factor.id)?.challenge?.pushId === id) endWork(call.org, factor.id);
}

/** The notification, which must be one of this factor; a cancelled one is gone. */
function pushOf({ org }: Call, factor: Factor, id: string): Push {
  const push = readPush(org, id);
  if (push?.factorId !== factor.id || push.status === 'WITHDRAWN') throw notFound(id, 'Transaction');
  return push;
}

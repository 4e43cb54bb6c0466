import { randomInt } from 'node:crypto';
import type { OrgContext } from '../context.ts';
import type { Factor } from '../factors/factor.ts';
import { newPushId } from '../ids.ts';
import { PUSH_LIFETIME_MS, type Push } from './push.ts';

/** Sends a notification to the phone of a push factor. */
export function sendPush(org: OrgContext, factor: Factor, numberChallenge: boolean): Push {
  const push: Push = {
    id: newPushId(),
    personId: factor.personId,
    factorId: factor.id,
    at: org.clock.now(),
    status: 'WAITING',
    ...(numberChallenge && { numberChallenge: threeNumbers() }),
  };
  savePush(org, push);
  return push;
}

/** The notification as it is now: an unanswered one times out by the clock. */
export function readPush(org: OrgContext, id: string | undefined): Push | undefined {
  const push = id === undefined ? undefined : org.store.pushes.get(id);
  if (push?.status === 'WAITING' && org.clock.now() >= push.at + PUSH_LIFETIME_MS) push.status = 'TIMEOUT';
  return push;
}

/** Notifications the phone still shows, newest first. */
export const pendingPushes = (org: OrgContext): Push[] =>
  org.store.pushes
    .all()
    .flatMap(({ id }) => readPush(org, id) ?? [])
    .filter(({ status }) => status === 'WAITING')
    .reverse();

/** Writes what the phone or the org did to the notification. */
export function savePush(org: OrgContext, push: Push): void {
  org.store.pushes.put(push);
  org.events.emit('push', { id: push.id, status: push.status });
}

/** Takes an unanswered notification off the phone. */
export function withdrawPush(org: OrgContext, id: string | undefined): void {
  const push = readPush(org, id);
  if (push?.status === 'WAITING') savePush(org, { ...push, status: 'WITHDRAWN' });
}

/** Three different numbers from 0 to 99, the right one among them (spec 3.10.1). */
function threeNumbers(): { correctAnswer: number; choices: number[] } {
  const choices = new Set<number>();
  while (choices.size < 3) choices.add(randomInt(100));
  const list = [...choices];
  return { correctAnswer: list[randomInt(3)] ?? 0, choices: list };
}

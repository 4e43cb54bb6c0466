import { isoDate, type JsonObject } from '../json.ts';
import { pendingPushes, readPush, savePush } from '../outside/pushes.ts';
import type { Push } from '../outside/push.ts';
import type { OrgContext } from '../context.ts';
import { BadInput, readInput } from './bad-input.ts';
import type { ControlCall, ControlContext, ControlRouter } from './router.ts';

/** /__org/pushes: the person's phone, as JSON. */
export function addPushes(router: ControlRouter, { org }: ControlContext): void {
  router.get('/__org/pushes', (c) =>
    c.json({ pushes: pendingPushes(org).map((push) => describe(org, push)) }),
  );

  const on = (action: string, act: (push: Push, c: ControlCall) => Push | Promise<Push>): void => {
    router.post(`/__org/pushes/:id/${action}`, async (c) => {
      const id = c.req.param('id');
      const push = readPush(org, id);
      if (push?.status !== 'WAITING') throw new BadInput('id', 'a pending push (see GET /__org/pushes)', id);
      const changed = await act(push, c);
      savePush(org, changed);
      return c.json(describe(org, changed));
    });
  };
  on('open', (push) => ({ ...push, opened: true }));
  on('approve', approve);
  on('deny', (push) => ({ ...push, status: 'REJECTED' }));
  on('expire', (push) => ({ ...push, status: 'TIMEOUT' }));
  on('upgrade-required', (push) => ({ ...push, status: 'UPGRADE_REQUIRED' }));
}

/** A wrong number is a deny (spec 3.10.1). */
async function approve(push: Push, c: ControlCall): Promise<Push> {
  const input = await readInput(c.req.raw);
  input.only('number');
  const number = input.number('number', 0, 99);
  if (!push.numberChallenge) return { ...push, status: 'APPROVED' };
  const { correctAnswer, choices } = push.numberChallenge;
  const picked = input.required('number', `one of ${choices.join(', ')}`, number);
  return { ...push, opened: true, status: picked === correctAnswer ? 'APPROVED' : 'REJECTED' };
}

/** The phone shows numbers once the prompt is open, and never says which one is right. */
function describe(org: OrgContext, push: Push): JsonObject {
  return {
    id: push.id,
    login: org.store.people.get(push.personId)?.login,
    factorId: push.factorId,
    at: isoDate(push.at),
    status: push.status,
    numberChallenge: push.numberChallenge !== undefined,
    ...(push.opened && push.numberChallenge && { numbers: [...push.numberChallenge.choices] }),
  };
}

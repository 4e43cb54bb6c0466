import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { Secret } from '../secret.ts';
import { STATUSES } from '../transaction/transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { Services } from './call.ts';
import { virtualEnvironment } from '../testing/index.ts';
import { createAuthnMachine } from './machine.ts';

const silent: Services = {
  orgUrl: 'https://org.example',
  environment: virtualEnvironment(),
  http: { send: () => new Promise(() => undefined) },
};
const start = () => createActor(createAuthnMachine(), { input: silent }).start();
const answer = (transaction: Partial<Transaction> & { status: string }) =>
  ({
    type: 'answered',
    by: 'command',
    transaction: { factors: [], links: {}, ...transaction },
  }) as const;

describe('the statechart', () => {
  it('[r159] has a leaf for each status, named in the API’s own words, and one for whatever comes next', () => {
    const { states } = createAuthnMachine();
    expect(Object.keys(states['status']?.states ?? {})).toEqual([...STATUSES, 'UNSUPPORTED']);
  });

  it.each([...STATUSES, 'FACTOR_FOO', '__proto__'])(
    'goes from anywhere to where an answer says: %s',
    (status) => {
      for (const from of STATUSES) {
        const actor = start();
        actor.send(answer({ status: from }));
        actor.send(answer({ status }));
        const leaf = (STATUSES as readonly string[]).includes(status) ? status : 'UNSUPPORTED';
        expect(actor.getSnapshot().value).toEqual({ status: leaf, activity: 'idle' });
      }
    },
  );

  it('refuses commands that the transaction does not offer', () => {
    const actor = start();
    const link = { rel: 'next', href: 'https://org.example/x', allow: ['POST'], external: false };
    actor.send({ type: 'command', command: { name: 'verify', link } });
    actor.send({ type: 'command', command: { name: 'stay', entryPoint: 'state' } });
    expect(actor.getSnapshot().value.activity).toBe('idle');
    const foreign = { ...link, href: 'https://evil.example/x', external: true };
    actor.send(answer({ status: 'MFA_REQUIRED', links: { next: [foreign] } }));
    actor.send({ type: 'command', command: { name: 'next', link: foreign } });
    expect(actor.getSnapshot().value.activity).toBe('idle');
  });

  it('keeps the step’s number over news of the same move, and counts every new one', () => {
    const actor = start();
    const id = () => actor.getSnapshot().context.stepId;
    actor.send(answer({ status: 'MFA_REQUIRED' }));
    expect(id()).toBe(1);
    actor.send(answer({ status: 'MFA_REQUIRED', expiresAt: 5 }));
    expect(id()).toBe(1);
    const raw = new Secret({});
    const factors = [{ id: 'one', factorType: 'sms', provider: 'OKTA', profile: {}, links: {}, raw }];
    actor.send(answer({ status: 'MFA_REQUIRED', factors }));
    expect(id()).toBe(2);
    actor.send(answer({ status: 'MFA_CHALLENGE', factorResult: 'WAITING' }));
    actor.send(answer({ status: 'MFA_CHALLENGE', factorResult: 'REJECTED' }));
    expect(id()).toBe(4);
  });

  it('takes a stray answer to a poll that is over in place of nothing', () => {
    const actor = start();
    actor.send({ type: 'pollTroubled', problem: { code: 'timeout', retrying: true, message: { key: 'x' } } });
    expect(actor.getSnapshot().context.problem).toBeUndefined();
  });
});

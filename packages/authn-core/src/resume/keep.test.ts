import { describe, expect, it, vi } from 'vitest';
import {
  at,
  lockedOut,
  mfaRequired,
  refusal,
  scriptedFlow,
  smsChallenge,
  success,
  successTokenRedirect,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';
import './keep.ts'; // which flows fetch: here it is already
import type { ResumeRecord } from './resume-store.ts';
import { sessionStore } from './session-store.ts';

const credentials = { username: 'mira', password: 'x' };
const expiresAt = '2031-04-09T11:25:00.000Z';
const record = (stateToken: string): ResumeRecord => ({
  v: 1,
  orgUrl: 'https://org.example',
  stateToken,
  expiresAt: Date.parse(expiresAt),
});

/** A flow with a store that notes what happens to it. */
const begin = async (stateToken: string | undefined, ...answers: ScriptedAnswer[]) => {
  const notes: (ResumeRecord | 'cleared')[] = [];
  const store = {
    load: () => stateToken,
    save: (kept: ResumeRecord) => void notes.push(kept),
    clear: () => void notes.push('cleared'),
  };
  const { flow, org, world } = scriptedFlow(answers, { store });
  await flow.start();
  await world.advance(0);
  return { notes, flow, org, world };
};
const list = (stateToken: string): object => mfaRequired({ stateToken, expiresAt });

describe('[r82] what a store is told', () => {
  it('is nothing before there is a transaction', async () => {
    const { notes, flow } = await begin(undefined, refusal(401, 'E0000004'));
    expect(notes).toEqual([]);
    await at(flow.step, 'UNAUTHENTICATED').signIn(credentials);
    expect(notes.filter((note) => note !== 'cleared')).toEqual([]);
  });

  it('is token and time of each answer, and to forget at the end', async () => {
    const { notes, flow, world } = await begin(
      undefined,
      list('00one'),
      list('00two'),
      successTokenRedirect({ stateToken: '00two', expiresAt }),
    );
    await at(flow.step, 'UNAUTHENTICATED').signIn(credentials);
    expect(notes).toEqual([record('00one')]);
    await flow.step.stay?.();
    expect(notes).toEqual([record('00one'), record('00two')]);
    await at(flow.step, 'MFA_REQUIRED')
      .factors.find((each) => each.factorType === 'token:software:totp')
      ?.verify({ passCode: '012345' });
    expect(flow.step.status).toBe('SUCCESS');
    expect(notes.slice(2)).toEqual(['cleared']);
    await world.advance(60_000);
    expect(notes).toHaveLength(3);
  });

  it('is nothing while an answer is awaited', async () => {
    const { notes, flow, world } = await begin(undefined, list('00one'), 'silence');
    await at(flow.step, 'UNAUTHENTICATED').signIn(credentials);
    void flow.step.stay?.();
    await world.advance(0);
    expect(flow.step.activity).toBe('requesting');
    expect(notes).toHaveLength(1);
  });

  it.each<[string, ScriptedAnswer]>([
    ['gives up', {}],
    ['was too slow', refusal(401, 'E0000011')],
  ])('is to forget when somebody %s', async (what, answer) => {
    const { notes, flow } = await begin(undefined, list('00one'), answer);
    await at(flow.step, 'UNAUTHENTICATED').signIn(credentials);
    await (what === 'gives up' ? flow.step.cancel() : flow.step.stay?.());
    expect(flow.step.status).toBe('UNAUTHENTICATED');
    expect(notes).toEqual([record('00one'), 'cleared']);
  });

  it.each<[string, ScriptedAnswer, number]>([
    ['did not reach the org', 'lost', 0],
    ['met a fault of the org', { httpStatus: 503 }, 0],
    ['heard that it is over', refusal(401, 'E0000011'), 1],
    ['was refused', refusal(403, 'E0000006'), 1],
  ])('after a beginning that %s', async (_, answer, times) => {
    const { notes } = await begin('00kept', answer);
    expect(notes).toEqual(Array.from({ length: times }, () => 'cleared'));
  });

  it('is nothing of a status without a token, or without a time', async () => {
    expect((await begin('00kept', mfaRequired())).notes).toEqual([]);
    expect((await begin('00kept', { ...lockedOut(), expiresAt })).notes).toEqual([]);
  });
});

/** What two tabs, or two requests of a server, have instead of one storage. */
function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly text: string } {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    get text() {
      return [...entries.values()].join('');
    },
  };
}

describe('flows with stores of their own', () => {
  const storeOf = (storage: ReturnType<typeof memory>, now: () => number) =>
    sessionStore({ storage, locks: false, now });

  it('[r82] go on after a reload, with the token and nothing else', async () => {
    const storage = memory();
    const before = scriptedFlow([list('00one')]);
    const store = storeOf(storage, () => before.world.now());
    const first = scriptedFlow([list('00one'), smsChallenge({ stateToken: '00one', expiresAt })], { store });
    await first.flow.start();
    await at(first.flow.step, 'UNAUTHENTICATED').signIn(credentials);
    expect(JSON.parse(storage.text)).toEqual(record('00one'));
    first.flow.stop();

    const second = scriptedFlow([smsChallenge({ stateToken: '00one', expiresAt })], { store });
    expect((await second.flow.start()).status).toBe('MFA_CHALLENGE');
    expect(second.org.requests[0]?.body).toEqual({ stateToken: '00one' });
  });

  it('[r82] keep nothing anywhere where there is no store', async () => {
    const storage = memory();
    vi.stubGlobal('sessionStorage', storage);
    vi.stubGlobal('localStorage', storage);
    try {
      const { flow, world } = scriptedFlow([list('00one')]);
      await flow.start();
      await at(flow.step, 'UNAUTHENTICATED').signIn(credentials);
      await world.advance(0);
      expect(storage.text).toBe('');
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('[r90] [r91] do not mix, side by side', async () => {
    const storages = [memory(), memory()] as const;
    const flows = storages.map((storage, nth) => {
      const scripted = scriptedFlow(
        [list(`00flow${nth}`), nth ? smsChallenge({ stateToken: '00flow1', expiresAt }) : success()],
        {
          store: storeOf(storage, () => Date.parse(expiresAt) - 60_000),
        },
      );
      return scripted;
    });
    const [one, two] = flows;
    if (!one || !two) throw new Error('two flows are needed');
    await Promise.all(flows.map(({ flow }) => flow.start()));
    await Promise.all(
      flows.map(({ flow }, nth) =>
        at(flow.step, 'UNAUTHENTICATED').signIn({ username: `person${nth}`, password: 'x' }),
      ),
    );
    expect(storages.map(({ text }) => (JSON.parse(text) as ResumeRecord).stateToken)).toEqual([
      '00flow0',
      '00flow1',
    ]);
    await at(one.flow.step, 'MFA_REQUIRED')
      .factors.find((each) => each.factorType === 'token:software:totp')
      ?.verify({ passCode: '1' });
    expect(one.flow.step).toMatchObject({ status: 'SUCCESS', identifier: 'person0' });
    expect(two.flow.step).toMatchObject({ status: 'MFA_REQUIRED', identifier: 'person1' });
    expect(storages.map(({ text }) => text.length > 0)).toEqual([false, true]);
    one.flow.stop();
    await at(two.flow.step, 'MFA_REQUIRED')
      .factors.find((each) => each.factorType === 'sms')
      ?.verify();
    expect(two.flow.step.status).toBe('MFA_CHALLENGE');
    expect(two.org.requests.at(-1)?.body).toEqual({ stateToken: '00flow1' });
  });
});

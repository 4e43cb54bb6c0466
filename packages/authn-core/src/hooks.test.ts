import { describe, expect, it } from 'vitest';
import { prepare } from './hooks.ts';
import type { HookedRequest, RequestChange, UsernameOperation, Verdict } from './hooks.ts';
import type { AuthnFlowOptions } from './index.ts';
import { reveal, Secret } from './secret.ts';
import {
  at,
  lockedOut,
  mfaRequired,
  pushChallenge,
  recoveryChallenge,
  scriptedFlow,
  sequencing,
  smsChallenge,
  success,
} from './testing/index.ts';
import type { ScriptedAnswer } from './testing/index.ts';

const credentials = { username: 'mira', password: 'Tangerine-Kayak-88' };

const begin = (options: Partial<AuthnFlowOptions>, ...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow(answers, options);
  return { flow, org, world, start: at(flow.step, 'UNAUTHENTICATED') };
};
const before = (beforeRequest: (request: HookedRequest) => Verdict) => ({
  hooks: { beforeRequest },
});
/** Runs what reports to the page, and returns what it reported. */
async function reported(run: () => Promise<unknown>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const original = globalThis.reportError;
  globalThis.reportError = (error) => errors.push(error);
  try {
    await run();
  } finally {
    globalThis.reportError = original;
  }
  return errors;
}

describe('[r155] beforeRequest', () => {
  it('sees every command as it will be sent, without the state token', async () => {
    const seen: unknown[] = [];
    const { start, flow } = begin(
      before(({ action, body }) => void seen.push([action, body])),
      mfaRequired(),
      smsChallenge(),
      success(),
    );
    await start.signIn({ ...credentials, options: { warnBeforePasswordExpired: true } });
    await at(flow.step, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    const step = at(flow.step, 'MFA_CHALLENGE');
    if (step.factorType === 'sms') await step.verify({ passCode: '012345' });
    expect(seen).toEqual([
      ['signIn', { ...credentials, options: { warnBeforePasswordExpired: true } }],
      ['verify', {}],
      ['verify', { passCode: '012345' }],
    ]);
  });

  it('[r135] adds a captcha’s token, to the headers or to the body', async () => {
    const { start, org } = begin(
      before(({ body }) => ({
        body: { captcha: { token: 'c4ptch4' }, options: { ...(body['options'] as object), more: true } },
        headers: { 'x-captcha-token': 'c4ptch4' },
      })),
      success(),
    );
    await start.signIn({ ...credentials, options: { warnBeforePasswordExpired: true } });
    expect(org.requests[0]?.headers.get('x-captcha-token')).toBe('c4ptch4');
    expect(org.requests[0]?.body).toEqual({
      ...credentials,
      captcha: { token: 'c4ptch4' },
      options: { warnBeforePasswordExpired: true, more: true },
    });
  });

  it.each(['at once', 'later'])('[r28] [r155] changes what was typed, %s', async (when) => {
    let sent = 0;
    const beforeRequest = async ({ body }: HookedRequest): Promise<RequestChange> => {
      if (when === 'later') await new Promise<void>((resolve) => setImmediate(resolve));
      sent = org.requests.length;
      return { body: { password: `${String(body['password'])}!` } };
    };
    const { start, flow, org } = begin({ hooks: { beforeRequest } }, success());
    const done = start.signIn(credentials);
    expect(flow.step.activity).toBe('requesting');
    expect((await done).status).toBe('SUCCESS');
    expect(sent).toBe(0);
    expect(org.requests[0]?.body).toEqual({ username: 'mira', password: 'Tangerine-Kayak-88!' });
  });

  it('takes a command back: nothing is sent, and the person can try again', async () => {
    let answer: false | undefined = false;
    const { start, org } = begin(
      before(() => answer),
      success(),
    );
    const step = await start.signIn(credentials);
    expect(step).toMatchObject({ status: 'UNAUTHENTICATED', activity: 'idle', identifier: 'mira' });
    expect(step.problem).toEqual({ code: 'cancelled', message: { key: 'problem.cancelled' } });
    expect(org.requests).toHaveLength(0);
    answer = undefined;
    expect((await start.signIn(credentials)).status).toBe('SUCCESS');
  });

  it('that throws takes the command back too, and the page hears of its fault', async () => {
    const fault = new Error('mine');
    const { start, org } = begin(
      before(() => {
        throw fault;
      }),
    );
    const errors = await reported(() => start.signIn(credentials));
    expect(errors).toEqual([fault]);
    expect(start.problem).toBeUndefined();
    expect(org.requests).toHaveLength(0);
  });

  it('learns that the person gave up meanwhile', async () => {
    let signal: AbortSignal | undefined;
    const { flow, start, org, world } = begin({
      hooks: {
        beforeRequest: ({ action, signal: ends }) => {
          if (action !== 'signIn') return undefined;
          signal = ends;
          return new Promise(() => undefined);
        },
      },
    });
    void start.signIn(credentials);
    await world.advance(0);
    expect(signal?.aborted).toBe(false);
    expect((await flow.step.cancel()).status).toBe('UNAUTHENTICATED');
    expect(signal?.aborted).toBe(true);
    expect(org.requests).toHaveLength(0);
  });

  it('is not asked about what the flow does by itself: polls, readings, the beginning', async () => {
    const seen: string[] = [];
    const { flow, org, world } = begin(
      { ...before(({ action }) => void seen.push(action)), stateToken: '00canary' },
      mfaRequired(),
      pushChallenge(),
      pushChallenge(),
      success(),
    );
    await flow.start();
    await at(flow.step, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'push')
      ?.verify();
    await world.advance(2_000);
    expect(flow.step.status).toBe('SUCCESS');
    expect(org.requests).toHaveLength(4);
    expect(seen).toEqual(['verify']);
  });

  it('leaves no secret behind: what it returns is boxed like what was typed', async () => {
    const changed = await prepare(
      before(() => ({ body: { password: 'canary', deep: { secret: 'canary', flag: true } } })),
      { name: 'signIn', entryPoint: 'authenticate', body: { username: new Secret('mira') } },
      new AbortController().signal,
      { reveal, Secret, report: () => undefined },
    );
    expect(JSON.parse(JSON.stringify(changed.body))).toEqual({
      username: '[secret]',
      password: '[secret]',
      deep: { secret: '[secret]', flag: true },
    });
    expect(changed.body?.['password']).toBeInstanceOf(Secret);
  });
});

describe('[r155] afterStep', () => {
  it('sees where a command led, and is waited for', async () => {
    const seen: string[] = [];
    let release: () => void = () => undefined;
    const { start, flow, world } = begin(
      {
        hooks: {
          afterStep: ({ status }) => {
            seen.push(status);
            return new Promise<void>((resolve) => (release = resolve));
          },
        },
      },
      mfaRequired(),
    );
    const done = start.signIn(credentials);
    void done.then(() => seen.push('resolved'));
    await world.advance(0);
    expect(flow.step.status).toBe('MFA_REQUIRED');
    expect(seen).toEqual(['MFA_REQUIRED']);
    release();
    expect(await done).toBe(flow.step);
    expect(seen).toEqual(['MFA_REQUIRED', 'resolved']);
  });

  it('sees a problem too, and costs the person nothing when it fails', async () => {
    const seen: unknown[] = [];
    const fault = new Error('mine');
    const { start } = begin(
      {
        hooks: {
          afterStep: ({ problem }) => {
            seen.push(problem?.code);
            throw fault;
          },
        },
      },
      'lost',
    );
    const errors = await reported(async () => seen.push((await start.signIn(credentials)).status));
    expect(seen).toEqual(['network', 'UNAUTHENTICATED']);
    expect(errors).toEqual([fault]);
  });
});

describe('[r27] transformUsername', () => {
  const recovery = { username: 'mira', factorType: 'EMAIL' } as const;
  const calls: [UsernameOperation, ScriptedAnswer[]][] = [
    ['signIn', [success()]],
    ['identify', [sequencing()]],
    ['forgotPassword', [recoveryChallenge('EMAIL')]],
    ['unlockAccount', [recoveryChallenge('EMAIL')]],
    ['unlock', [lockedOut(), recoveryChallenge('EMAIL')]],
  ];

  it.each(calls)('knows what the name is for: %s', async (operation, answers) => {
    const transformUsername = (username: string, what: UsernameOperation): Promise<string> =>
      Promise.resolve(`${username}@${what}.example`);
    const { start, flow, org } = begin({ transformUsername }, ...answers);
    if (operation === 'signIn') await start.signIn(credentials);
    else if (operation === 'identify') await start.identify({ username: 'mira' });
    else if (operation === 'unlock') {
      await start.signIn(credentials);
      await at(flow.step, 'LOCKED_OUT').unlock?.(recovery);
    } else await start[operation](recovery);
    expect(org.requests.at(-1)?.body['username']).toBe(`mira@${operation}.example`);
    expect(flow.step.identifier).toBe('mira'); // what was typed, to be shown again
  });

  it('leaves commands without a name alone', async () => {
    const { start, org } = begin({ transformUsername: () => 'x' }, success());
    await start.redeemRecoveryToken({ recoveryToken: 'r' });
    expect(org.requests[0]?.body).toEqual({ recoveryToken: 'r' });
  });

  it('comes before the hook, which sees its outcome', async () => {
    const seen: unknown[] = [];
    const options = before(({ body }) => void seen.push(body['username']));
    const { start } = begin({ ...options, transformUsername: (name) => name.toUpperCase() }, success());
    await start.signIn(credentials);
    expect(seen).toEqual(['MIRA']);
  });
});

describe('[r25] deviceFingerprint', () => {
  it('goes with primary authentication, a new one each time, and with nothing else', async () => {
    let made = 0;
    const { start, flow, org } = begin(
      { deviceFingerprint: () => Promise.resolve(`print-${++made}`) },
      'lost',
      mfaRequired(),
      smsChallenge(),
    );
    await start.signIn(credentials);
    await start.signIn(credentials);
    await at(flow.step, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    expect(org.requests.map(({ headers }) => headers.get('x-device-fingerprint'))).toEqual([
      'print-1',
      'print-2',
      null,
    ]);
  });

  it('that fails sends nothing', async () => {
    const { start, org } = begin({ deviceFingerprint: () => Promise.reject(new Error('no frame')) });
    let step: unknown;
    await reported(async () => (step = await start.signIn(credentials)));
    expect(step).toMatchObject({ problem: { code: 'cancelled' } });
    expect(org.requests).toHaveLength(0);
  });
});

it('[r86] [r155] nobody is asked when the person gives up', async () => {
  let asked = 0;
  const hooks = { beforeRequest: () => (++asked === 1 ? undefined : false) } as const;
  const { flow, org } = scriptedFlow([mfaRequired(), {}], { hooks });
  await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  expect((await flow.step.cancel()).status).toBe('UNAUTHENTICATED');
  expect(asked).toBe(1);
  expect(org.requests[1]?.path).toBe('/api/v1/authn/cancel');
});

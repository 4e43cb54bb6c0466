import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  mfaRequired,
  nativeApp,
  refusal,
  scriptedFetch,
  scriptedFlow,
  smsChallenge,
} from '../testing/index.ts';
import { connectBridge } from './connect-bridge.ts';
import { LONGEST_MESSAGE } from './messages.ts';
import type { ReplyPayload } from './messages.ts';

const SEED = Number(process.env['AUTHN_SEED'] ?? 20310409);
/** On a machine that has other things to do. */
const PATIENCE = 30_000;
const CREDENTIALS = { username: 'mira', password: 'Tangerine-Kayak-88' };

const mostly = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) });
const input = fc.oneof(
  fc.constantFrom({}, CREDENTIALS, { passCode: '123456' }, { username: 'mira' }, { rememberDevice: true }),
  fc.dictionary(fc.constantFrom('username', 'passCode', '__proto__', 'then'), fc.jsonValue()),
);
const command = fc.record(
  {
    stepId: mostly(fc.nat(4)),
    action: mostly(
      fc.constantFrom(
        'signIn',
        'cancel',
        'stay',
        'verify',
        'factors.1.verify',
        'previous',
        '__proto__',
        'then',
        '',
      ),
    ),
    input: mostly(input),
  },
  { requiredKeys: [] },
);
const PAYLOADS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  hello: fc.constantFrom(
    { version: 1, mode: 'remote' },
    { version: 2, mode: 'remote' },
    { version: 1, mode: 'widget' },
  ),
  command: fc.oneof(
    { weight: 4, arbitrary: command },
    { weight: 1, arbitrary: fc.constant({ stepId: 1, action: 'factors.1.verify' }) },
    { weight: 1, arbitrary: fc.constant({ stepId: 2, action: 'verify', input: { passCode: '123456' } }) },
  ),
  back: fc.constantFrom({}, undefined),
  cancel: fc.constant({}),
  code: fc.constantFrom({ code: '123456' }, { code: 'ü'.repeat(LONGEST_MESSAGE / 2) }),
  resume: fc.constant({}),
  network: fc.record({ online: fc.boolean() }),
  locale: fc.record({ locale: fc.string() }),
  colorScheme: fc.constant({ colorScheme: 'dark' }),
  safeArea: fc.constant({ top: 1, right: 1, bottom: 1, left: 1 }),
};
const named = (name: string): fc.Arbitrary<object> => {
  const members = {
    authn: mostly(fc.constant(1)),
    id: mostly(fc.string({ minLength: 1, maxLength: 70 })),
    kind: mostly(fc.constantFrom('request', 'request', 'request', 'request', 'event', 'reply')),
    name: mostly(fc.constant(name)),
    payload: mostly(PAYLOADS[name] ?? fc.anything()),
  };
  return fc.oneof(
    { weight: 8, arbitrary: fc.record(members) },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
  );
};
// Commands most of all; cancelling is the end of everything.
const often = [
  'command',
  'command',
  'command',
  'command',
  'hello',
  'code',
  'unknown',
  ...Object.keys(PAYLOADS),
];
const envelope = fc.constantFrom(...often).chain(named);
const text = (value: unknown): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return '{';
  }
};
const anyMessage = fc.oneof(
  { weight: 12, arbitrary: envelope },
  { weight: 4, arbitrary: envelope.map(text) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        envelope.map((each) => text(each)),
        fc.nat(),
      )
      .map(([all, end]) => all.slice(0, end)),
  },
  { weight: 2, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, maxDepth: 3 }) },
);

/** What an honest reader makes of a message: plain JSON, or nothing. */
function read(message: unknown): { id?: unknown; kind?: unknown } {
  try {
    const all: unknown = JSON.parse(typeof message === 'string' ? message : JSON.stringify(message));
    return typeof all === 'object' && all !== null ? all : {};
  } catch {
    return {};
  }
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An app that has signed in as far as the list of factors, or the text message, at an org that refuses what follows. */
async function halfway(atText: boolean) {
  const org = scriptedFetch(mfaRequired(), smsChallenge());
  const fetch: typeof org = Object.assign(
    async (...request: Parameters<typeof org>) => {
      org.add(refusal(403, 'E0000068'));
      return org(...request);
    },
    { requests: org.requests, add: org.add.bind(org) },
  );
  const app = nativeApp();
  const { flow } = scriptedFlow([], { fetch });
  connectBridge(flow, { mode: 'remote', host: app.host });
  await app.hello('remote');
  await app.command('signIn', CREDENTIALS);
  if (atText) await app.command('factors.1.verify');
  return { app, flow };
}

it(
  `[r164] any message gets one reply, or none if it is no request, and changes nothing unless it is valid: seed ${SEED}`,
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(anyMessage, { minLength: 1, maxLength: 25 }),
        async (atText, messages) => {
          const { app, flow } = await halfway(atText);
          for (const message of messages) {
            const { step } = flow;
            const before = app.messages.length;
            const replies = () => app.messages.slice(before).filter(({ kind }) => kind === 'reply');
            const { id, kind } = read(message);
            const isUnasked = kind === 'event' || kind === 'reply';
            app.send(message);
            for (let turns = 0; turns < 500 && !isUnasked && replies().length === 0; turns++) await turn();
            await turn();
            expect(replies()).toHaveLength(isUnasked ? 0 : 1);
            const [reply] = replies();
            if (!reply) {
              expect(flow.step).toBe(step);
              continue;
            }
            const isId = typeof id === 'string' && id !== '' && id.length <= 64;
            expect(reply.id).toBe(isId ? id : null);
            const outcome = reply.payload as ReplyPayload;
            const code = 'ok' in outcome ? `ok ${reply.name}` : outcome.error.code;
            seen.set(code, (seen.get(code) ?? 0) + 1);
            if ('error' in outcome) expect(flow.step).toBe(step);
          }
          flow.stop();
        },
      ),
      { seed: SEED, numRuns: 40 },
    );
    // All of it was met, or this shows little.
    expect([...seen.keys()].sort()).toEqual(
      expect.arrayContaining([
        'name',
        'ok cancel',
        'ok code',
        'ok command',
        'ok hello',
        'schema',
        'size',
        'stale',
        'version',
      ]),
    );
  },
  PATIENCE,
);

import { describe, expect, it, vi } from 'vitest';
import { everyFixture, nativeApp, scriptedFetch, scriptedFlow, success } from '../testing/index.ts';
import type { NativeApp, SentRequest } from '../testing/index.ts';
import { connectBridge } from './connect-bridge.ts';
import type { Fields } from './fields.ts';
import { LONGEST_MESSAGE } from './messages.ts';
import type { ActionData } from './messages.ts';

/** Has what addresses and base64 write otherwise. */
const TYPED = 'typed c4n4ry+/ü? 1';
const SENT = 'sent-c4n4ry-00r_dTRgMc2MQNxueVx3';

/** A text in every form in which it could leave unnoticed; base64 has three, by where it begins. */
function formsOf(secret: string): string[] {
  const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const encoded = ['', 'x', 'xy'].map((before) => base64(before + secret).slice(4, -4));
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ a: secret }).toString().slice(2),
    ...encoded,
    ...encoded.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}
const FORMS = [TYPED, SENT].flatMap(formsOf);
const leaksIn = (text: string): string[] => FORMS.filter((form) => text.includes(form));

/** An answer of the org with a canary wherever it has a secret. */
const planted = (body: object): object =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll(/"(\w*[tT]oken|sharedSecret|signature|nonce|challenge|state)":"[^"]*"/g, `"$1":"${SENT}"`)
      .replaceAll(/("href":"[^"?]*)\?[^"]*"/g, `$1?stateToken=${SENT}"`)
      .replaceAll(/qr\/[^"]*"/g, `qr/${SENT}?code=${SENT}"`),
  ) as object;

/** An org that repeats what it was told by a person, in its errors, in several forms. */
function gossip({ body }: SentRequest): object {
  const { stateToken, recoveryToken, ...told } = body;
  expect(stateToken ?? recoveryToken).not.toBe(TYPED); // the org's own are not the person's
  const errorSummary = `Wrong: ${JSON.stringify(told)}`;
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(TYPED)));
  const forms = [TYPED, encodeURIComponent(TYPED), base64, base64.replaceAll('/', '_').replaceAll('+', '-')];
  const errorCauses = errorSummary.includes(TYPED)
    ? forms.map((form) => ({ errorSummary: `Not ${form}.` }))
    : [];
  return { httpStatus: 403, errorCode: 'E0000068', errorSummary, errorId: 'oae1', errorCauses };
}

/** A native app with a canary in every field that is secret. */
const filled = (fields: Fields = {}): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { type, secret, values, members }]) => {
      const texts = secret ? TYPED : (values?.[0] ?? 'mira');
      const value = {
        string: texts,
        boolean: true,
        texts: ['openid'],
        object: members ? filled(members) : {},
      };
      return [name, value[type]];
    }),
  );

/** Every action of a step, wherever it is. */
function actionsIn(value: unknown): ActionData[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'actions' ? Object.values(member as Record<string, ActionData>) : actionsIn(member),
  );
}

async function tryEverything(app: NativeApp): Promise<string[]> {
  const done: string[] = [];
  for (const { action, input } of actionsIn(app.step)) {
    if (action === 'cancel' || action.endsWith('open')) continue;
    const reply = await app.command(action, input ? filled(input) : { answer: TYPED });
    done.push('ok' in reply ? `${action} ok` : `${action} ${reply.error.code}`);
  }
  await app.ask('code', { code: TYPED });
  await app.hello('remote');
  return done;
}

/** Everything that could print something. */
function listenIn(): () => string {
  const printed: unknown[][] = [];
  const print = (...what: unknown[]): void => void printed.push(what);
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation(print);
  vi.stubGlobal('reportError', print);
  return () => printed.flat().map(String).join('\n');
}

describe('[r163] secrets go one way only: nothing of them comes back from the page', () => {
  it.each(everyFixture)('at $name, whatever is done there', async ({ body }) => {
    const printed = listenIn();
    const { httpStatus } = body as { httpStatus?: number };
    const org = scriptedFetch(planted(httpStatus ? success() : body));
    const fetch: typeof org = Object.assign(
      async (...request: Parameters<typeof org>) => {
        if (org.requests.length > 0) org.add(gossip);
        return org(...request);
      },
      { requests: org.requests, add: org.add.bind(org) },
    );
    const app = nativeApp();
    const { flow } = scriptedFlow([], { fetch });
    connectBridge(flow, { mode: 'remote', host: app.host });
    await app.hello('remote');
    await app.command('signIn', { username: 'mira', password: TYPED });
    const done = await tryEverything(app);
    expect(done.filter((each) => !each.endsWith('ok'))).toEqual([]);
    const sent = JSON.stringify(org.requests.map((request) => request.body));
    expect(leaksIn(sent)).not.toEqual([]); // they did go to the org
    expect(leaksIn(app.texts.join('\n'))).toEqual([]);
    expect(leaksIn(printed())).toEqual([]);
    flow.stop();
  });

  it('nor from messages that are refused', async () => {
    const printed = listenIn();
    const app = nativeApp();
    const { flow } = scriptedFlow([]);
    connectBridge(flow, { mode: 'remote', host: app.host });
    await app.hello('remote');
    const input = { username: 'mira', password: TYPED };
    const messages = [
      { authn: 1, id: 'a', kind: 'request', name: TYPED },
      { authn: 1, id: 'a', kind: TYPED, name: 'cancel' },
      { authn: TYPED, id: 'a', kind: 'request', name: 'cancel' },
      { authn: 1, id: 'a', kind: 'request', name: 'cancel', [TYPED]: TYPED },
      { authn: 1, id: 'a', kind: 'request', name: 'cancel', payload: { [TYPED]: TYPED } },
      { authn: 1, id: 'a', kind: 'request', name: 'locale', payload: { locale: TYPED } },
      ...[
        { stepId: TYPED, action: 'signIn', input },
        { stepId: 0, action: TYPED, input },
        { stepId: 0, action: 'signIn', input: TYPED },
        { stepId: 0, action: 'signIn', input: { ...input, [TYPED]: TYPED } },
        { stepId: 0, action: 'signIn', input: { ...input, options: { [TYPED]: TYPED } } },
        { stepId: 0, action: 'signIn', input: { ...input, username: [TYPED] } },
        { stepId: 0, action: 'forgotPassword', input: { username: 'mira', factorType: TYPED } },
        { stepId: 9, action: 'signIn', input },
        { stepId: 0, action: 'signIn', input: { ...input, relayState: 'x'.repeat(LONGEST_MESSAGE) } },
      ].map((payload) => ({ authn: 1, id: 'a', kind: 'request', name: 'command', payload })),
    ];
    for (const message of messages) {
      app.send(message);
      app.send(JSON.stringify(message));
      app.send(JSON.stringify(message).slice(0, -1));
      app.send(message, (reply) => expect(leaksIn(reply)).toEqual([]));
    }
    await app.ask('cancel');
    const refusals = app.messages.filter(({ payload }) => JSON.stringify(payload).includes('"error"'));
    expect(refusals).toHaveLength(3 * messages.length);
    expect(leaksIn(app.texts.join('\n'))).toEqual([]);
    expect(leaksIn(printed())).toEqual([]);
  });

  it('would be noticed', () => {
    for (const form of FORMS) expect(leaksIn(`{"x":"${form}"}`)).not.toEqual([]);
    expect(leaksIn(btoa(`a ${SENT}.`))).not.toEqual([]);
  });
});

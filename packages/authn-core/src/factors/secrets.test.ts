import { inspect } from 'node:util';
import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { createAuthnMachine } from '../flow/machine.ts';
import { Secret } from '../secret.ts';
import {
  at,
  duoActivation,
  duoChallenge,
  pushActivation,
  scriptedFetch,
  scriptedFlow,
  totpActivation,
  virtualEnvironment,
} from '../testing/index.ts';
import { createHttp } from '../transport/http.ts';

/** The body with a canary in every place of a secret. */
const withCanaries = (body: object): object => {
  const text = JSON.stringify(body)
    .replaceAll(/"(sharedSecret|signature|stateToken)":"[^"]*"/g, '"$1":"c4n4ry"')
    .replaceAll(/qr\/[^"]*"/g, 'qr/c4n4ry?code=c4n4ry"');
  return JSON.parse(text) as object;
};
const withSecret = (body: object): object => {
  const copy = structuredClone(body) as { _embedded: { factor: { _embedded: { activation: object } } } };
  Object.assign(copy._embedded.factor._embedded.activation, { sharedSecret: 'x' });
  return copy;
};

const cases: [string, object, readonly string[]][] = [
  ['an app of OKTA', totpActivation('OKTA'), ['sharedSecret', 'qrCode']],
  ['an app of GOOGLE', totpActivation('GOOGLE'), ['sharedSecret', 'qrCode']],
  ['a push', withSecret(pushActivation()), ['sharedSecret', 'qrCode']],
  ['Duo', duoChallenge(), ['signature']],
  ['Duo, set up', duoActivation(), ['signature']],
];

/** The step without its actions, which cannot be cloned, and with its accessors, which must not be. */
const dataOf = (step: object): object => {
  const data = {};
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(step)))
    if (typeof descriptor.value !== 'function') Object.defineProperty(data, name, descriptor);
  return data;
};

describe.each(cases)('[r163] the secrets of %s', (_, body, names) => {
  it('can be read by those who show them, and are in no copy of the step', async () => {
    const { flow } = scriptedFlow([withCanaries(body)]);
    const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    for (const name of names)
      expect(String((step as unknown as Record<string, unknown>)[name])).toContain('c4n4ry');
    const copies = [
      JSON.stringify(step),
      JSON.stringify({ ...step }),
      inspect(structuredClone(dataOf(step)), { depth: 12 }),
      inspect(step, { depth: 12 }),
      JSON.stringify(Object.entries(step)),
    ];
    expect(copies.join('\n')).not.toContain('c4n4ry');
    expect(copies[2]).toMatch(/factorId/);
  });

  it('are in no part of what the machine remembers', async () => {
    const environment = virtualEnvironment();
    const fetch = scriptedFetch(withCanaries(body), 'silence');
    const http = createHttp({ environment, timeout: 1000, fetch });
    const actor = createActor(createAuthnMachine(), {
      input: { orgUrl: 'https://org.example', http, environment },
    });
    actor.start();
    const credentials = { username: new Secret('mira'), password: new Secret('x') };
    actor.send({
      type: 'command',
      command: { name: 'signIn', entryPoint: 'authenticate', body: credentials },
    });
    await environment.advance(0);
    const { context } = actor.getSnapshot();
    expect(context.transaction?.factor).toBeDefined();
    const { services, ...remembered } = context;
    expect(services.orgUrl).toBe('https://org.example');
    expect(JSON.stringify(remembered)).toContain('[secret]');
    expect(JSON.stringify(remembered) + inspect(remembered, { depth: 20 })).not.toContain('c4n4ry');
    actor.stop();
  });
});

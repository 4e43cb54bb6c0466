import { describe, expect, it } from 'vitest';
import type { Problem, ProblemField, RefusedProblem, Remedy } from '../problem.ts';
import {
  refusal,
  refusalMisspelt,
  refusalOfRegistration,
  scriptedFetch,
  virtualEnvironment,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';
import { createHttp } from '../transport/http.ts';
import { call } from './call.ts';
import { toProblem } from './to-problem.ts';

/** What becomes of an answer, all the way from the wire. */
async function problemOf(
  answer: ScriptedAnswer,
  about: { inTransaction?: boolean; timesLimited?: number; retryIn?: number } = {},
  world = virtualEnvironment(),
): Promise<Problem> {
  const http = createHttp({ environment: world, timeout: 15_000, fetch: scriptedFetch(answer) });
  const services = { orgUrl: 'https://org.example', http, environment: world };
  const asked = call(
    services,
    { name: 'verify', entryPoint: 'authenticate' },
    undefined,
    new AbortController().signal,
  );
  await world.advance(15_000);
  const outcome = await asked;
  if (outcome.kind === 'transaction') throw new Error('a transaction is no problem');
  return toProblem(outcome, services, about);
}

type Row = [errorCode: string, status: number, remedy: Remedy, field?: ProblemField];

/** Spec §5.2, all of the codes that are refusals. */
const refusals: Row[] = [
  ['E0000001', 400, 'retry'],
  ['E0000003', 400, 'stop'],
  ['E0000004', 401, 'retry'],
  ['E0000005', 403, 'restart'],
  ['E0000006', 403, 'stop'],
  ['E0000007', 404, 'restart'],
  ['E0000008', 404, 'stop'],
  ['E0000014', 403, 'retry', 'oldPassword'],
  ['E0000015', 401, 'stop'],
  ['E0000015', 403, 'stop'],
  ['E0000017', 403, 'stop'],
  ['E0000018', 400, 'stop'],
  ['E0000019', 400, 'stop'],
  ['E0000021', 400, 'stop'],
  ['E0000022', 405, 'stop'],
  ['E0000032', 403, 'stop'],
  ['E0000034', 403, 'stop'],
  ['E0000035', 403, 'stop'],
  ['E0000036', 403, 'stop'],
  ['E0000038', 403, 'stop'],
  ['E0000057', 403, 'stop'],
  ['E0000058', 403, 'stop'],
  ['E0000064', 401, 'recover'],
  ['E0000068', 403, 'retry', 'passCode'],
  ['E0000069', 403, 'restart'],
  ['E0000074', 400, 'retry'],
  ['E0000079', 403, 'retry'],
  ['E0000080', 403, 'retry', 'newPassword'],
  ['E0000082', 403, 'retry', 'passCode'],
  ['E0000083', 403, 'retry', 'passCode'],
  ['E0000085', 403, 'stop'],
  ['E0000087', 403, 'retry', 'answer'],
  ['E0000092', 403, 'stop'],
  ['E0000095', 403, 'retry'],
  ['E0000097', 403, 'choose-another'],
  ['E0000098', 400, 'retry', 'phoneNumber'],
  ['E0000099', 403, 'retry', 'phoneNumber'],
  ['E0000105', 403, 'restart'],
  ['E0000110', 403, 'restart'],
  ['E0000112', 409, 'retry'],
  ['E0000113', 409, 'retry', 'passCode'],
  ['E0000119', 403, 'stop'],
  ['E0000121', 400, 'retry', 'phoneExtension'],
  ['E0000135', 400, 'retry'],
  ['E0000136', 409, 'retry', 'phoneNumber'],
  ['E0000146', 429, 'choose-another'],
  ['E0000147', 429, 'choose-another'],
  ['E0000150', 403, 'choose-another'],
  ['E0000151', 403, 'choose-another'],
  ['E0000154', 410, 'retry'],
  ['E0000155', 423, 'stop'],
  ['E0000158', 400, 'stop'],
  ['E0000159', 400, 'stop'],
  ['E0000170', 400, 'retry', 'userCode'],
  ['E0000170', 403, 'retry', 'userCode'],
  ['E0000180', 423, 'retry'],
  ['E0000186', 429, 'choose-another'],
  ['E0000204', 429, 'choose-another'],
  ['E0000205', 429, 'choose-another'],
  ['E0000207', 401, 'retry'],
  ['E0000212', 403, 'stop'],
  ['E0000229', 400, 'stop'],
  ['E0000233', 403, 'choose-another'],
  ['E0000247', 403, 'choose-another'],
  ['E0000259', 403, 'recover'],
];

describe('[r93] [r94] [r101] a refusal', () => {
  it.each(refusals)('%s with HTTP %d: %s, about %s', async (errorCode, status, remedy, field) => {
    expect(await problemOf(refusal(status, errorCode, 'The org’s words.'))).toEqual({
      code: 'refused',
      errorCode,
      errorSummary: 'The org’s words.',
      errorId: 'oaenm1SR2vQiZgwGOCUHfQc3S',
      causes: [],
      remedy,
      ...(field && { field }),
      message: { key: `problem.${errorCode}` },
    });
  });

  it.each([
    ['E0000011', 401, true, { code: 'expired', message: { key: 'problem.expired' } }],
    ['E0000011', 401, false, { code: 'refused', remedy: 'restart', message: { key: 'problem.E0000011' } }],
    [
      'E0000073',
      403,
      true,
      { code: 'rejected', factorResult: 'REJECTED', message: { key: 'problem.rejected.REJECTED' } },
    ],
    [
      'E0000191',
      404,
      true,
      { code: 'rejected', factorResult: 'TIMEOUT', message: { key: 'problem.rejected.TIMEOUT' } },
    ],
  ] as const)(
    '%s with HTTP %d is what it means elsewhere',
    async (errorCode, status, inTransaction, meaning) => {
      expect(await problemOf(refusal(status, errorCode), { inTransaction })).toMatchObject(meaning);
    },
  );

  it.each([
    [[], 'oldPassword'],
    [['Old Password is not correct'], 'oldPassword'],
    [['Password requirements were not met'], 'newPassword'],
    [['Password has been used too recently', 'It is too short'], 'newPassword'],
  ])('E0000014 with the causes %o is about %s', async (causes, field) => {
    expect(await problemOf(refusal(403, 'E0000014', '', ...causes))).toMatchObject({ field, causes });
  });

  it('[r93] of a registration says which field each cause is about', async () => {
    expect(await problemOf(refusalOfRegistration())).toMatchObject({
      causes: ['That nickname is taken.'],
      locations: ['data.userProfile.nickName'],
    });
    const two = refusal(400, 'E0000001', '', 'one', 'two') as { errorCauses: object[] };
    two.errorCauses[1] = { errorSummary: 'two', location: 'data.userProfile.email' };
    const problem = (await problemOf(two)) as RefusedProblem;
    expect(problem.locations).toEqual([undefined, 'data.userProfile.email']);
    expect(await problemOf(refusal(400, 'E0000001', '', 'one'))).not.toHaveProperty('locations');
  });

  it('is read under its other spelling, and with half of it missing', async () => {
    expect(await problemOf(refusalMisspelt())).toMatchObject({ causes: ['why'] });
    expect(await problemOf({ httpStatus: 403, errorCode: 'E0000068' })).toEqual({
      code: 'refused',
      errorCode: 'E0000068',
      errorSummary: '',
      causes: [],
      remedy: 'retry',
      field: 'passCode',
      message: { key: 'problem.E0000068' },
    });
  });
});

describe('[r97] [r101] a limit', () => {
  const limited = (errorCode: string, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify({ errorCode }), { status: 429, headers });

  it.each([
    ['E0000109', {}, 'send', 30_000, 'E0000109'],
    ['E0000133', {}, 'send', 30_000, 'E0000133'],
    ['E0000118', {}, 'send', 5_000, 'E0000118'],
    ['E0000109', { 'retry-after': '12' }, 'send', 12_000, 'E0000109'],
    ['E0000047', {}, 'all', 10_000, 'rate-limited'],
    ['E0000047', { 'retry-after': '42' }, 'all', 42_000, 'rate-limited'],
  ] as const)('%s %o: %s for %d ms', async (errorCode, headers, scope, wait, key) => {
    const world = virtualEnvironment();
    const problem = await problemOf(limited(errorCode, headers), {}, world);
    expect(problem).toEqual({
      code: 'rate-limited',
      errorCode,
      scope,
      retryAt: world.now() + wait,
      message: { key: `problem.${key}` },
    });
  });

  it.each([
    [0, 10_000],
    [1, 20_000],
    [2, 40_000],
    [3, 60_000],
    [9, 60_000],
  ])('after %d others in a row: %d ms', async (timesLimited, wait) => {
    const world = virtualEnvironment();
    const problem = await problemOf(limited('E0000047'), { timesLimited }, world);
    expect(problem).toHaveProperty('retryAt', world.now() + wait);
  });

  it('without a body is one too', async () => {
    expect(await problemOf(new Response('', { status: 429 }))).toMatchObject({
      code: 'rate-limited',
      scope: 'all',
    });
  });

  it('says when the flow tries again by itself, where it does', async () => {
    const world = virtualEnvironment();
    const problem = await problemOf(limited('E0000047'), { retryIn: 7_000 }, world);
    expect(problem).toHaveProperty('retryAt', world.now() + 7_000);
  });
});

describe('[r101] a fault of the org', () => {
  it.each([
    ['E0000009', 500],
    ['E0000010', 503],
    ['E0000067', 504],
    ['E0000138', 500],
    ['E0000139', 503],
  ])('%s with HTTP %d', async (errorCode, status) => {
    expect(await problemOf(refusal(status, errorCode))).toEqual({
      code: 'server',
      status,
      errorCode,
      errorId: 'oaenm1SR2vQiZgwGOCUHfQc3S',
      retrying: false,
      message: { key: `problem.${errorCode}` },
    });
  });

  it('without an error object', async () => {
    expect(await problemOf(new Response('<html>', { status: 502 }), { retryIn: 1 })).toEqual({
      code: 'server',
      status: 502,
      retrying: true,
      message: { key: 'problem.server' },
    });
  });
});

describe('[r100] [r101] an answer of another shape', () => {
  it.each<[string, ScriptedAnswer, string]>([
    [
      'a legacy code of waiting',
      refusal(202, 'E0000070'),
      'expected a transaction with HTTP 202, got JSON without a status',
    ],
    ['no JSON', new Response('<html>secret'), 'expected a transaction with HTTP 200, got no JSON'],
    ['a redirect', new Response(null, { status: 302 }), 'expected an answer with HTTP 302, got a redirect'],
    [
      'a page of not found',
      new Response('secret', { status: 404 }),
      'expected an error object with HTTP 404, got something else',
    ],
    [
      'half a transaction',
      { status: 'MFA_REQUIRED' },
      'expected a usable transaction with HTTP 200, got MFA_REQUIRED without stateToken',
    ],
  ])('%s: says what came, without its text', async (_, answer, detail) => {
    expect(await problemOf(answer)).toEqual({
      code: 'protocol',
      detail,
      retrying: false,
      message: { key: 'problem.protocol' },
    });
  });
});

describe('[r95] [r96] [r99] no answer', () => {
  it.each([
    ['lost', false, { code: 'network', offline: false, message: { key: 'problem.network' } }],
    ['lost', true, { code: 'network', offline: true, message: { key: 'problem.offline' } }],
    ['silence', false, { code: 'timeout', message: { key: 'problem.timeout' } }],
  ] as const)('%s, offline: %s', async (answer, offline, problem) => {
    const world = virtualEnvironment();
    if (offline) world.goOffline();
    expect(await problemOf(answer, {}, world)).toEqual({ ...problem, retrying: false });
  });
});

describe('a wrong proof', () => {
  it.each([
    ['passCode', { passCode: '123456' }],
    ['answer', { answer: 'Bled' }],
    ['password', { password: 'x' }],
    ['passCode', {}],
  ])('[r93] is about the %s where that was given', (field, body) => {
    const environment = virtualEnvironment();
    const services = {
      orgUrl: 'https://org.example',
      http: createHttp({ environment, timeout: 1 }),
      environment,
    };
    const error = { errorCode: 'E0000068', errorSummary: '', causes: [] };
    expect(toProblem({ kind: 'refused', error }, services, { body })).toMatchObject({ field });
  });
});

import { describe, expect, it } from 'vitest';
import { scriptedFetch, virtualEnvironment } from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';
import { createHttp } from '../transport/http.ts';
import { wrongDoor } from './wrong-door.ts';

const ask = async (answer: ScriptedAnswer, refusedToken?: string) => {
  const environment = virtualEnvironment();
  const org = scriptedFetch(answer);
  const http = createHttp({ environment, timeout: 5_000, fetch: org });
  const asked = wrongDoor({ orgUrl: 'https://org.example', http, environment }, refusedToken);
  await environment.advance(5_000);
  return { problem: await asked, requests: org.requests };
};
const NEWER = {
  code: 'configuration',
  reason: 'identity-engine',
  message: { key: 'problem.configuration.identity-engine' },
};

describe('the wrong door', () => {
  it('is an org that says so, on a page that everybody may read', async () => {
    const { problem, requests } = await ask({ id: '00o', pipeline: 'idx' });
    expect(problem).toEqual(NEWER);
    expect(requests).toMatchObject([{ method: 'GET', path: '/.well-known/okta-organization', body: {} }]);
  });

  it('is a token of the other kind that was refused, where the org does not say what it is', async () => {
    expect((await ask({ id: '00o' }, '01Kq7vTz3nWx9mLb2r')).problem).toEqual(NEWER);
    expect((await ask('lost', '01Kq7vTz3nWx9mLb2r')).problem).toEqual(NEWER);
    // Classic orgs make such tokens as well, and these run out.
    expect((await ask({ id: '00o', pipeline: 'v1' }, '01Kq7vTz3nWx9mLb2r')).problem).toBeUndefined();
  });

  it.each<[string, ScriptedAnswer]>([
    ['a Classic org', { id: '00o', pipeline: 'v1' }],
    ['no word about it', { id: '00o' }],
    ['another word', { pipeline: ['idx'] }],
    ['no JSON', new Response('<html>idx</html>')],
    ['JSON without members', new Response('null')],
    ['a refusal', { httpStatus: 404, errorCode: 'E0000007' }],
    ['a lost connection', 'lost'],
    ['silence', 'silence'],
  ])('is nowhere else: %s', async (_, answer) => {
    expect((await ask(answer, '00Kq7vTz3nWx9mLb2r')).problem).toBeUndefined();
  });
});

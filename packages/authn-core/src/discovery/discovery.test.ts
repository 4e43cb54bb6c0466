import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { refusal } from '../testing/fixtures/refusals.ts';
import { scriptedFetch } from '../testing/scripted-fetch.ts';
import type { ScriptedAnswer } from '../testing/scripted-fetch.ts';
import { virtualEnvironment } from '../testing/virtual-environment.ts';
import { findIdentityProvider } from './find-identity-provider.ts';
import { organization } from './organization.ts';
import { securityImage } from './security-image.ts';
import { smartCardSignIn } from './smart-card-sign-in.ts';

const orgUrl = 'https://org.example';
const login = 'mira+test@example.com';

/** An org that answers as told, and the options to reach it. */
function org(...answers: ScriptedAnswer[]) {
  const fetch = scriptedFetch(...answers);
  const environment = virtualEnvironment();
  return { requests: fetch.requests, environment, options: { orgUrl, fetch, environment } };
}

const jrd = (...links: unknown[]): object => ({ subject: `okta:acct:${login}`, links });
const idp = (type: string, href: string): object => ({
  rel: 'okta:idp',
  href,
  titles: { und: 'Acme & Sons <b>', odd: 7 },
  properties: { 'okta:idp:type': type },
});

describe('findIdentityProvider', () => {
  const find = (...answers: ScriptedAnswer[]) => findIdentityProvider({ ...org(...answers).options, login });

  it('[r23] asks for a login, in its context, and tells the org from others', async () => {
    const { options, requests } = org(jrd(idp('OKTA', 'https://org.example/')));
    const found = await findIdentityProvider({ ...options, login, requestContext: '/app/x?y=z' });
    expect(found).toEqual({
      ok: true,
      provider: { type: 'OKTA', isOrg: true, titles: { und: 'Acme & Sons <b>' } },
    });
    const url = new URL(requests[0]?.url ?? '');
    expect(url.pathname).toBe('/.well-known/webfinger');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      resource: `okta:acct:${login}`,
      requestContext: '/app/x?y=z',
    });
  });

  it('[r23] says where the others are', async () => {
    expect(await find(jrd(idp('SAML2', '/sso/saml2/0oa1?fromURI=x')))).toMatchObject({
      provider: { type: 'SAML2', isOrg: false, href: 'https://org.example/sso/saml2/0oa1?fromURI=x' },
    });
    const issuer = {
      rel: 'http://openid.net/specs/connect/1.0/issuer',
      href: 'https://idp.example/oauth2/default',
    };
    expect(await find(jrd(issuer))).toEqual({
      ok: true,
      provider: { type: 'OIDC', isOrg: false, href: 'https://idp.example/oauth2/default', titles: {} },
    });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://user:pass@evil.example/', 'http://', ''])(
    'leads nowhere for %j',
    async (href) => {
      const found = await find(jrd(idp('SAML2', href)));
      expect(found).toMatchObject({ ok: true, provider: { type: 'SAML2' } });
      expect(found.ok && found.provider).not.toHaveProperty('href');
    },
  );

  it('is content with no links, and with odd ones', async () => {
    expect(await find(jrd())).toEqual({ ok: true, provider: undefined });
    expect(await find(jrd(null, 7, { rel: 1 }, idp('IWA', 'https://iwa.example/')))).toMatchObject({
      provider: { type: 'IWA' },
    });
  });

  it('hands over a refusal, and tells what is no answer', async () => {
    expect(await find(refusal(400, 'E0000001'))).toMatchObject({ ok: false, problem: { code: 'refused' } });
    expect(await find({ links: {} })).toMatchObject({ ok: false, problem: { code: 'protocol' } });
  });
});

describe('securityImage', () => {
  const image = (answer: ScriptedAnswer) => securityImage({ ...org(answer).options, username: login });

  it('is a picture with words', async () => {
    const { options, requests } = org({ result: 'success', pwdImg: '/img/x.png', imageDescription: 'A <b>' });
    expect(await securityImage({ ...options, username: login })).toEqual({
      ok: true,
      image: { href: 'https://org.example/img/x.png', description: 'A <b>' },
    });
    expect(requests[0]?.path).toBe('/login/getimage?username=mira%2Btest%40example.com');
  });

  it.each([
    { result: 'error', pwdImg: 'https://org.example/x.png' },
    { result: 'success' },
    { result: 'success', pwdImg: 'javascript:alert(1)' },
    { result: 'success', pwdImg: 'data:image/svg+xml,<svg onload=alert(1)>' },
    { result: 'success', pwdImg: 7 },
    {},
  ])('is none: %j', async (answer) => {
    expect(await image(answer)).toEqual({ ok: true, image: undefined });
  });
});

describe('organization', () => {
  it.each([
    ['v1', { id: '00o1', pipeline: 'v1' }],
    ['idx', { id: '00o1', pipeline: 'idx' }],
    ['idx', { id: '', pipeline: 'idx' }],
  ])('runs %s', async (pipeline, answer) => {
    const { options, requests } = org(answer);
    expect(await organization(options)).toMatchObject({ ok: true, organization: { pipeline } });
    expect(requests[0]?.path).toBe('/.well-known/okta-organization');
  });

  it.each([
    [{}, 'protocol'],
    [{ pipeline: 7 }, 'protocol'],
    [new Response('<html>'), 'protocol'],
    [new Response('Not here', { status: 404 }), 'protocol'],
    ['lost', 'network'],
  ] as const)('is none: %o', async (answer, code) => {
    expect(await organization(org(answer).options)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('smartCardSignIn', () => {
  const certAuthUrl = 'https://org.mtls.example/cert/auth';
  const redirectUrl = 'https://org.example/login/sessionCookieRedirect?token=20111s3cret&redirectUrl=x';
  const card = (...answers: ScriptedAnswer[]) => {
    const { options, ...rest } = org(...answers);
    const { fetch, environment } = options;
    return { ...rest, options: { certAuthUrl, fetch, environment } };
  };

  it('[r31] has the card read, hands it in, and says where to go', async () => {
    const { options, requests } = card({}, { redirectUrl });
    const result = await smartCardSignIn({ ...options, relayState: '/app/x', isCustomDomain: true });
    expect(result.ok && result.redirectUrl).toBe(redirectUrl);
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ['GET', certAuthUrl],
      ['POST', certAuthUrl],
    ]);
    expect(requests[1]?.body).toEqual({ fromURI: '/app/x', isCustomDomain: true });
    expect(JSON.stringify(result) + inspect(result)).not.toContain('s3cret');
  });

  it('asks in a way that needs no preflight', async () => {
    const { options, requests } = card({}, { redirectUrl });
    await smartCardSignIn(options);
    expect(requests.map(({ headers }) => headers.get('content-type'))).toEqual([null, 'text/plain']);
  });

  it('stops where the card is not read, and hands over refusals', async () => {
    const lost = card('lost', { redirectUrl });
    expect(await smartCardSignIn(lost.options)).toMatchObject({ ok: false, problem: { code: 'network' } });
    expect(lost.requests).toHaveLength(1);
    const { options } = card({}, refusal(403, 'E0000015'));
    expect(await smartCardSignIn(options)).toMatchObject({
      problem: { code: 'refused', errorCode: 'E0000015', remedy: 'stop' },
    });
  });

  it.each(['javascript:alert(1)', '/relative', 'http://org.example/', '', 7, null])(
    'does not lead to %j',
    async (target) => {
      const { options } = card({}, { redirectUrl: target });
      expect(await smartCardSignIn(options)).toMatchObject({ ok: false, problem: { code: 'protocol' } });
    },
  );

  it('waits two minutes for a card, or as long as told', async () => {
    const { options, environment } = card('silence');
    const result = smartCardSignIn(options);
    await environment.advance(119_999);
    expect(environment.timers).toBe(1);
    await environment.advance(1);
    expect(await result).toMatchObject({ ok: false, problem: { code: 'timeout' } });
  });

  it.each(['http://cert.example/', '/cert', undefined])('refuses %j for a host', async (url) => {
    await expect(smartCardSignIn({ certAuthUrl: url as string })).rejects.toThrow(/^certAuthUrl is /);
  });
});

describe('bad input', () => {
  it.each([undefined, '', ' ', 7, {}])('%j is no login', async (value) => {
    const { options, requests } = org(jrd());
    await expect(findIdentityProvider({ ...options, login: value as string })).rejects.toMatchObject({
      code: 'BAD_OPTION',
      message: /^login is /,
    });
    await expect(securityImage({ ...options, username: value as string })).rejects.toThrow(/^username is /);
    expect(requests).toEqual([]);
  });

  it('an org is a base URL', async () => {
    await expect(organization({ orgUrl: 'http://org.example' })).rejects.toThrow(/^orgUrl is /);
  });
});

it('[r100] never rejects, whatever comes', async () => {
  const junk = [null, true, 7, 'text', [], [null], [{ links: [] }], { links: [[]] }, { pipeline: {} }];
  const calls = (answer: () => Response) => {
    const { options } = org(answer);
    return [
      findIdentityProvider({ ...org(answer).options, login }),
      securityImage({ ...org(answer).options, username: login }),
      organization(options),
      smartCardSignIn({ certAuthUrl: 'https://cert.example/', fetch: org({}, answer).options.fetch }),
    ];
  };
  for (const body of junk)
    for (const status of [200, 204, 301, 400, 404, 500]) {
      const answer = (): Response => new Response(status === 204 ? null : JSON.stringify(body), { status });
      const settled = await Promise.allSettled(calls(answer));
      expect(settled.filter((each) => each.status === 'rejected')).toEqual([]);
    }
});

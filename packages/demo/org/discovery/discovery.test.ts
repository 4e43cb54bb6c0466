import { expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

test('webfinger tells the provider of a login, whether it exists or not', async () => {
  const browser = newBrowser();
  for (const login of ['pat.password@example.com', 'nobody@example.com']) {
    const { body } = await browser.get(`/.well-known/webfinger?resource=okta:acct:${login}&requestContext=x`);
    expect(body).toMatchObject({
      subject: `okta:acct:${login}`,
      links: [{ rel: 'okta:idp', properties: { 'okta:idp:type': 'OKTA' } }],
    });
  }
  const malformed = await browser.get('/.well-known/webfinger?resource=acct:x');
  expect([malformed.status, malformed.body.errorCode]).toEqual([400, 'E0000001']);
});

test('the security image is the stock one on a device that is not known', async () => {
  const browser = newBrowser();
  const image = async (username: string) =>
    (await browser.get(`/login/getimage?username=${username}`)).body as unknown as {
      pwdImg: string;
      imageDescription: string;
    };
  const stock = await image('nobody@example.com');
  expect(stock).toMatchObject({ result: 'success', imageDescription: '' });
  expect(await image('penny.push@example.com')).toEqual(stock);
  const required = await browser.signIn('penny');
  await browser.verify(required, 'push', {}, 'OKTA', '?rememberDevice=true');
  await browser.onPhone('approve');
  await browser.verify(required, 'push');
  const own = await image('penny.push@example.com');
  expect(own.imageDescription).toBe('The picture of Penny');
  expect(own.pwdImg).not.toBe(stock.pwdImg);
  expect((await browser.get(own.pwdImg)).headers.get('content-type')).toBe('image/png');
});

test('webfinger leads the people of some domains elsewhere, and names the issuer to who asks for it', async () => {
  const browser = newBrowser();
  const linksOf = async (login: string, more = '') => {
    const { body } = await browser.get(`/.well-known/webfinger?resource=okta:acct:${login}${more}`);
    return (body as unknown as { links: { rel: string; href: string; properties: object }[] }).links;
  };
  const [saml, ...others] = await linksOf('ann@Partner.example.com');
  expect([saml?.properties, others]).toEqual([{ 'okta:idp:type': 'SAML2' }, []]);
  expect((await browser.get(saml?.href ?? '')).headers.get('content-type')).toContain('text/html');
  expect((await linksOf('ann@intranet.example.com'))[0]?.properties).toEqual({ 'okta:idp:type': 'IWA' });
  const rel = 'http://openid.net/specs/connect/1.0/issuer';
  expect(await linksOf('pat', `&rel=${encodeURIComponent(rel)}`)).toEqual([
    { rel, href: 'http://localhost:3000/oauth2/default' },
  ]);
  expect(await linksOf('pat', '&rel=other')).toEqual([]);
});

test.each(['', '?resource=', '?resource=okta:acct:', `?resource=okta:acct:${'x'.repeat(101)}`])(
  'webfinger%s is malformed',
  async (query) => {
    const answer = await newBrowser().get(`/.well-known/webfinger${query}`);
    expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000001']);
  },
);

test('the org says that it is a Classic one, until it is told to be the wrong door', async () => {
  const browser = newBrowser();
  const pipeline = async (from = browser) =>
    ((await from.get('/.well-known/okta-organization')).body as unknown as { pipeline: string }).pipeline;
  expect(await pipeline()).toBe('v1');
  expect((await browser.post('/__org/switches', { pipeline: 'idx' })).body).toMatchObject({
    pipeline: 'idx',
  });
  expect(await pipeline()).toBe('idx');
  const wrong = await browser.post('/__org/switches', { pipeline: 'v2' });
  expect([wrong.status, wrong.body]).toEqual([400, expect.objectContaining({ field: 'pipeline' })]);
  expect((await browser.post('/__org/switches', { newsession: true })).status).toBe(400);
  await browser.post('/__org/reset', {});
  expect(await pipeline()).toBe('v1');

  const idx = newBrowser({ pipeline: 'idx' });
  await idx.post('/__org/switches', { pipeline: 'v1' });
  await idx.post('/__org/reset', {});
  expect(await pipeline(idx)).toBe('idx');
});

test('the fingerprint frame says it is ready, and answers who asks', async () => {
  const { body, headers } = await newBrowser().get('/auth/services/devicefingerprint');
  const { text } = body as unknown as { text: string };
  const [, nonce = '', script = ''] = /<script nonce="([\w-]+)">(.*)<\/script>/s.exec(text) ?? [];
  expect(headers.get('content-security-policy')).toContain(nonce);
  const said: string[] = [];
  const parent = { postMessage: (message: string) => said.push(message) };
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  };
  let hear: (event: object) => void = () => expect.fail('nobody listens');
  const addEventListener = (_type: string, listener: (event: object) => void) => (hear = listener);
  // The script as the browser runs it.
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call
  new Function('parent', 'localStorage', 'addEventListener', script)(parent, localStorage, addEventListener);
  const data = JSON.stringify({ type: 'GetFingerprint' });
  hear({ source: {}, data });
  hear({ source: parent, data });
  hear({ source: parent, data });
  const [ready, first, second] = said.map((one) => JSON.parse(one) as { type: string; fingerprint?: string });
  expect([said.length, ready?.type, first?.type]).toEqual([
    3,
    'FingerprintServiceReady',
    'FingerprintAvailable',
  ]);
  expect(first?.fingerprint).toMatch(/^[\w-]{36}$/);
  expect(second?.fingerprint).toBe(first?.fingerprint);
});

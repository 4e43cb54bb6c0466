import { describe, expect, test } from 'vitest';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';
import { enrolling } from '../testing/enrolling.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const IDPS = [
  ['assertion:saml2', 'GENERIC_SAML', 'Partner SAML', /\/policy\/mfa-saml-idp-redirect\?okta_key=[\w-]{20}$/],
  [
    'assertion:oidc',
    'GENERIC_OIDC',
    'Partner OpenID',
    /\/policy\/mfa-oidc-idp-redirect\?okta_key=[\w-]{20}$/,
  ],
  ['claims_provider', 'CUSTOM', 'Partner login', /\/sso\/idps\/partner\?stateToken=00/],
] as const;

const submit = (browser: Browser, href: string, fields: Record<string, string>) =>
  browser.send(href, new URLSearchParams(fields).toString(), { headers: FORM });
const read = (browser: Browser, { body: { stateToken } }: Answer) =>
  browser.post('/api/v1/authn', { stateToken });

describe.each(IDPS)('%s', (factorType, provider, vendorName, address) => {
  test('a round trip that ends well: the first reader gets SUCCESS', async () => {
    const browser = newBrowser();
    const challenge = await browser.verify(await browser.signIn('ida'), factorType, {}, provider);
    expect(challenge.body).toMatchObject({ status: 'MFA_CHALLENGE', _embedded: { factor: { vendorName } } });
    expect(challenge.body).not.toHaveProperty('factorResult');
    const { next } = challenge.body._links;
    expect(next).toMatchObject({ name: 'redirect', hints: { allow: ['GET'] } });
    expect(next.href).toMatch(address);
    expect((await browser.get(next.href)).headers.get('content-type')).toContain('text/html');
    expect((await read(browser, challenge)).body).toEqual(challenge.body);
    const back = await submit(browser, next.href, { verdict: 'approve' });
    expect(back.headers.get('location')).toBe(
      `http://localhost:3000/embedded?stateToken=${challenge.body.stateToken}`,
    );
    expect((await submit(browser, next.href, { verdict: 'deny' })).body.errorCode).toBe('E0000011');
    const done = await read(browser, challenge);
    expect(done.body.status).toBe('SUCCESS');
    expect((await read(browser, challenge)).body.errorCode).toBe('E0000011');
    const session = await browser.post('/api/v1/sessions', { sessionToken: done.body.sessionToken });
    expect(session.body.amr).toEqual(['pwd', 'mfa']);
  });

  test('one that fails: same state, FAILED with the reason, and another way', async () => {
    const browser = newBrowser();
    const challenge = await browser.verify(await browser.signIn('ida'), factorType, {}, provider);
    const { href } = challenge.body._links.next;
    await submit(browser, href, { verdict: 'deny', message: 'Not today.' });
    const failed = await read(browser, challenge);
    expect(failed.body).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'FAILED',
      factorResultMessage: 'Not today.',
    });
    await submit(browser, failed.body._links.next.href, { verdict: 'approve' });
    expect((await read(browser, challenge)).body.status).toBe('SUCCESS');
    expect((await browser.get(href)).body.errorCode).toBe('E0000011');
  });

  test('enrolment is the same round trip', async () => {
    const { browser, enroll } = await enrolling('paula');
    const activate = await enroll(factorType, provider);
    expect(activate.body.status).toBe('MFA_ENROLL_ACTIVATE');
    const { next } = activate.body._links;
    expect(next).toMatchObject({ name: 'activate', hints: { allow: ['GET'] } });
    await submit(browser, next.href, { verdict: 'deny' });
    const failed = await read(browser, activate);
    expect(failed.body.factorResult).toBe('FAILED');
    await submit(browser, failed.body._links.next.href, { verdict: 'approve' });
    expect((await read(browser, activate)).body.status).toBe('SUCCESS');
    expect((await browser.signIn('paula')).body._embedded.factors).toMatchObject([{ factorType, provider }]);
  });
});

describe('web DUO', () => {
  const complete = (from: Answer, member: 'verification' | 'activation') => {
    const embedded = from.body._embedded.factor._embedded as unknown as Record<string, DuoBody>;
    return embedded[member]!._links.complete.href;
  };
  interface DuoBody {
    host: string;
    signature: string;
    _links: { complete: { href: string }; script: { href: string } };
  }

  test('the frame posts its answer as a form, and the next poll notices', async () => {
    const browser = newBrowser();
    const challenge = await browser.verify(await browser.signIn('duncan'), 'web', {}, 'DUO');
    expect(challenge.body).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'WAITING',
      _links: { next: { name: 'poll' } },
      _embedded: {
        factor: {
          profile: { credentialId: 'duncan.duo@example.com' },
          _embedded: { verification: { host: 'localhost:3000', factorResult: 'WAITING' } },
        },
      },
    });
    expect((await browser.next(challenge)).body).toEqual(challenge.body);
    const { stateToken } = challenge.body;
    const { id } = challenge.body._embedded.factor;
    const href = complete(challenge, 'verification');
    for (const [fields, code] of [
      [{ id, stateToken: 'x', sig_response: 'AUTH' }, 'E0000011'],
      [{ id, stateToken, sig_response: '' }, 'E0000001'],
      [{ id: 'other', stateToken, sig_response: 'AUTH' }, 'E0000001'],
    ] as const) {
      expect((await submit(browser, href, fields)).body.errorCode).toBe(code);
    }
    expect((await browser.post(href, { id, stateToken, sig_response: 'AUTH' })).body.errorCode).toBe(
      'E0000021',
    );
    expect((await submit(browser, href, { id, stateToken, sig_response: 'AUTH' })).body).toEqual({});
    expect((await browser.next(challenge)).body.status).toBe('SUCCESS');
  });

  test('denied, or too late: the next POST starts over', async () => {
    const browser = newBrowser();
    const challenge = await browser.verify(await browser.signIn('duncan'), 'web', {}, 'DUO');
    const { stateToken } = challenge.body;
    await submit(browser, complete(challenge, 'verification'), { stateToken, sig_response: 'DENY' });
    const denied = await browser.next(challenge);
    expect([denied.body.factorResult, denied.body._links.next.name]).toEqual(['REJECTED', 'verify']);
    expect((await browser.next(denied)).body.factorResult).toBe('WAITING');
    await browser.advance(200);
    await browser.next(challenge);
    await browser.advance(100);
    expect((await browser.next(challenge)).body.factorResult).toBe('TIMEOUT');
  });

  test('enrolment', async () => {
    const { browser, enroll } = await enrolling('paula');
    const activate = await enroll('web', 'DUO');
    expect(activate.body).toMatchObject({ factorResult: 'WAITING', _links: { next: { name: 'poll' } } });
    const { stateToken } = activate.body;
    const href = complete(activate, 'activation');
    await submit(browser, href, { stateToken, sig_response: 'DENY' });
    const denied = await browser.next(activate);
    expect([denied.body.factorResult, denied.body._links.next.name]).toEqual(['REJECTED', 'activate']);
    const again = await browser.next(denied);
    await submit(browser, complete(again, 'activation'), { stateToken, sig_response: 'AUTH' });
    expect((await browser.next(again)).body.status).toBe('SUCCESS');
  });

  test('its script and frame are served', async () => {
    const browser = newBrowser();
    expect((await browser.get('/js/Duo-Web-v2.js')).headers.get('content-type')).toContain('text/javascript');
    expect((await browser.get('/js/duo-frame')).headers.get('content-type')).toContain('text/html');
  });
});

test("Duo's callback answers nobody but Duo", async () => {
  const browser = newBrowser();
  const challenge = await browser.verify(await browser.signIn('ida'), 'claims_provider', {}, 'CUSTOM');
  const { id } = challenge.body._embedded.factor;
  const stateToken = challenge.body.stateToken;
  const callback = `/api/v1/authn/factors/${id}/lifecycle/duoCallback`;
  const forged = await submit(browser, callback, { id, stateToken, sig_response: 'AUTH|yes' });
  expect([forged.status, forged.body.errorCode]).toEqual([403, 'E0000079']);
  expect((await read(browser, challenge)).body.status).toBe('MFA_CHALLENGE');
});

test('what Duo says after 300 seconds comes too late', async () => {
  const browser = newBrowser();
  const challenge = await browser.verify(await browser.signIn('duncan'), 'web', {}, 'DUO');
  const { id } = challenge.body._embedded.factor;
  const stateToken = challenge.body.stateToken;
  await browser.advance(299);
  await read(browser, challenge);
  await browser.advance(1);
  const callback = `/api/v1/authn/factors/${id}/lifecycle/duoCallback`;
  expect((await submit(browser, callback, { id, stateToken, sig_response: 'AUTH|yes' })).status).toBe(200);
  expect((await browser.next(challenge)).body.factorResult).toBe('TIMEOUT');
});

import { describe, expect, test } from 'vitest';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';
import { enrolling, entry, FACTORS, MULTI } from '../testing/enrolling.ts';
import { SecurityKey } from '../testing/security-key.ts';

const TYPE_URL = { href: `${FACTORS}/webauthn/verify` };
const creation = (answer: Answer) => answer.body._embedded.factor._embedded!.activation;
const challengeOf = (answer: Answer) => answer.body._embedded.factor._embedded!.challenge.challenge;

async function enroll(browser: Browser, at: Answer, key: SecurityKey) {
  const body = { factorType: 'webauthn', provider: 'FIDO' };
  const activate = await browser.follow(at, { href: FACTORS }, body);
  return { activate, done: await browser.next(activate, key.create(creation(activate).challenge)) };
}

/** Kay with keys of her own, at a new sign-in. */
async function withKeys(count: number) {
  const { browser, start } = await enrolling('kay', MULTI);
  const keys = Array.from({ length: count }, () => new SecurityKey());
  let at = start;
  for (const key of keys) at = (await enroll(browser, at, key)).done;
  return { browser, keys, required: await browser.signIn('kay') };
}

describe('enrolment', () => {
  test('the options are what a browser wants', async () => {
    const { browser, start } = await enrolling('kay');
    expect(entry(start, 'webauthn', 'FIDO')).toMatchObject({
      policy: { enrollment: { maximum: 10, enrolled: 0 } },
    });
    const { activate } = await enroll(browser, start, new SecurityKey());
    expect(creation(activate)).toMatchObject({
      rp: { name: 'localhost' },
      user: {
        id: start.body._embedded.user.id,
        name: 'kay.securitykey@example.com',
        displayName: 'Kay Securitykey',
      },
      pubKeyCredParams: [{ alg: -7 }, { alg: -257 }],
      attestation: 'direct',
      excludeCredentials: [],
      u2fParams: { appid: 'http://localhost:3000' },
    });
    expect(creation(activate).challenge).toMatch(/^[\w-]{20}$/);
  });

  test('a touch activates it, and the id is what the key said', async () => {
    const { browser, start } = await enrolling('kay');
    const key = new SecurityKey();
    expect((await enroll(browser, start, key)).done.body.status).toBe('SUCCESS');
    const [factor] = (await browser.signIn('kay')).body._embedded.factors;
    expect(factor?.profile).toEqual({ credentialId: key.credentialId, authenticatorName: 'Security key' });
  });

  test.each([
    ['another challenge', (key: SecurityKey) => key.create('AAAAAAAAAAAAAAAAAAAA')],
    [
      'another page',
      (key: SecurityKey, nonce: string) => key.create(nonce, { origin: 'http://evil.localhost' }),
    ],
    ['no touch', (key: SecurityKey, nonce: string) => key.create(nonce, { isTouched: false })],
    ['an assertion', (key: SecurityKey, nonce: string) => ({ ...key.create(nonce), ...key.get(nonce) })],
    ['garbage', (key: SecurityKey, nonce: string) => ({ ...key.create(nonce), attestation: 'o2NmbXRk' })],
    [
      'deep nesting',
      (key: SecurityKey, nonce: string) => ({ ...key.create(nonce), attestation: 'gYGB'.repeat(5000) }),
    ],
  ])('%s: 403 E0000068, and the challenge is still good', async (_what, answer) => {
    const { browser, start } = await enrolling('kay');
    const body = { factorType: 'webauthn', provider: 'FIDO' };
    const activate = await browser.follow(start, { href: FACTORS }, body);
    const key = new SecurityKey();
    const refused = await browser.next(activate, answer(key, creation(activate).challenge));
    expect([refused.status, refused.body.errorCode]).toEqual([403, 'E0000068']);
    expect((await browser.next(activate, key.create(creation(activate).challenge))).body.status).toBe(
      'SUCCESS',
    );
  });

  test('missing and ill-formed members are 400; both alphabets will do', async () => {
    const { browser, start } = await enrolling('kay');
    const activate = await browser.follow(
      start,
      { href: FACTORS },
      { factorType: 'webauthn', provider: 'FIDO' },
    );
    const sent = new SecurityKey().create(creation(activate).challenge);
    expect((await browser.next(activate, { attestation: sent.attestation })).body.errorCode).toBe('E0000001');
    expect((await browser.next(activate, { ...sent, clientData: '%%%' })).body.errorCode).toBe('E0000001');
    const urlSafe = sent.attestation.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    expect((await browser.next(activate, { ...sent, attestation: urlSafe })).body.status).toBe('SUCCESS');
  });

  test('a key that is known already is refused', async () => {
    const { browser, start } = await enrolling('kay');
    const key = new SecurityKey();
    await enroll(browser, start, key);
    const headers = { authorization: `SSWS ${browser.org.apiToken}` };
    const profile = { firstName: 'Kim', lastName: 'Key', login: 'kim@example.com', email: 'kim@example.com' };
    const credentials = { password: { value: 'Tangerine-Kayak-88' } };
    const found = await browser.get('/api/v1/groups?q=Enrols%20a%20key', { headers });
    const groupIds = (found.body as unknown as { id: string }[]).map(({ id }) => id);
    await browser.post('/api/v1/users', { profile, credentials, groupIds }, { headers });
    const other = await browser.post('/api/v1/authn', { username: 'kim', password: 'Tangerine-Kayak-88' });
    expect((await enroll(browser, other, key)).done.body.errorCode).toBe('E0000068');
  });
});

describe('verification of one key', () => {
  test('challenge, signature, SUCCESS', async () => {
    const { browser, keys, required } = await withKeys(1);
    const challenge = await browser.verify(required, 'webauthn', {}, 'FIDO');
    expect(challenge.body).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'CHALLENGE',
      challengeType: 'FACTOR',
      _embedded: { factor: { profile: { credentialId: keys[0]!.credentialId } } },
      _links: { next: { name: 'verify' } },
    });
    const done = await browser.next(challenge, keys[0]!.get(challengeOf(challenge)));
    expect(done.body.status).toBe('SUCCESS');
    const session = await browser.post('/api/v1/sessions', { sessionToken: done.body.sessionToken });
    expect(session.body.amr).toEqual(['pwd', 'mfa', 'hwk']);
  });

  test('another key, page, challenge, a copied or untouched key: E0000068; a call without proof: a new challenge', async () => {
    const { browser, keys, required } = await withKeys(1);
    const challenge = await browser.verify(required, 'webauthn', {}, 'FIDO');
    const nonce = challengeOf(challenge);
    const [key] = keys;
    const first = await browser.next(challenge, key!.get(nonce, { origin: 'http://evil.localhost' }));
    expect(first.body.errorCode).toBe('E0000068');
    expect((await browser.next(challenge, new SecurityKey().get(nonce))).body.errorCode).toBe('E0000068');
    expect((await browser.next(challenge, key!.get(nonce, { isTouched: false }))).body.errorCode).toBe(
      'E0000068',
    );
    expect((await browser.next(challenge, { clientData: 'x' })).body.errorCode).toBe('E0000001');
    const fresh = await browser.next(challenge);
    expect(challengeOf(fresh)).not.toBe(nonce);
    expect((await browser.next(challenge, key!.get(nonce))).body.errorCode).toBe('E0000068');
    expect((await browser.next(fresh, key!.get(challengeOf(fresh)))).body.status).toBe('SUCCESS');
    const again = await browser.verify(await browser.signIn('kay'), 'webauthn', {}, 'FIDO');
    const copied = await browser.next(again, key!.get(challengeOf(again), { isCopy: true }));
    expect(copied.body.errorCode).toBe('E0000068');
  });

  test('a challenge lives 300 seconds', async () => {
    const { browser, keys, required } = await withKeys(1);
    const challenge = await browser.verify(required, 'webauthn', {}, 'FIDO');
    await browser.advance(200);
    await browser.post('/api/v1/authn', { stateToken: challenge.body.stateToken });
    await browser.advance(100);
    expect((await browser.next(challenge, keys[0]!.get(challengeOf(challenge)))).body.errorCode).toBe(
      'E0000068',
    );
  });

  test('a trusted page is its own relying party', async () => {
    const origin = 'https://app.example.org';
    const browser = newBrowser({ trustedOrigins: [origin] });
    const headers = { headers: { origin } };
    const start = await browser.signIn('kay');
    const body = { stateToken: start.body.stateToken, factorType: 'webauthn', provider: 'FIDO' };
    const activate = await browser.post(FACTORS, body, headers);
    const key = new SecurityKey();
    const sent = key.create(creation(activate).challenge, { origin });
    expect((await browser.next(activate, sent)).body.status).toBe('SUCCESS');
  });
});

describe('verification of any key', () => {
  test('one challenge, all keys, and whichever signs', async () => {
    const { browser, keys, required } = await withKeys(2);
    expect(required.body._embedded.factorTypes).toMatchObject([{ factorType: 'webauthn' }]);
    const challenge = await browser.follow(required, required.body._embedded.factorTypes[0]!._links.next);
    expect(challenge.body).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'CHALLENGE',
      challengeType: 'FACTOR_TYPE',
      factorType: 'webauthn',
      _embedded: { challenge: { extensions: {} }, factors: [{}, {}] },
      _links: { next: { name: 'verify', href: `http://localhost:3000${FACTORS}/webauthn/verify` } },
    });
    expect(challenge.body._embedded).not.toHaveProperty('factor');
    const nonce = challenge.body._embedded.challenge.challenge;
    expect((await browser.next(challenge, new SecurityKey().get(nonce))).body.errorCode).toBe('E0000068');
    expect((await browser.next(challenge, keys[0]!.get(nonce))).body.status).toBe('SUCCESS');
    const [first] = (await browser.signIn('kay')).body._embedded.factors;
    expect(first?.profile['credentialId']).toBe(keys[0]!.credentialId);
  });

  test('a member’s own URL answers it too, and one key has a type URL as well', async () => {
    const { browser, keys, required } = await withKeys(1);
    expect(required.body._embedded).not.toHaveProperty('factorTypes');
    const challenge = await browser.follow(required, TYPE_URL);
    const member = { href: `${FACTORS}/${challenge.body._embedded.factors[0]!.id}/verify` };
    const answer = keys[0]!.get(challenge.body._embedded.challenge.challenge);
    expect((await browser.follow(challenge, member, answer)).body.status).toBe('SUCCESS');
  });

  test('keys that are enrolled already are named, so that they are not enrolled again', async () => {
    const { browser, start } = await enrolling('kay', MULTI);
    const key = new SecurityKey();
    const { done } = await enroll(browser, start, key);
    expect(entry(done, 'webauthn', 'FIDO')).toMatchObject({
      status: 'ACTIVE',
      policy: { enrollment: { enrolled: 1 } },
    });
    const { activate } = await enroll(browser, done, key);
    expect(creation(activate).excludeCredentials).toEqual([{ type: 'public-key', id: key.credentialId }]);
  });
});

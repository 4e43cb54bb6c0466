import { expect, test } from 'vitest';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';
import { FACTORS, MULTI } from '../testing/enrolling.ts';
import { SecurityKey } from '../testing/security-key.ts';
import { totpCode } from '../testing/totp-code.ts';

/** Somebody guesses passwords until the account is locked, while its owner is signing in. */
async function lock(browser: Browser, short: string): Promise<void> {
  await browser.setPolicy({ password: { lockout: { maxAttempts: 1 } } });
  await browser.signIn(short, { password: 'Not-The-Password-1' });
  expect((await browser.person(short)).status).toBe('LOCKED_OUT');
}

async function unlock(browser: Browser, short: string): Promise<void> {
  const { login } = await browser.person(short);
  const headers = { Authorization: `SSWS ${browser.org.apiToken}` };
  await browser.post(`/api/v1/users/${login}/lifecycle/unlock`, {}, { headers });
}

const codeOf = ({ status, body }: Answer): unknown[] => [status, body.errorCode];

const PENDING: readonly [string, string, object][] = [
  ['email', 'OKTA', { passCode: '000000' }],
  ['token:software:totp', 'GOOGLE', { passCode: '000000' }],
  ['push', 'OKTA', {}],
];

test.each(PENDING)(
  '%s × %s: a locked account activates nothing, and is told so before a wrong proof',
  async (factorType, provider, proof) => {
    const browser = newBrowser();
    await browser.post('/__org/throttles', { all: false });
    const list = await browser.signIn('nora');
    const pending = await browser.follow(list, { href: FACTORS }, { factorType, provider });
    await lock(browser, 'nora');
    expect(codeOf(await browser.next(pending, proof))).toEqual([403, 'E0000069']);
    const other = await browser.follow(pending, pending.body._links.prev);
    expect(codeOf(await browser.follow(other, { href: FACTORS }, { factorType, provider }))).toEqual([
      403,
      'E0000069',
    ]);
  },
);

test('a locked account neither skips nor changes its password to get in', async () => {
  const browser = newBrowser();
  const warned = await browser.signIn('wanda', { options: { warnBeforePasswordExpired: true } });
  const { password, newPassword } = await browser.person('wanda');
  await lock(browser, 'wanda');
  expect(codeOf(await browser.follow(warned, warned.body._links.skip))).toEqual([403, 'E0000069']);
  const changed = await browser.next(warned, { oldPassword: password, newPassword });
  expect(codeOf(changed)).toEqual([403, 'E0000069']);
  expect((await browser.post('/api/v1/authn', { stateToken: warned.body.stateToken })).body.status).toBe(
    'PASSWORD_WARN',
  );
});

test('what a locked account was not sent does not count as a send', async () => {
  const browser = newBrowser();
  const required = await browser.signIn('sam');
  await lock(browser, 'sam');
  expect(codeOf(await browser.verify(required, 'sms'))).toEqual([403, 'E0000069']);
  await unlock(browser, 'sam');
  expect((await browser.verify(required, 'sms')).body.status).toBe('MFA_CHALLENGE');
});

test('a challenge of one key is not answered at the URL of its type', async () => {
  const browser = newBrowser();
  const key = new SecurityKey();
  const list = await browser.signIn('kay');
  const pending = await browser.follow(list, { href: FACTORS }, { factorType: 'webauthn', provider: 'FIDO' });
  const { challenge } = pending.body._embedded.factor._embedded!.activation;
  await browser.next(pending, key.create(challenge));
  const open = await browser.verify(await browser.signIn('kay'), 'webauthn', {}, 'FIDO');
  const atType = await browser.follow(open, { href: `${FACTORS}/webauthn/verify` });
  expect(codeOf(atType)).toEqual([403, 'E0000079']);
});

test('a skip that was refused settles nothing: the rest is offered again', async () => {
  const browser = newBrowser();
  const { factors } = await browser.person('hank');
  const tokenOf = (provider: string) => factors.find((one) => one.provider === provider)!;
  const list = await browser.signIn('hank', MULTI);
  const enroll = (body: object) => browser.follow(list, { href: FACTORS }, body);
  const touch = `${tokenOf('YUBICO').keyName}${'b'.repeat(32)}`;
  const rest = await enroll({ factorType: 'token:hardware', provider: 'YUBICO', passCode: touch });
  await lock(browser, 'hank');
  expect(codeOf(await browser.follow(rest, rest.body._links.skip))).toEqual([403, 'E0000069']);
  await unlock(browser, 'hank');
  const { pin, sharedSecret } = tokenOf('RSA');
  const passCode = pin + totpCode(sharedSecret, browser.org.clock.now(), 0, 60);
  const profile = { credentialId: 'hank' };
  const again = await enroll({ factorType: 'token', provider: 'RSA', profile, passCode });
  expect(again.body.status).toBe('MFA_ENROLL');
});

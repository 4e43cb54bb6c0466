import { describe, expect, test } from 'vitest';
import { asked, enrolling, entry } from '../testing/enrolling.ts';
import { totpCode } from '../testing/totp-code.ts';

describe('hardware tokens', () => {
  const hank = async () => {
    const { browser, start, enroll } = await enrolling('hank');
    const { factors } = await browser.person('hank');
    const token = (provider: string) => factors.find((one) => one.provider === provider)!;
    const code = (provider: string, period: number, steps = 0) =>
      totpCode(token(provider).sharedSecret, browser.org.clock.now(), steps, period);
    return { browser, start, enroll, token, code };
  };

  test('are listed with the name they go by, and a counter-based one with its profile', async () => {
    const { start } = await hank();
    expect(entry(start, 'token', 'RSA')?.profile).toEqual({ credentialId: 'hank' });
    expect(entry(start, 'token', 'SYMANTEC')).not.toHaveProperty('profile');
    expect(entry(start, 'token:hotp', 'CUSTOM')).toMatchObject({
      profiles: [{ name: 'Company token', _embedded: { enrolledFactors: [] } }],
    });
  });

  test.each([
    ['RSA', '4321'],
    ['DEL_OATH', '8765'],
  ])('%s: name, PIN and code in one call', async (provider, pin) => {
    const { browser, enroll, code } = await hank();
    const profile = { credentialId: 'hank' };
    const unknown = await enroll('token', provider, { profile: { credentialId: 'someone' }, passCode: '1' });
    expect([unknown.body.errorCode, unknown.body.errorCauses]).toEqual(['E0000001', []]);
    expect((await enroll('token', provider, { profile })).body.errorCode).toBe('E0000001');
    expect((await enroll('token', provider, { profile, passCode: '1' })).body.errorCode).toBe('E0000068');
    const done = await enroll('token', provider, { profile, passCode: pin + code(provider, 60) });
    expect(done.body.status).toBe('SUCCESS');
    expect((await asked(browser, 'hank', 'token'))?.profile).toEqual({ credentialId: 'hank' });
  });

  test('Symantec: two codes in a row', async () => {
    const { enroll, code } = await hank();
    const profile = { credentialId: 'VSMT23421508' };
    const [first, second] = [code('SYMANTEC', 30), code('SYMANTEC', 30, 1)];
    const send = (passCode: string, nextPassCode?: string) =>
      enroll('token', 'SYMANTEC', { profile, passCode, nextPassCode });
    expect((await send(first)).body.errorCode).toBe('E0000001');
    expect((await send(second, first)).body.errorCode).toBe('E0000068');
    expect((await send(first, second)).body.status).toBe('SUCCESS');
  });

  test('YubiKey: one touch', async () => {
    const { browser, enroll, token } = await hank();
    const touch = token('YUBICO').keyName + 'k'.repeat(32);
    expect((await enroll('token:hardware', 'YUBICO', { passCode: touch.slice(1) })).body.errorCode).toBe(
      'E0000068',
    );
    expect((await enroll('token:hardware', 'YUBICO', { passCode: touch })).body.status).toBe('SUCCESS');
    expect((await asked(browser, 'hank', 'token:hardware'))?.profile).toEqual({
      credentialId: '000023421508',
    });
  });
});

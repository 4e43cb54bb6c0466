import { describe, expect, test } from 'vitest';
import { newBrowser, type Browser } from '../testing/browser.ts';

async function signInRemembered(browser: Browser, query = '?rememberDevice=true') {
  const required = await browser.signIn('penny');
  await browser.verify(required, 'push', {}, 'OKTA', query);
  await browser.onPhone('approve');
  // The poll carries no parameter: the first value stands.
  return browser.verify(required, 'push');
}

describe('remember device', () => {
  test('skips the factor on this device for 15 minutes, then asks again with the box preselected', async () => {
    const browser = newBrowser();
    expect((await browser.signIn('penny')).body._embedded.policy).toMatchObject({
      allowRememberDevice: true,
      rememberDeviceLifetimeInMinutes: 15,
      rememberDeviceByDefault: false,
    });
    await signInRemembered(browser);
    await browser.advance(899);
    expect((await browser.signIn('penny')).body.status).toBe('SUCCESS');
    await browser.advance(1);
    const again = await browser.signIn('penny');
    expect(again.body.status).toBe('MFA_REQUIRED');
    expect(again.body._embedded.policy.rememberDeviceByDefault).toBe(true);
  });

  test('is bound to the DT cookie', async () => {
    const browser = newBrowser();
    await signInRemembered(browser);
    expect(browser.cookies.get('DT')).toMatch(/^DI[\w-]{22}$/);
    browser.cookies.clear();
    expect((await browser.signIn('penny')).body.status).toBe('MFA_REQUIRED');
  });

  test('a trusted caller names the device; a public one cannot', async () => {
    const browser = newBrowser();
    const device = { context: { deviceToken: '5f0c9e7a1b2d4c38a6e4d1907b3f8c25' } };
    const trusted = { headers: { authorization: `SSWS ${browser.org.apiToken}` } };
    const required = await browser.signIn('penny', device, trusted);
    await browser.verify(required, 'push', {}, 'OKTA', '?rememberDevice=true');
    await browser.onPhone('approve');
    await browser.verify(required, 'push');
    browser.cookies.clear();
    expect((await browser.signIn('penny', device)).body.status).toBe('MFA_REQUIRED');
    expect((await browser.signIn('penny', device, trusted)).body.status).toBe('SUCCESS');
  });

  test.each(['', '?rememberDevice=false', '?rememberDevice=yes'])('“%s” does not remember', async (query) => {
    const browser = newBrowser();
    await signInRemembered(browser, query);
    expect((await browser.signIn('penny')).body.status).toBe('MFA_REQUIRED');
  });

  test('previous forgets the choice', async () => {
    const browser = newBrowser();
    const required = await browser.signIn('penny');
    const challenge = await browser.verify(required, 'push', {}, 'OKTA', '?rememberDevice=true');
    await browser.follow(challenge, challenge.body._links.prev);
    await browser.verify(required, 'push');
    await browser.onPhone('approve');
    await browser.verify(required, 'push');
    expect((await browser.signIn('penny')).body.status).toBe('MFA_REQUIRED');
  });

  test('DEVICE has no time limit, ALWAYS remembers nothing', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ signOn: { factorPromptMode: 'DEVICE' } });
    await signInRemembered(browser);
    await browser.advance(400 * 24 * 3600);
    expect((await browser.signIn('penny')).body.status).toBe('SUCCESS');
    await browser.setPolicy({ signOn: { factorPromptMode: 'ALWAYS' } });
    const asked = await browser.signIn('penny');
    expect(asked.body._embedded.policy).toMatchObject({
      allowRememberDevice: false,
      rememberDeviceLifetimeInMinutes: 0,
      rememberDeviceByDefault: false,
    });
  });
});

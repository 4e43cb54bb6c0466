import { expect } from 'playwright/test';
import { it } from 'vitest';
import { PhonePage } from './phone-page.ts';
import type { signInPages } from './sign-in-page.ts';
import type { Site } from './site.ts';

type SignInPageKind = (typeof signInPages)[number][1];

/** Ways to sign in, on whichever page. */
export const signIns = (Page: SignInPageKind, site: () => Site): void => {
  const visit = async (short: string) => {
    const person = await site().org.person(short);
    return { person, page: new Page(await site().visitor(), site().url) };
  };

  it('with the password alone', async () => {
    const { person, page } = await visit('pat.');
    await page.start(person);
    await page.expectSession(person, 'password');
  });

  it.for([
    ['tia.', 'Okta Verify'],
    ['greg.', 'Google Authenticator'],
  ] as const)('[r35] with a code from the app: %s %s', async ([short, app]) => {
    const { person, page } = await visit(short);
    await page.start(person);
    const phone = await PhonePage.open(page.page, site().url, person);
    await page.enterCode(await phone.totp(app));
    await page.expectSession(person, 'password', 'second factor', 'one-time code');
  });

  it('[r37] with a code by text message, read from the phone in a second tab, the second one', async () => {
    const person = await site().org.person('sam.');
    const page = new Page(await site().newcomer(), site().url);
    await page.page.clock.install();
    await page.start(person);
    await page.send('sms');
    const phone = await PhonePage.open(page.page, site().url, person);
    const first = await phone.textedCode();
    await site().org.advance(31);
    await page.look();
    await page.page.clock.fastForward(31_000);
    await page.resend.click();
    const second = await phone.textedCode(2);
    expect(second).not.toBe(first);
    await page.enterCode(second);
    await page.expectSession(person, 'password', 'second factor', 'text message');
  });

  it.for([
    ['carl.', 'call', 'phone call'],
    ['emma.', 'email', 'one-time code'],
  ] as const)('[r37] [r38] with a code by %s %s', async ([short, factor, proof]) => {
    const { person, page } = await visit(short);
    await page.start(person);
    await page.send(factor);
    const phone = await PhonePage.open(page.page, site().url, person);
    const code = await phone.textedCode();
    if (factor === 'email') await page.enterCode(code);
    else {
      await page.look();
      await page.code.fill(code);
      await page.code.press('Enter'); // how many digits there are is not known beforehand
    }
    await page.expectSession(person, 'password', 'second factor', proof);
  });

  it('[r49] with a notification approved on the phone', async () => {
    const { person, page } = await visit('penny.');
    const phone = await PhonePage.open(page.page, site().url, person);
    await page.start(person);
    await page.send('push');
    await phone.press('Approve');
    await page.expectSession(person, 'password', 'second factor', 'push approval');
    const [sent, polled] = await site().org.requests('POST', '/api/v1/authn/factors/');
    expect(Date.parse(polled?.at ?? '') - Date.parse(sent?.at ?? '')).toBeLessThan(1500);
  });

  it('[r51] with the number that the page shows, picked on the phone', async () => {
    const { person, page } = await visit('nina.');
    const phone = await PhonePage.open(page.page, site().url, person);
    await page.start(person);
    await page.send('push');
    await phone.press('Open');
    await page.look();
    const number = (await page.number.innerText()).trim();
    expect(await phone.numbers()).toContain(number);
    await phone.press(number);
    await page.expectSession(person, 'password', 'second factor', 'push approval');
  });

  it('[r12] [r48] with a text message after all, having begun with a notification', async () => {
    const { person, page } = await visit('mia.');
    await page.start(person);
    await page.choice('push').click();
    const phone = await PhonePage.open(page.page, site().url, person);
    await expect(phone.prompts).toHaveCount(1);
    await page.look();
    await page.anotherWay.click();
    await page.choice('sms').click();
    await page.enterCode(await phone.textedCode());
    await page.expectSession(person, 'password', 'second factor', 'text message');
    await expect(phone.prompts).toHaveCount(0);
  });
};

import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { PhonePage } from './models/phone-page.ts';
import { signInPages } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

describe.for(signInPages)('on %s signs in', ([, Page]) => {
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

  it('[r37] with a code by text message, read from the phone in a second tab', async () => {
    const { person, page } = await visit('sam.');
    await page.start(person);
    await page.send('sms');
    const phone = await PhonePage.open(page.page, site().url, person);
    await page.enterCode(await phone.textedCode());
    await page.expectSession(person, 'password', 'second factor', 'text message');
  });

  it('[r49] with a notification approved on the phone', async () => {
    const { person, page } = await visit('penny.');
    const phone = await PhonePage.open(page.page, site().url, person);
    await page.start(person);
    await page.send('push');
    await phone.press('Approve');
    await page.expectSession(person, 'password', 'second factor', 'push approval');
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
});

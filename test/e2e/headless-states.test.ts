import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { violations } from './models/axe.ts';
import { HeadlessVisit } from './models/headless-visit.ts';
import { useSite } from './models/site.ts';

const site = useSite();
const visit = async (short: string) => {
  const person = await site().org.person(short);
  return { person, page: new HeadlessVisit(await site().visitor(), site().url) };
};

describe('on the way to an application, /headless', () => {
  it('[r18] asks what to allow, one by one', async () => {
    const { person, page } = await visit('gina.');
    await page.from('/app/contacts');
    await page.startByName(person);
    await page.expectTitle('Contacts asks for access');
    await expect(page.page.getByLabel(/^Know who you are/)).toBeDisabled();
    await page.page.getByLabel(/^View your profile/).uncheck();
    await page.press('Allow');
    await page.expectApp('Contacts', person);
  });

  it('[r17] asks for what the application has to know', async () => {
    const { person, page } = await visit('petra.');
    await page.from('/app/travel');
    await page.startByName(person);
    await page.expectTitle('A few more words about you');
    await page.field('Department').fill('Mountains');
    await page.field('Years in the company (if you like)').fill('3');
    await page.field('I have a passport').check();
    await page.press('Hand it in');
    await page.expectApp('Travel', person);
  });

  it('[r20] waits as the org asks it to', async () => {
    const { person, page } = await visit('polly.');
    await page.from('/app/archive');
    await page.startByName(person);
    await page.expectTitle('One moment');
    await expect(page.page.getByText(/This page asks again (in \d+ s|now)\./)).toBeVisible();
    await page.expectApp('Archive', person);
    expect(await site().org.requests('POST', '/api/v1/authn/poll')).toHaveLength(2);
  });

  it('[r3] [r16] asks for a second factor, and goes on to the application', async () => {
    const { person, page } = await visit('felix.');
    await page.from('/app/notes');
    await expect(page.page.getByText('to go on to Notes.')).toBeVisible();
    await page.startByName(person);
    await page.expectTitle('Is it you, Felix?');
    await page.enterCode(await site().org.totp(person.login));
    await page.expectApp('Notes', person);
  });

  it('[r3] steps up, and goes on to the application', async () => {
    const { person, page } = await visit('tia.');
    await page.from('/app/vault');
    await page.username.fill(person.login);
    await page.password.fill(person.password);
    await page.submit.click();
    await page.enterCode(await site().org.totp(person.login));
    await page.expectApp('Vault', person);
  });

  it('[r19] lets a device in by the code it shows, and says so of a wrong one', async () => {
    const { person, page } = await visit('desmond.');
    const code = await site().org.deviceCode();
    await page.from('/activate');
    await page.field('Code of the device').fill('WRNG-CODE');
    await page.press('Go on');
    await expect(page.page.getByRole('alert')).toHaveText('No device shows that code.');
    await page.field('Code of the device').fill(code);
    await page.press('Go on');
    await page.startByName(person);
    await page.press('Allow');
    await page.expectTitle('Your device is in');
    expect(await site().org.devices()).toEqual(['ACTIVATED']);
  });
});

describe('from a mail, /headless', () => {
  it('[r74] [r75] goes on with a forgotten password', async () => {
    const { person, page } = await visit('faye.');
    await page.open(person);
    await page.unfold('Forgot the password?');
    await page.press('Send it');
    await page.expectTitle('Read your mail');
    await page.from(await site().org.link(person.login));
    await page.expectTitle('One question first');
    await page.page.getByLabel('Which lake').fill(person.answer ?? '');
    await page.press('Answer');
    await page.expectTitle('Choose a new password');
    await page.field('New password').fill(person.newPassword ?? '');
    await page.press('Set it');
    await page.expectSession(person, 'password');
  });

  it('[r4] [r80] unlocks an account', async () => {
    const { person, page } = await visit('lou.');
    await page.start(person);
    await page.expectTitle('This account is locked');
    await page.unfold('Unlock it yourself');
    await page.press('Send it');
    await page.expectTitle('Read your mail');
    await page.from(await site().org.link(person.login));
    await page.expectTitle('The account is unlocked');
    await page.press('Sign in');
    await page.start(person);
    await page.expectSession(person, 'password');
  });

  it('[r9] lets somebody who was invited choose a first password', async () => {
    const { person, page } = await visit('newton.');
    await page.from(`/welcome/${person.activationToken ?? ''}`);
    await page.expectTitle('Choose a new password');
    await page.field('New password').fill(person.newPassword ?? '');
    await page.press('Set it');
    await page.expectSession(person, 'password');
  });
});

it('[r1] [r24] begins with the name alone where the org asks for a mail first', async () => {
  const { person, page } = await visit('max.');
  await page.open(person);
  await page.unfold('Asked for something else first?');
  await page.press('Go on with the name');
  await page.expectTitle('First of all, is it you?');
  await page.send('email');
  await expect(page.code).toBeVisible();
  await page.enterCode(await site().org.code(person.login));
  await page.expectSession(person, 'one-time code');
});

it('[r5] [r34] warns of a password that expires soon, and can wait', async () => {
  const { person, page } = await visit('wanda.');
  await page.start(person);
  await page.expectTitle('Your password expires in 5 days');
  await page.press('Not now');
  await page.expectSession(person, 'password');
});

it('[r82] goes on after a reload where that was asked for', async () => {
  const { person, page } = await visit('tia.');
  await page.page.goto(`${site().url}/headless?resume`);
  await page.username.fill(person.login);
  await page.password.fill(person.password);
  await page.submit.click();
  await page.expectTitle('Is it you, Tia?');
  await page.page.reload();
  await page.expectTitle('Is it you, Tia?');
  await page.enterCode(await site().org.totp(person.login));
  await page.expectSession(person, 'password', 'second factor', 'one-time code');
});

it('[r113] [r111] has no axe violation in light and dark, a clean console and no scrolling at 320 px, deep in a flow', async () => {
  const person = await site().org.person('nora.');
  const tab = await site().newcomer({ viewport: { width: 320, height: 640 } });
  const said: string[] = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  const page = new HeadlessVisit(tab, site().url);
  const look = async (): Promise<void> => {
    expect(await violations(tab, 'light')).toEqual([]);
    expect(await violations(tab, 'dark')).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  };
  await page.start(person);
  await page.unfold('Phone call');
  await look();
  await page.press('Okta Verify code');
  await page.expectTitle('Add it to Okta Verify');
  await look();
  await page.press('Start over');
  const gina = await site().org.person('gina.');
  await page.from('/app/contacts');
  await page.startByName(gina);
  await page.expectTitle('Contacts asks for access');
  await look();
  await page.press('Allow');
  await page.expectApp('Contacts', gina);
  expect(said.filter((text) => !text.includes('404'))).toEqual([]); // the application has no icon
});

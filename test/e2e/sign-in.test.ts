import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { PhonePage } from './models/phone-page.ts';
import { EmbeddedPage } from './models/sign-in-page.ts';
import { signIns } from './models/sign-ins.ts';
import { useSite } from './models/site.ts';

const site = useSite();

describe('on /embedded signs in', () => {
  signIns(EmbeddedPage, site);
});

it('[r169] a password manager that knows the document alone, and fires no event, signs in', async () => {
  const person = await site().org.person('pat.');
  const page = new EmbeddedPage(await site().visitor(), site().url);
  await page.page.goto(`${site().url}/embedded`);
  await expect(page.username).toBeVisible();
  await page.page.evaluate(({ login, password }) => {
    // No shadow root is looked into: what such scripts find is in `document.forms`, or nowhere.
    for (const form of document.forms) {
      const secret = form.querySelector<HTMLInputElement>('input[type=password]');
      const name = form.querySelector<HTMLInputElement>('input[autocomplete=username]');
      if (!secret || !name) continue;
      name.value = login;
      secret.value = password;
      form.requestSubmit();
    }
  }, person);
  await page.expectSession(person, 'password');
});

it('[r47] a device that is remembered is not asked again', async () => {
  const person = await site().org.person('tia.');
  const page = new EmbeddedPage(await site().visitor(), site().url);
  await page.start(person);
  const phone = await PhonePage.open(page.page, site().url, person);
  await page.look();
  await page.page.getByLabel(/Don’t ask again on this device/).check();
  await page.enterCode(await phone.totp('Okta Verify'));
  await page.expectSession(person, 'password', 'second factor', 'one-time code');
  await page.page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.username).toBeVisible();
  await page.start(person);
  await page.expectSession(person, 'password');
});

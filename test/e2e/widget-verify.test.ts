import { TOTP } from 'otpauth';
import type { SignInWidget } from '@authn-flow/sign-in-widget';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { KeyBrowser } from './models/key-browser.ts';
import { PhonePage } from './models/phone-page.ts';
import { EmbeddedPage } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

/** The widget, with somebody's password given. */
async function arrive(short: string, tab?: Page) {
  const person = await site().org.person(short);
  const page = new EmbeddedPage(tab ?? (await site().visitor()), site().url);
  await page.start(person);
  return { person, page, tab: page.page };
}

const title = (tab: Page, name: string) => tab.getByRole('heading', { name, exact: true });

describe('what people know and have', () => {
  it('[r39] an answer, by keyboard', async () => {
    const { person, page, tab } = await arrive('quinn.');
    await expect(tab.getByLabel('What was the first dish you made yourself?')).toBeFocused();
    await tab.keyboard.type('an answer that is wrong');
    await tab.keyboard.press('Enter');
    await expect(tab.getByText('That answer isn’t right.')).toBeVisible();
    const { answer = '' } = await site().org.factor(person.login, 'question');
    await tab.keyboard.type(answer);
    await tab.keyboard.press('Enter');
    await page.expectSession(person, 'password', 'second factor', 'security question');
  });

  it('[r40] a YubiKey, which types into the one field', async () => {
    const { person, page, tab } = await arrive('yuri.');
    await expect(tab.getByLabel('Code from your YubiKey')).toBeFocused();
    const { keyName = '' } = await site().org.factor(person.login, 'token:hardware', 'YUBICO');
    await tab.keyboard.type(keyName.padEnd(44, 'cbdefghijklnrtuv'));
    await page.expectSession(person, 'password', 'second factor', 'security key');
  });

  it('[r41] PIN and code, a new PIN, and the next code', async () => {
    const { person, page, tab } = await arrive('rosa.');
    const { pin = '', sharedSecret: secret = '' } = await site().org.factor(person.login, 'token', 'RSA');
    const shown = async (): Promise<string> => {
      const health = await fetch(`${site().url}/__org/health`);
      const { now } = (await health.json()) as { now: string };
      return new TOTP({ secret, period: 60 }).generate({ timestamp: Date.parse(now) });
    };
    const field = tab.getByLabel('PIN and code', { exact: true });
    const give = async (text: string): Promise<void> => {
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('');
      await tab.keyboard.type(text);
      await tab.keyboard.press('Enter');
    };
    await give(pin + (await shown()));
    await expect(tab.getByRole('paragraph').filter({ hasText: 'Enter a new PIN' })).toBeVisible();
    await expect(tab.locator('[data-part=field-problem]')).toHaveCount(0);
    await give('97531');
    await expect(tab.getByRole('paragraph').filter({ hasText: 'Wait for the code' })).toBeVisible();
    await site().org.advance(61);
    await give(`97531${await shown()}`);
    await page.expectSession(person, 'password', 'second factor', 'one-time code');
  });
});

describe('other parties', () => {
  it('[r43] Duo in its frame, denied at first', async () => {
    const { person, page, tab } = await arrive('duncan.');
    await tab.getByRole('button', { name: 'Continue' }).click();
    const duo = tab.frameLocator('iframe[title=Duo]');
    await duo.getByRole('button', { name: 'Deny' }).click();
    await expect(title(tab, 'Not approved')).toBeVisible();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await duo.getByRole('button', { name: 'Approve' }).click();
    await page.expectSession(person, 'password', 'second factor');
  });

  it('[r43] Duo, where the page does not let its script in', async () => {
    const tab = await site().newcomer();
    await tab.route('**/js/Duo-Web-v2.js', (route) => route.abort());
    await arrive('duncan.', tab);
    await tab.getByRole('button', { name: 'Continue' }).click();
    await expect(tab.getByText('Duo can’t be shown on this page.').first()).toBeVisible();
    await tab.unroute('**/js/Duo-Web-v2.js');
    await tab.getByRole('button', { name: 'Try again' }).click();
    await expect(tab.frameLocator('iframe').getByRole('button', { name: 'Approve' })).toBeVisible();
  });

  it('[r45] a partner by SAML, who refuses at first', async () => {
    const { person, page, tab } = await arrive('ida.');
    await tab.getByRole('button', { name: /^Partner SAML/ }).click();
    const go = tab.getByRole('button', { name: 'Go to Partner SAML' });
    await go.click();
    await tab.getByRole('button', { name: 'No, refuse' }).click();
    await expect(tab.getByText('The other side says: “The partner refused.”')).toBeVisible();
    expect(tab.url()).not.toContain('stateToken');
    await go.click();
    await tab.getByRole('button', { name: 'Yes, it is me' }).click();
    await page.expectSession(person, 'password', 'second factor');
  });
});

describe('security keys', () => {
  it('[r44] asks when told, says why it did not work, lets go when the person goes back, and asks again', async () => {
    const browser = await KeyBrowser.open(await site().newcomer(), site().url);
    const key = await browser.plugIn();
    const enrolling = await browser.flow();
    await enrolling.signIn(await site().org.person('kay.'));
    await enrolling.enroll();
    await enrolling.activate();

    const { person, page, tab } = await arrive('kay.', browser.page);
    await key.touch(false);
    await tab.getByRole('button', { name: 'Continue' }).click();
    await expect(tab.getByText('Follow the steps that your browser shows.').first()).toBeVisible();
    await tab.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(tab.getByRole('button', { name: 'Continue' })).not.toHaveAttribute('aria-disabled');

    const other = await browser.plugIn();
    await tab.getByRole('button', { name: 'Continue' }).click();
    await expect(tab.getByText('That wasn’t confirmed, or took too long.')).toBeVisible();
    await other.unplug();
    await key.touch(true);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await page.expectSession(person, 'password', 'second factor', 'security key');
  });
});

describe('notifications', () => {
  it('[r36] takes a code of the same phone, which withdraws the notification', async () => {
    const { person, page, tab } = await arrive('mia.');
    await page.choice('push').click();
    const phone = await PhonePage.open(tab, site().url, person);
    await expect(phone.prompts).toHaveCount(1);
    await page.look();
    await tab.getByRole('button', { name: 'Enter a code instead' }).click();
    await expect(tab.getByLabel('Code from Okta Verify')).toBeFocused();
    await tab.keyboard.type(await phone.totp('Okta Verify'));
    await page.expectSession(person, 'password', 'second factor', 'one-time code');
    await expect(phone.prompts).toHaveCount(0);
  });

  it('[r52] notifies by itself the next time, once', async () => {
    const tab = await site().newcomer();
    const { person, page } = await arrive('penny.', tab);
    await tab.getByLabel('Notify me without asking next time').check();
    await page.sender('push').click();
    await expect(title(tab, 'Check your phone')).toBeVisible();
    await site().org.answerPush('approve');
    await page.expectSession(person, 'password', 'second factor', 'push approval');
    await tab.getByRole('button', { name: 'Sign out' }).click();
    await page.start(person);
    await expect(title(tab, 'Check your phone')).toBeVisible();
    await tab.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(tab.getByLabel('Notify me without asking next time')).toBeChecked();
  });
});

describe('factors of a sequence', () => {
  it('[r16] asks for the password and a code on the way to an application, like any other factor', async () => {
    const person = await site().org.person('felix.');
    const tab = await site().visitor();
    const page = new EmbeddedPage(tab, site().url);
    await tab.goto(`${site().url}/embedded`);
    await tab.goto(`${site().url}/app/notes`);
    await page.username.fill(person.login);
    await tab.keyboard.press('Enter');
    await expect(page.password).toBeFocused();
    await tab.keyboard.type(person.password);
    await tab.keyboard.press('Enter');
    await expect(title(tab, 'Enter your code')).toBeVisible();
    await expect(tab.getByText(`Signing in as ${person.login}`)).toBeVisible();
    await page.enterCode(await site().org.totp(person.login));
    await expect(tab.getByText(`You are in Notes as ${person.login}.`)).toBeVisible();
  });

  it('[r16] takes a code from a mail before anybody is known, then the password', async () => {
    const person = await site().org.person('flo.');
    const tab = await site().newcomer();
    const page = new EmbeddedPage(tab, site().url);
    await tab.goto(`${site().url}/embedded`);
    await tab.locator('sign-in-widget').evaluate((widget: SignInWidget) => {
      widget.entrance = { form: 'username-only' };
    });
    await expect(page.password).toHaveCount(0);
    await page.username.fill(person.login);
    await tab.keyboard.press('Enter');
    await expect(title(tab, 'Confirm it’s you')).toBeVisible();
    await tab.getByRole('button', { name: /^Email/ }).click();
    await expect(page.code).toBeFocused();
    await tab.keyboard.type(await site().org.code(person.login));
    await tab.getByRole('button', { name: /^Password/ }).click();
    await expect(page.password).toBeFocused();
    await tab.keyboard.type(person.password);
    await tab.keyboard.press('Enter');
    await expect(tab).toHaveURL(`${site().url}/embedded/home`);
  });
});

import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { expect as expectThat, it, onTestFinished } from 'vitest';
import type { SignInWidget } from '@authn-flow/sign-in-widget';
import type { Person } from '../support/org-control.ts';
import { EmbeddedPage } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

/** /embedded on the way to somewhere: applications, devices, other ways in. */
class Visit extends EmbeddedPage {
  static async of(short: string): Promise<{ person: Person; visit: Visit; tab: Page }> {
    const person = await site().org.person(short);
    const tab = await site().visitor();
    return { person, tab, visit: new Visit(tab, site().url) };
  }

  /** Has the page's element say more than it does. */
  async withAttributes(attributes: string): Promise<void> {
    const isPage = ({ pathname }: URL): boolean => pathname === this.path;
    await this.page.route(isPage, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<sign-in-widget ', `<sign-in-widget ${attributes} `);
      await route.fulfill({ response, body });
    });
    onTestFinished(() => this.page.unroute(isPage));
  }

  async from(path: string): Promise<void> {
    await this.page.goto(`${this.url}${this.path}`);
    await this.page.goto(`${this.url}${path}`);
  }

  title(words: string): Locator {
    return this.page.getByRole('heading', { name: words, exact: true });
  }

  button(words: string): Locator {
    return this.page.getByRole('button', { name: words, exact: true });
  }

  /** The way of `01…` tokens, by keyboard: the name, then the password as a factor. */
  async startByName({ login, password }: Person): Promise<void> {
    await this.username.fill(login);
    await this.page.keyboard.press('Enter');
    await expect(this.password).toBeFocused();
    await this.page.keyboard.type(password);
    await this.page.keyboard.press('Enter');
  }

  async expectApp(name: string, { login }: Person): Promise<void> {
    await expect(this.page.getByText(`You are in ${name} as ${login}.`)).toBeVisible();
  }
}

it('[r18] asks what an application may do, one by one', async () => {
  const { person, visit, tab } = await Visit.of('gina.');
  await visit.from('/app/contacts');
  await visit.startByName(person);
  await expect(visit.title('Contacts asks for access')).toBeVisible();
  await expect(tab.getByLabel(/Know who you are/)).toBeDisabled();
  await tab.getByLabel(/View your profile/).uncheck();
  await visit.button('Allow').click();
  await visit.expectApp('Contacts', person);
});

it('[r17] asks for what an application has to know', async () => {
  const { person, visit, tab } = await Visit.of('petra.');
  await visit.from('/app/travel');
  await visit.startByName(person);
  await expect(tab.getByLabel('Department', { exact: true })).toBeFocused();
  await tab.keyboard.press('Enter');
  await expect(tab.getByText('Fill this in.')).toBeVisible();
  await tab.getByLabel('Department', { exact: true }).fill('Mountains');
  await tab.getByLabel('Years in the company (optional)').fill('3');
  await tab.getByLabel('I have a passport').check();
  await visit.button('Continue').click();
  await visit.expectApp('Travel', person);
});

it('[r20] waits as the org asks it to', async () => {
  const { person, visit, tab } = await Visit.of('polly.');
  await visit.from('/app/archive');
  await visit.startByName(person);
  await expect(visit.title('One moment, please')).toBeVisible();
  await expect(tab.getByText(/Next try in \d+ s|One moment…/)).toBeVisible();
  await visit.expectApp('Archive', person);
});

it('[r3] steps up for an application that says who it is, and goes on to it', async () => {
  const { person, visit, tab } = await Visit.of('tia.');
  await visit.from('/app/vault');
  await expect(tab.getByText('Sign in to go on to Vault.')).toBeVisible();
  await visit.username.fill(person.login);
  await visit.password.fill(person.password);
  await visit.submit.click();
  await visit.enterCode(await site().org.totp(person.login));
  await visit.expectApp('Vault', person);
});

it('[r19] lets a device in by the code it shows, and says so of a wrong one', async () => {
  const { person, visit, tab } = await Visit.of('desmond.');
  const code = await site().org.deviceCode();
  await visit.from('/activate');
  const input = tab.getByLabel('Code on your device');
  await input.fill('WRNG-CODE');
  await tab.keyboard.press('Enter');
  await expect(tab.getByText('That code isn’t right')).toBeVisible();
  await expect(input).toBeFocused();
  await input.fill(code.toLowerCase());
  await tab.keyboard.press('Enter');
  await visit.startByName(person);
  await visit.button('Allow').click();
  await expect(visit.title('Your device is connected')).toBeVisible();
  expectThat(await site().org.devices()).toEqual(['ACTIVATED']);
});

it('[r23] asks for the name first, and sends people of a partner there', async () => {
  const { person, visit, tab } = await Visit.of('pat.');
  await tab.goto(`${visit.url}${visit.path}`);
  await tab.locator('sign-in-widget').evaluate((widget: SignInWidget) => {
    widget.entrance = { form: 'identifier-first', idpDiscovery: true };
  });
  await expect(visit.password).toHaveCount(0);
  await visit.startByName(person);
  await visit.expectSession(person, 'password');

  await tab.context().clearCookies();
  await tab.goto(`${visit.url}${visit.path}`);
  await tab.locator('sign-in-widget').evaluate((widget: SignInWidget) => {
    widget.entrance = { form: 'identifier-first', idpDiscovery: true };
  });
  await expect(visit.password).toHaveCount(0);
  await visit.username.fill('somebody@partner.example.com');
  await tab.keyboard.press('Enter');
  await expect(tab).not.toHaveURL(/embedded/);
});

it('[r32] makes an account, which is signed in at once', async () => {
  const { visit, tab } = await Visit.of('pat.');
  await tab.goto(`${visit.url}${visit.path}`);
  await tab.locator('sign-in-widget').evaluate((widget: SignInWidget) => {
    widget.entrance = { registration: true };
  });
  await visit.button('Create an account').click();
  const email = tab.getByLabel('E-mail address');
  await expect(email).toBeFocused();
  await email.fill(`nora.${Date.now()}@example.com`);
  await tab.getByLabel('Password', { exact: true }).fill('short');
  await tab.getByLabel('First name').fill('Nora');
  await tab.getByLabel('Last name').fill('Newcomer');
  await tab.keyboard.press('Enter');
  await expect(tab.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await tab.getByLabel('Password', { exact: true }).fill('Tangerine-Kayak-88');
  await tab.keyboard.press('Enter');
  await expect(tab).toHaveURL(`${visit.url}/embedded/home`);
  await expect(tab.getByText('Good to see you, Nora')).toBeVisible();
});

it('[r82] goes on after a reload, where the page wants that', async () => {
  const { person, visit, tab } = await Visit.of('tia.');
  await visit.withAttributes('resume');
  await visit.start(person);
  await expect(visit.code).toBeVisible();
  await tab.goto(`${visit.url}${visit.path}`);
  await visit.enterCode(await site().org.totp(person.login));
  await visit.expectSession(person, 'password', 'second factor', 'one-time code');
  expectThat(await tab.evaluate(() => sessionStorage.length)).toBe(0);
});

it('[r82] forgets over a reload otherwise', async () => {
  const { person, visit, tab } = await Visit.of('tia.');
  await visit.start(person);
  await expect(visit.code).toBeVisible();
  expectThat(await tab.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  await tab.reload();
  await expect(visit.submit).toBeVisible();
});

it('[r84] [r85] moves between screens by Back and Forward, at any address', async () => {
  const { person, visit, tab } = await Visit.of('mia.');
  await visit.withAttributes('history');
  await visit.start(person);
  const address = tab.url();
  await expect(visit.choice('push')).toBeVisible();
  await visit.choice('push').click();
  await expect(visit.title('Check your phone')).toBeVisible();
  await tab.goBack();
  await expect(visit.choice('push')).toBeVisible();
  await tab.goForward(); // would notify the phone again, which nobody asked for
  await expect(visit.choice('push')).toBeVisible();
  await visit.choice('sms').click();
  await expect(visit.code).toBeVisible();
  await tab.goBack();
  await expect(visit.choice('sms')).toBeVisible();
  await tab.goBack();
  await expect(visit.submit).toBeVisible();
  expectThat(tab.url()).toBe(address);
});

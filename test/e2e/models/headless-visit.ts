import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import type { Person } from '../../support/org-control.ts';
import { PhonePage } from './phone-page.ts';
import { HeadlessPage } from './sign-in-page.ts';

/** /headless and everything that is on the way to it: applications, partners, mails. */
export class HeadlessVisit extends HeadlessPage {
  /** Begins elsewhere: the page that was open last is where people are sent to sign in. */
  async from(path: string): Promise<void> {
    await this.page.goto(`${this.url}${this.path}`);
    await this.page.goto(new URL(path, this.url).href);
    await expect(this.page).toHaveURL(`${this.url}${this.path}`); // no token stays in it
  }

  /** Signs in the way of `01…` tokens: the name, then the password as a factor. */
  async startByName({ login, password }: Person): Promise<void> {
    await this.username.fill(login);
    await this.press('Go on');
    await this.password.fill(password);
    await this.press('Check the password');
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** The application lets people in, as itself. */
  async expectApp(name: string, { login }: Person): Promise<void> {
    await expect(this.page.getByText(`You are in ${name} as ${login}.`)).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await this.look();
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Opens what is folded away. */
  async unfold(name: string): Promise<void> {
    await this.page.locator('summary').filter({ hasText: name }).click();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  phoneOf(person: Person): Promise<PhonePage> {
    return PhonePage.open(this.page, this.url, person);
  }

  /** What Duo shows inside its frame. */
  duo(name: string): Locator {
    return this.page.frameLocator('iframe').getByRole('button', { name });
  }
}

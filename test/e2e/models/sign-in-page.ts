import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Person } from '../../support/org-control.ts';

/** Factors that the org sends something for. */
type Sent = 'sms' | 'email' | 'call' | 'push';

/** What can go wrong, as the pages put it. */
export type Trouble = 'credentials' | 'code' | 'locked' | 'expired' | 'network' | 'limited' | 'garbage';

/** A page that signs a person in, whatever it looks like. */
export abstract class SignInPage {
  abstract readonly path: string;
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  abstract get username(): Locator;
  abstract get password(): Locator;
  abstract get submit(): Locator;
  abstract get code(): Locator;
  /** The number to pick on the phone. */
  abstract get number(): Locator;
  /** The button that asks for a code or a notification. */
  abstract sender(factor: Sent): Locator;
  /** Asks for another code. */
  abstract get resend(): Locator;
  /** Back to the choice of factors. */
  abstract get anotherWay(): Locator;
  /** The way to a factor in the choice of them, where it has to be sent. */
  abstract choice(factor: 'sms' | 'push'): Locator;
  /** Sends what was typed, where the page does not do so by itself. */
  abstract sendCode(): Promise<void>;
  abstract readonly words: Readonly<Record<Trouble, RegExp>>;
  abstract expectSession(person: Person, ...proofs: string[]): Promise<void>;

  /** Opens the page as the demo's start page links it: with somebody's name. */
  async open({ login }: { login: string }): Promise<void> {
    await this.page.goto(`${this.url}${this.path}?login=${encodeURIComponent(login)}`);
    await expect(this.username).toHaveValue(login);
  }

  /** Opens the page, gives the password and sends it. */
  async start(person: Person, password = person.password): Promise<void> {
    await this.open(person);
    await this.password.fill(password);
    await this.submit.click();
  }

  /** Back to this tab, as people do: a tab behind another draws, and is clicked, late. */
  async look(): Promise<this> {
    await this.page.bringToFront();
    return this;
  }

  async send(factor: Sent): Promise<void> {
    await this.look();
    await this.sender(factor).click();
  }

  async enterCode(code: string): Promise<void> {
    await this.look();
    await this.code.fill(code);
    await this.sendCode();
  }

  async expectProblem(trouble: Trouble): Promise<void> {
    await expect(this.#alert(trouble)).toBeVisible();
  }

  async expectNoProblem(trouble: Trouble): Promise<void> {
    await expect(this.#alert(trouble)).toHaveCount(0);
  }

  #alert(trouble: Trouble): Locator {
    return this.page.getByRole('alert').filter({ hasText: this.words[trouble] });
  }
}

/** /embedded: the widget on a company's page. */
export class EmbeddedPage extends SignInPage {
  override readonly path = '/embedded';

  override get username(): Locator {
    return this.page.getByLabel('Username', { exact: true });
  }
  override get password(): Locator {
    return this.page.getByLabel('Password', { exact: true });
  }
  override get submit(): Locator {
    return this.page.getByRole('button', { name: 'Sign in', exact: true });
  }
  override get code(): Locator {
    return this.page.getByLabel('Code', { exact: true });
  }
  override get number(): Locator {
    return this.page.locator('[data-part=number]');
  }

  override readonly words = {
    credentials: /couldn’t sign you in/,
    code: /code isn’t right/,
    locked: /account is locked/,
    expired: /took too long/,
    network: /couldn’t reach/,
    limited: /try again in \d+ seconds?/,
    garbage: /answer we don’t understand/,
  };

  override sender(factor: Sent): Locator {
    const names = { sms: 'Send code', email: 'Send code', call: 'Call me', push: 'Send notification' };
    return this.page.getByRole('button', { name: names[factor] });
  }

  override get resend(): Locator {
    return this.page.getByRole('button', { name: 'Send a new code', exact: true });
  }
  override get anotherWay(): Locator {
    return this.page.getByRole('button', { name: 'Use another way' });
  }
  override choice(factor: 'sms' | 'push'): Locator {
    return this.page.getByRole('button', { name: factor === 'sms' ? /^Text message/ : /^Okta Verify push/ });
  }

  // The widget sends a code by itself when it is complete.
  override async sendCode(): Promise<void> {}

  override async expectSession({ login }: Person, ...proofs: string[]): Promise<void> {
    await expect(this.page).toHaveURL(`${this.url}/embedded/home`);
    await expect(this.page.getByRole('definition').filter({ hasText: login })).toBeVisible();
    await expect(this.page.locator('.chip')).toHaveText(proofs);
  }
}

/** /headless: an own UI on the core alone. */
export class HeadlessPage extends SignInPage {
  override readonly path = '/headless';

  override get username(): Locator {
    return this.page.getByLabel('Login');
  }
  override get password(): Locator {
    return this.page.getByLabel('Password');
  }
  override get submit(): Locator {
    return this.page.getByRole('button', { name: 'Sign in' });
  }
  override get code(): Locator {
    return this.page.getByLabel('Code');
  }
  override get number(): Locator {
    return this.page.locator('output.number');
  }

  override readonly words = {
    credentials: /login or the password is not right/,
    code: /code is not right/,
    locked: /account is locked/,
    expired: /took too long/,
    network: /cannot be reached/,
    limited: /wait a little. \(\d+ s\)/,
    garbage: /not the org/,
  };

  override sender(factor: Sent): Locator {
    const names = { sms: /^Send a text/, email: /^Send a mail/, call: /^Call /, push: /^Notify/ };
    return this.page.getByRole('button', { name: names[factor] });
  }

  override get resend(): Locator {
    return this.page.getByRole('button', { name: 'Send it again' });
  }
  override get anotherWay(): Locator {
    return this.page.getByRole('button', { name: 'Choose another way' });
  }
  override choice(factor: 'sms' | 'push'): Locator {
    return this.sender(factor);
  }

  override async sendCode(): Promise<void> {
    await this.code.press('Enter');
  }

  override async expectSession({ login }: Person, ...proofs: string[]): Promise<void> {
    await expect(this.page).toHaveURL(`${this.url}/headless?signed-in`);
    const session = this.page.locator('.session');
    await expect(session).toContainText(login);
    await expect(session).toContainText(proofs.join(', '));
  }
}

/** Both pages, for tests that a person would run on both. */
export const signInPages = [
  ['/embedded', EmbeddedPage],
  ['/headless', HeadlessPage],
] as const;

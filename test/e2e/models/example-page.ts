import { chromium } from 'playwright';
import type { Browser, FrameLocator, Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startExample } from '../../../packages/demo/examples/serve/start-example.ts';
import { launchOptions } from '../../browser.js';
import { OrgControl } from '../../support/org-control.ts';
import type { Person } from '../../support/org-control.ts';
import { Command } from './command.ts';

const ORG = 'https://id.example.com';
/** What libraries say of themselves while somebody develops. */
const SMALL_TALK = /Lit is in dev mode|React DevTools|Angular is running in development mode|^\[vite\]/;

/** Where a widget is: a page, a part of it, or a frame. */
type Place = Page | Locator | FrameLocator;

/** An example in a browser, and whatever the browser complains about meanwhile. */
export class ExamplePage {
  readonly page: Page;
  readonly url: string;
  readonly org: OrgControl;
  /** Complaints of the console, errors that nobody caught, violations of policies. */
  readonly complaints: string[] = [];
  /** Where the widget is. */
  place: Place;

  constructor(page: Page, url: string, orgUrl = url) {
    this.page = page;
    this.url = url;
    this.org = new OrgControl(orgUrl);
    this.place = page;
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type()) && !SMALL_TALK.test(message.text());
      if (isComplaint) this.complaints.push(message.text());
    });
  }

  get username(): Locator {
    return this.place.getByLabel('Username', { exact: true });
  }
  get code(): Locator {
    return this.place.getByLabel('Code', { exact: true });
  }
  button(name: string): Locator {
    return this.place.getByRole('button', { name, exact: true });
  }

  /** Opens it, and hears of every violation from then on, in whatever frame. */
  async open(): Promise<void> {
    await this.page.exposeFunction('violated', (what: string) => void this.complaints.push(what));
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        const { violated } = window as unknown as { violated: (what: string) => void };
        violated(`violates ${violatedDirective}: ${blockedURI} ${sample}`);
      });
    });
    await this.page.goto(this.url, { timeout: 30_000 });
    // The first time, Vite prepares what the page depends on.
    await expect(this.username).toBeVisible({ timeout: 20_000 });
  }

  /** The page once more, for somebody else: a browser that has a session keeps it, whoever signs in. */
  async startAnew(): Promise<void> {
    await this.page.context().clearCookies();
    await this.page.goto(this.url);
  }

  /** Gives name and password. */
  async start(short: string): Promise<Person> {
    const person = await this.org.person(short);
    await this.username.fill(person.login);
    await this.place.getByLabel('Password', { exact: true }).fill(person.password);
    await this.button('Sign in').click();
    return person;
  }

  /** With the password alone. */
  async signIn(): Promise<void> {
    const { login } = await this.start('pat.');
    await this.expectSignedIn(login);
  }

  /** With the password, and a code by text message. */
  async signInWithCode(): Promise<void> {
    const { login } = await this.start('sam.');
    await this.button('Send code').click();
    await expect(this.code).toBeFocused();
    await this.code.fill(await this.org.code(login));
    await this.expectSignedIn(login);
  }

  async expectSignedIn(login: string): Promise<void> {
    await expect(this.page.getByText(`Signed in as ${login}`)).toBeVisible({ timeout: 15_000 });
  }
}

/** Runs examples for the tests of this file. */
export class Examples {
  readonly #browser: () => Browser;

  constructor() {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch(launchOptions());
    });
    afterAll(() => browser?.close());
    this.#browser = () => {
      if (!browser) throw new Error('The browser is there only while tests run.');
      return browser;
    };
  }

  /** An example whose pages are as they are, in this process; gone when the test is over. */
  async run(name: string, options: { opened?: boolean } = {}): Promise<ExamplePage> {
    const { url, places, stop } = await startExample(name);
    onTestFinished(stop);
    const example = new ExamplePage(await this.#page(), url, places[ORG]);
    if (options.opened !== false) await example.open();
    return example;
  }

  /** An example by its documented command, as a process of its own; gone when the test is over. */
  async command(name: string, ...flags: string[]): Promise<ExamplePage> {
    const args = ['packages/demo/examples/serve.ts', name, '--port', '0', ...flags];
    const command = new Command('node', args, { NODE_ENV: '' });
    onTestFinished(async () => {
      command.signal('SIGTERM');
      await command.ended;
    });
    const example = new ExamplePage(await this.#page(), await command.url());
    await example.open();
    return example;
  }

  async #page(): Promise<Page> {
    const context = await this.#browser().newContext({ locale: 'en-US', colorScheme: 'light' });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(10_000);
    await context.routeWebSocket(/\?token=/, () => undefined); // Vite's, which reloads pages when sources change
    return context.newPage();
  }
}

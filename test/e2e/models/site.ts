import { chromium } from 'playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import { startDemo } from '../../../packages/demo/server.ts';
import type { Demo, DemoOptions } from '../../../packages/demo/server.ts';
import { launchOptions } from '../../browser.js';
import { OrgControl } from '../../support/org-control.ts';

/** The demo as a person meets it: a server, and a real browser in front of it. One for each file of tests. */
export class Site {
  readonly demo: Demo;
  readonly org: OrgControl;
  readonly #browser: Browser;
  #context: BrowserContext | undefined;

  constructor(demo: Demo, browser: Browser) {
    this.demo = demo;
    this.org = new OrgControl(demo.url);
    this.#browser = browser;
  }

  get url(): string {
    return this.demo.url;
  }

  /**
   * The tab that this file's tests share, without a cookie: starting a browser's every part anew costs more than most
   * tests. What the test before left in it is gone with the first page that is opened.
   */
  async visitor(): Promise<Page> {
    this.#context ??= await this.#newContext();
    await this.#context.clearCookies();
    const [tab] = this.#context.pages();
    return tab ?? this.#context.newPage();
  }

  /** A tab of a browser of its own, closed when the test is over: to listen to, or of another size. */
  async newcomer(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#newContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  }

  async #newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ locale: 'en-US', ...options });
    context.setDefaultTimeout(10_000);
    return context;
  }

  /** Another demo with the same browser, for tests that stop it; stopped when the test is over. */
  async another(options: DemoOptions): Promise<Site> {
    const demo = await startDemo({ hashCost: 'test', ...options });
    onTestFinished(() => demo.stop());
    return new Site(demo, this.#browser);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.demo.stop();
  }
}

/** Starts a site for the tests of this file; after each of them, its org is as new. */
export function useSite(): () => Site {
  let site: Site | undefined;
  beforeAll(async () => {
    const [demo, browser] = await Promise.all([
      startDemo({ hashCost: 'test' }),
      chromium.launch(launchOptions()),
    ]);
    site = new Site(demo, browser);
  });
  afterEach(() => site?.org.reset());
  afterAll(() => site?.close());
  return () => {
    if (!site) throw new Error('The site is there only while tests run.');
    return site;
  };
}

import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import { startDemo } from '../../../packages/demo/server.ts';
import type { Demo, DemoOptions } from '../../../packages/demo/server.ts';
import { launchOptions } from '../../browser.js';
import { OrgControl } from './org-control.ts';

/** The demo as a person meets it: a server, and a real browser in front of it. One for each file of tests. */
export class Site {
  readonly demo: Demo;
  readonly org: OrgControl;
  readonly #browser: Browser;

  constructor(demo: Demo, browser: Browser) {
    this.demo = demo;
    this.org = new OrgControl(demo.url);
    this.#browser = browser;
  }

  get url(): string {
    return this.demo.url;
  }

  /** A tab of a browser that was never here before; closed when the test is over. */
  async visitor(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ locale: 'en-US', ...options });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(10_000);
    return context.newPage();
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

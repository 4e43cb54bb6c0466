import { chromium } from 'playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { startDemo } from '../../../packages/demo/server.ts';
import type { Demo } from '../../../packages/demo/server.ts';
import { writeLook } from '../../../packages/demo/pages/gallery/look.ts';
import type { Look } from '../../../packages/demo/pages/gallery/look.ts';
import { scenes } from '../../../packages/demo/pages/gallery/scenes/index.ts';
import { launchOptions } from '../../browser.js';

/** As many as there are cores in the smallest machine that this is measured on, and one that waits. */
const TABS = 3;

/** The gallery with a browser in front of it, and a few tabs that whoever is next takes. */
export class Hall {
  readonly #demo: Demo;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #free: Page[];
  /** Tabs whose page nothing has been bent in. */
  readonly #fit = new Set<Page>();
  readonly #waiting: ((page: Page) => void)[] = [];

  private constructor(demo: Demo, browser: Browser, context: BrowserContext, pages: Page[]) {
    this.#demo = demo;
    this.#browser = browser;
    this.#context = context;
    this.#free = pages;
  }

  static async open(): Promise<Hall> {
    const [demo, browser] = await Promise.all([
      startDemo({ hashCost: 'test' }),
      chromium.launch(launchOptions()),
    ]);
    // Nothing moves, dates are those of one place, and the fonts are the machine's.
    const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    const pages = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
    return new Hall(demo, browser, context, pages);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#demo.stop();
  }

  /** A tab without a page's policy, for pictures. */
  blank(): Promise<Page> {
    return this.#context.newPage();
  }

  /** Shows a scene in the next free tab, and lends it out for as long as `visit` takes. */
  async visit<T>(scene: string, look: Look, visit: (page: Page) => Promise<T>): Promise<T> {
    const page = this.#free.pop() ?? (await new Promise<Page>((take) => this.#waiting.push(take)));
    try {
      await page.setViewportSize({ width: look.width, height: 800 });
      await this.#show(page, scene, look);
      await page.waitForSelector('[data-scene]', { state: 'attached' });
      const failed = await page.evaluate(() => document.documentElement.dataset['why']);
      if (failed !== undefined) throw new Error(failed);
      return await visit(page);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(page);
      else this.#free.push(page);
    }
  }

  /** In the page that is there, if it is as new: to read all of it once more takes longer than most of what is looked at. */
  async #show(page: Page, scene: string, look: Look): Promise<void> {
    const path = `/gallery/scene?${writeLook(scene, look).toString()}`;
    const isBent = scenes.some(({ name, before }) => name === scene && before);
    if (!isBent && this.#fit.has(page) && page.url().startsWith(`${this.#demo.url}/gallery/scene?`)) {
      await page.evaluate((address) => {
        history.replaceState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path);
    } else await page.goto(this.#demo.url + path, { waitUntil: 'commit' });
    if (isBent) this.#fit.delete(page);
    else this.#fit.add(page);
  }
}

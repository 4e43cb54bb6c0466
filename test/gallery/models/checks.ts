import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright';
import { texts as everyday } from '../../../packages/sign-in-widget/src/locales/en/everyday.ts';
import { texts as seldom } from '../../../packages/sign-in-widget/src/locales/en/seldom.ts';
import { texts as signIn } from '../../../packages/sign-in-widget/src/locales/en/sign-in.ts';
import { damages } from '../in-page/damage.ts';
import { misfits } from '../in-page/fit.ts';
import { beginWalk, endWalk } from '../in-page/walk.ts';
import { strayWords } from '../in-page/words.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const RESETS = new URL('../../../packages/demo/pages/gallery/resets/', import.meta.url);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const KEYS = Object.keys({ ...signIn, ...everyday, ...seldom }).filter((key) => key.includes('.'));

/** What axe finds, as rule and place. */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe); // by the debugger: the page's policy would not let it in
  return page.evaluate(
    async ({ tags, rules }) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof Axe };
      const found = await runner.run({
        runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: [...tags] },
        ...(!rules && { rules: { 'target-size': { enabled: true } } }),
        resultTypes: ['violations'],
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    { tags: TAGS, rules: only },
  );
}

/** As far apart as readers may set letters, words, lines and paragraphs (WCAG 1.4.12). */
const APART = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

/** Words that are missing, and what does not fit; with everything far apart, too. */
export async function faults(page: Page): Promise<string[]> {
  const words = await page.evaluate(strayWords, KEYS);
  const fit = await page.evaluate(misfits);
  await putFirst(page, APART);
  const apart = await page.evaluate(misfits);
  await takeFirst(page);
  return [...words, ...fit, ...apart.map((fault) => `far apart: ${fault}`)];
}

/** Puts rules on the page, before the widget's own as a sheet of the page is. */
const putFirst = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  }, rules);

const takeFirst = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(1);
  });

/** Walks through everything by the Tab key, from the page's start to its end. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const { expected, frames } = await page.evaluate(beginWalk);
  // A date has several places to stop at, and a frame one of its own.
  const dates = expected.filter((name) => name.includes('date')).length;
  for (let step = 0; step <= expected.length + (frames + dates) * 4; step++) {
    await page.keyboard.press('Tab');
    if (
      step >= expected.length &&
      (await page.evaluate(() => document.activeElement?.matches('[data-stone=last]')))
    )
      break;
  }
  const { seen, blind, at } = await page.evaluate(endWalk);
  const faulty = blind.map((name) => `no ring, or out of order: ${name}`);
  if (at !== 'last') faulty.push(`the walk ended at ${at}`);
  if (seen.join('\n') !== expected.join('\n'))
    faulty.push(`reached ${seen.join(', ')} instead of ${expected.join(', ')}`);
  return faulty;
}

/** Presses Enter on the filled button: something must come of it, and the focus may not fall off the page. */
export async function submitFaults(page: Page): Promise<string[]> {
  const button = page.locator('button[data-part=submit]:not([aria-disabled])').first();
  if ((await button.count()) === 0) return [];
  const url = page.url();
  const look = (): Promise<string> =>
    page.evaluate(() => {
      const widget = document.querySelector('sign-in-widget');
      const invalid = widget?.querySelectorAll('[aria-invalid], [aria-disabled]').length ?? 0;
      const at = document.activeElement?.outerHTML ?? '';
      const isBusy = Boolean(widget?.shadowRoot?.querySelector('[part=busy][data-on]'));
      const asked = document.documentElement.dataset['requests'] ?? '';
      return [asked, invalid, isBusy, at, widget?.textContent].join(' ');
    });
  await button.focus();
  const before = await look();
  await page.keyboard.press('Enter');
  for (let tries = 0; tries < 100; tries++) {
    if (page.url() !== url) return []; // went where it leads
    const after = await look().catch(() => undefined); // the page is on its way
    if (after !== undefined && after !== before) {
      const isLost = await page
        .evaluate(
          (here) => location.href === here && document.activeElement === document.body, // else it has left meanwhile
          url,
        )
        .catch(() => false);
      return isLost ? ['the focus is nowhere after Enter'] : [];
    }
    await page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => undefined);
  }
  return ['Enter on the filled button does nothing'];
}

/** Puts rules on the page that were never meant for a widget, and says what of it can no longer be used. */
export async function hostilityFaults(page: Page, reset: string): Promise<string[]> {
  const rules = readFileSync(new URL(`${reset}.css`, RESETS), 'utf8');
  await putFirst(page, rules);
  const damage = await page.evaluate(damages);
  const contrast = await violations(page, ['color-contrast']);
  await takeFirst(page);
  return [...damage, ...contrast].map((fault) => `${reset}: ${fault}`);
}

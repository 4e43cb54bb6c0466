import { expect as expectOf } from 'playwright/test';
import { describe, expect, it, vi } from 'vitest';
import { Examples } from '../models/example-page.ts';

vi.setConfig({ testTimeout: 60_000 }); // one of them is served by Vite, which prepares what it depends on
const examples = new Examples();

it.for(['single-file', 'shadow-root', 'own-lit', 'server-rendered'])(
  '[r147] %s signs in with a password, and with a code, and nothing complains',
  async (name) => {
    const example = await examples.run(name);
    await example.signIn();
    await example.startAnew();
    await example.signInWithCode();
    expect(example.complaints).toEqual([]);
  },
);

it('[r176] the single file is held to its hash by the browser', async () => {
  const example = await examples.run('single-file', { opened: false });
  await example.page.route('**/sign-in-widget.all.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n` }); // one byte more
  });
  await example.page.goto(example.url);
  await expectOf.poll(() => example.complaints.join()).toContain('integrity');
  expect(await example.page.evaluate(() => customElements.get('sign-in-widget'))).toBeUndefined();
});

it('[r130] a page’s own Lit and the widget’s each make their policy, where only the two are allowed', async () => {
  const example = await examples.run('own-lit', { opened: false });
  await example.page.addInitScript(() => {
    const made: string[] = Object.assign(window, { made: [] as string[] }).made;
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
    };
    const create = trustedTypes.createPolicy.bind(trustedTypes);
    trustedTypes.createPolicy = (name, rules) => {
      made.push(name);
      return create(name, rules);
    };
  });
  await example.open();
  const made = await example.page.evaluate(() => (window as unknown as { made: string[] }).made);
  expect(made.sort()).toEqual(['authn-flow', 'lit-html']);
  expect(example.complaints).toEqual([]);
});

describe('inside somebody’s shadow root', () => {
  it('looks as it does elsewhere, whatever the host does to inputs of its own', async () => {
    const example = await examples.run('shadow-root');
    await expectOf(example.username).toHaveCSS('border-top-width', '1px');
    await expectOf(example.username).toHaveCSS('border-top-style', 'solid');
    const ids = await example.username.evaluate((input) => (input as HTMLInputElement).labels?.length);
    expect(ids).toBe(1);
  });
});

describe('rendered on a server', () => {
  it('[r145] shows its fallback until the element is there, and nothing jumps', async () => {
    const example = await examples.run('server-rendered', { opened: false });
    const { page } = example;
    await page.addInitScript(() => {
      const seen = Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let send!: () => void;
    const sent = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/client.ts', async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(example.url, { waitUntil: 'commit' });
    const below = page.getByText('What comes below');
    await expectOf(page.getByText('One moment …')).toBeVisible();
    const before = await below.boundingBox();
    send();
    await expectOf(example.username).toBeVisible();
    await expectOf(page.getByText('One moment …')).toBeHidden();
    expect(Math.abs(((await below.boundingBox())?.y ?? 0) - (before?.y ?? NaN))).toBeLessThanOrEqual(2);
    // Two frames later everything is drawn that will be.
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve((window as unknown as { shift: number }).shift);
            });
          });
        }),
    );
    expect(shift).toBeLessThanOrEqual(0.01);
    expect(example.complaints).toEqual([]);
  });

  it('[r145] says how to go on where there is no JavaScript', async () => {
    const example = await examples.run('server-rendered', { opened: false });
    const html = await (await fetch(example.url)).text();
    expect(html).toContain('<noscript>');
    expect(html).toMatch(/SignInWidget was imported in Node \d+/);
  });
});

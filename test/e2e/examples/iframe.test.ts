import type { Frame } from 'playwright';
import { expect as expectOf } from 'playwright/test';
import { expect, it } from 'vitest';
import { Examples } from '../models/example-page.ts';

const examples = new Examples();

it('[r153] signs in from a frame of another origin: focus, height, and word to the page', async () => {
  const example = await examples.run('iframe', { opened: false });
  const { page } = example;
  example.place = page.frameLocator('iframe');
  await example.open();
  const [, frame] = page.frames();
  if (!frame) throw new Error('There is no frame.');
  const origins = [example.url, new URL(frame.url()).origin, example.org.url];
  expect(new Set(origins).size).toBe(3);
  await expectToFit(frame);

  // By keyboard, into the frame and on.
  await page.getByRole('link', { name: 'Sign in' }).focus();
  await page.keyboard.press('Tab');
  await expectOf(example.username).toBeFocused();
  const sam = await example.org.person('sam.');
  await page.keyboard.type(sam.login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(sam.password);
  await page.keyboard.press('Enter');
  await expectOf(example.button('Send code')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectOf(example.code).toBeFocused();
  await expectToFit(frame);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectToFit(frame);
  await page.keyboard.type(await example.org.code(sam.login));

  const welcome = page.getByRole('heading', { name: `Signed in as ${sam.login}` });
  await expectOf(welcome).toBeFocused();
  await expectOf(page.locator('iframe')).toHaveCount(0);
  expect(example.complaints).toEqual([]);
});

it('hears its frame and nobody else', async () => {
  const example = await examples.run('iframe', { opened: false });
  example.place = example.page.frameLocator('iframe');
  await example.open();
  await example.page.evaluate(async () => {
    postMessage({ sessionToken: '20111forged', login: 'mallory' }, location.origin);
    await new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
    });
  });
  await expectOf(example.page.getByText('mallory')).toHaveCount(0);
  await expectOf(example.page.locator('iframe')).toHaveCount(1);
});

/** Nothing of the frame is hidden, and nothing needs scrolling. */
async function expectToFit(frame: Frame): Promise<void> {
  const room = (): Promise<boolean> =>
    frame.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight <= clientHeight && clientHeight - document.body.offsetHeight <= 1;
    });
  await expectOf.poll(room).toBe(true);
}

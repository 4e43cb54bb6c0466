import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { startExample } from '../../packages/demo/examples/serve/start-example.ts';
import type { RunningExample } from '../../packages/demo/examples/serve/start-example.ts';
import { launchOptions } from '../browser.js';
import { OrgControl } from '../support/org-control.ts';

let example: RunningExample;
let browser: Browser;
let org: OrgControl;
beforeAll(async () => {
  [example, browser] = await Promise.all([startExample('react'), chromium.launch(launchOptions())]);
  org = new OrgControl(example.url);
});
afterEach(() => org.reset());
afterAll(async () => {
  await browser.close();
  await example.stop();
});

/** The page, and whatever it complains about. */
async function open(): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    // Vite's own client looks for a server that reloads pages.
    if (message.type() === 'error' && !/vite|WebSocket|401/.test(message.text())) said.push(message.text());
  });
  page.on('pageerror', ({ message }) => {
    if (!message.startsWith('WebSocket')) said.push(message);
  });
  await page.clock.install();
  await page.goto(`${example.url}/headless.html`);
  return { page, said };
}

async function signIn(page: Page, short: string): Promise<void> {
  const { login, password } = await org.person(short);
  await page.getByLabel('Username').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const polls = async (): Promise<number> => (await org.requests('POST', '/api/v1/authn/factors')).length;

it('[r152] mounted twice by StrictMode, it makes the requests of one flow', async () => {
  const { page, said } = await open();
  await page.getByLabel('Username').waitFor();
  await page.clock.runFor(1000);
  expect((await org.requests()).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /.well-known/okta-organization',
  ]);

  await page.getByLabel('Username').fill('pat.password@example.com');
  await page.getByLabel('Password').fill('Not-The-Password-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveText('The username or the password is not right.');

  await signIn(page, 'tia.');
  await page.getByLabel('Okta Verify code').fill(await org.totp('tia.'));
  await page.getByRole('button', { name: 'Check the code' }).click();
  await page.getByRole('heading', { name: 'You are signed in, Tia' }).waitFor();
  expect((await org.requests('POST')).map(({ path }) => path.replace(/ost\w+/, 'ID'))).toEqual([
    '/api/v1/authn',
    '/api/v1/authn',
    '/api/v1/authn/factors/ID/verify',
  ]);
  expect(said).toEqual([]);
});

it('[r152] shows the number of a push, and asks nothing any more once it is closed', async () => {
  const { page, said } = await open();
  await signIn(page, 'nina.');
  await page.getByRole('button', { name: 'Notify' }).click();
  await page.getByText('Approve the request.').waitFor();
  await org.openPush();
  await page.clock.runFor(3000);
  await page.getByText(/Pick the number \d+\./).waitFor();

  await page.getByRole('button', { name: 'Close' }).click();
  await page.clock.runFor(1000);
  const before = await polls();
  await page.clock.runFor(20_000);
  expect(await polls()).toBe(before);

  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Password').waitFor(); // a flow of its own
  expect(said).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { startExample } from '../../packages/demo/examples/serve/start-example.ts';
import type { RunningExample } from '../../packages/demo/examples/serve/start-example.ts';
import { launchOptions } from '../browser.js';
import { OrgControl } from '../support/org-control.ts';
import { ROOT } from '../tools/cli.ts';

let example: RunningExample;
let browser: Browser;
let org: OrgControl;
let page: Page;
beforeAll(async () => {
  [example, browser] = await Promise.all([startExample('headless'), chromium.launch(launchOptions())]);
  org = new OrgControl(example.url);
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.install();
});
afterEach(() => org.reset());
afterAll(async () => {
  await browser.close();
  await example.stop();
});

async function signIn(short: string): Promise<void> {
  await page.goto(example.url);
  const { login, password } = await org.person(short);
  await page.getByLabel('Username').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();
const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).waitFor();

it('signs in by a code, after a wrong password, which stays in its place with the name', async () => {
  await signIn('tia.');
  await page.getByLabel('Code').fill('000000');
  await press('Check OKTA code');
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(page.getByLabel('Code')).toHaveValue('000000');
  await page.getByLabel('Code').fill(await org.totp('tia.'));
  await press('Check OKTA code');
  await heading('Signed in as tia.totp@example.com');
  await expect(page.getByRole('alert')).toBeEmpty();
});

it('waits for a push, and shows its number', async () => {
  await signIn('nina.');
  await press('Notify my phone');
  await page.getByText('Approve the request.').waitFor();
  const { numbers = [] } = await org.openPush();
  await page.clock.runFor(3000);
  const words = await page.getByText(/Pick the number \d+\./).textContent();
  const number = Number(/\d+/.exec(words ?? '')?.[0]);
  expect(numbers).toContain(number);
  await org.answerPush('approve', { number });
  await page.clock.runFor(5000);
  await heading(/Signed in as nina/);
});

it('gets a forgotten password back: a code, the question, a new password', async () => {
  const faye = await org.person('faye.');
  await page.goto(example.url);
  await page.getByLabel('Account').fill(faye.login);
  await press('Forgot it');
  await heading('Read your messages');
  await page.getByLabel('Code').fill(await org.code(faye.login));
  await press('Go on');
  await page.getByLabel('Answer').fill(faye.answer ?? '');
  await press('Go on');
  await page.getByLabel('New password').fill(faye.newPassword ?? '');
  await press('Set it');
  await heading(/Signed in as faye/);
});

it('is no longer than 120 lines', () => {
  const folder = join(ROOT, 'packages/demo/examples/plain/headless');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length);
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(120);
});

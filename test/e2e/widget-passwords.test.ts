import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { expect as expectThat, it } from 'vitest';
import type { Person } from '../support/org-control.ts';
import { EmbeddedPage } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

async function visit(short: string): Promise<{ person: Person; page: EmbeddedPage; tab: Page }> {
  const person = await site().org.person(short);
  const tab = await site().visitor();
  return { person, page: new EmbeddedPage(tab, site().url), tab };
}

/** Types a new password twice and sends it, by keyboard alone. */
async function choose(tab: Page, password: string): Promise<void> {
  await tab.getByLabel('New password', { exact: true }).fill(password);
  await tab.getByLabel('New password again').fill(password);
  await tab.keyboard.press('Enter');
}

it('[r10] [r11] [r73] gets a forgotten password back by text message, with the question', async () => {
  const { person, page, tab } = await visit('faye.');
  await page.open(person);
  await tab.getByRole('button', { name: 'Forgot password?' }).focus();
  await tab.keyboard.press('Enter');
  await expect(tab.getByLabel('Username')).toHaveValue(person.login);
  await tab.getByLabel('Email').focus();
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await expect(page.code).toBeFocused();
  await tab.keyboard.type(await site().org.code(person.login));
  const answer = tab.getByLabel('Which lake did you swim in first?');
  await expect(answer).toBeFocused();
  await tab.keyboard.type('Dead Sea');
  await tab.keyboard.press('Enter');
  await expect(tab.getByText('That answer isn’t right.')).toBeVisible();
  await answer.fill('Walden Pond');
  await tab.keyboard.press('Enter');
  await expect(tab.getByLabel('New password', { exact: true })).toBeFocused();
  await choose(tab, 'short');
  await expect(tab.getByText('this one doesn’t meet the rules')).toBeVisible();
  await choose(tab, person.newPassword ?? '');
  await page.expectSession(person, 'password');
});

it('[r74] [r75] gets it back by the link of a mail, sent a second time', async () => {
  const { person, page } = await visit('ray.');
  const tab = await site().newcomer();
  await tab.clock.install();
  await new EmbeddedPage(tab, site().url).open(person);
  await tab.getByRole('button', { name: 'Forgot password?' }).click();
  await tab.getByRole('button', { name: 'Send email' }).click();
  await expect(tab.getByRole('heading', { name: 'Check your email' })).toBeVisible();
  const first = await site().org.link(person.login);
  await site().org.advance(31);
  await tab.clock.fastForward(31_000);
  await tab.getByRole('button', { name: 'Send again', exact: true }).click();
  await expect(tab.getByRole('button', { name: /Send again in/ })).toBeVisible();
  const second = await site().org.link(person.login);
  expectThat(second).not.toBe(first);
  await page.page.goto(second);
  await expect(page.page.getByLabel('New password', { exact: true })).toBeVisible();
  expectThat(page.page.url()).not.toContain('Token');
  await choose(page.page, person.newPassword ?? '');
  await expect(page.code).toBeVisible();
  await page.enterCode(await site().org.totp(person.login));
  await page.expectSession(person, 'password', 'second factor', 'one-time code');
  await page.page.goto(second);
  const used = page.page.getByRole('alert').filter({ hasText: 'This link has expired or was used' });
  await expect(used).toBeVisible();
  await expect(page.page.getByRole('button', { name: 'Forgot password?' })).toBeVisible();
});

it('[r6] [r76] [r77] changes a password that has expired, by the rules', async () => {
  const { person, page, tab } = await visit('ed.');
  await page.start(person);
  await expect(tab.getByRole('heading', { name: 'Your password has expired' })).toBeVisible();
  await tab.getByLabel('Current password').fill('not this one');
  await choose(tab, person.newPassword ?? '');
  await expect(tab.getByText('didn’t match your current password')).toBeVisible();
  await tab.getByLabel('Current password').fill(person.password);
  const rules = tab.locator('[data-part=rule]');
  await tab.getByLabel('New password', { exact: true }).fill('ember');
  await expect(rules.filter({ hasText: 'A lowercase letter' })).toHaveAttribute('data-met', '');
  await expect(rules.filter({ hasText: 'At least' })).not.toHaveAttribute('data-met', '');
  await choose(tab, person.newPassword ?? '');
  await page.expectSession(person, 'password');
});

it('[r5] [r34] is warned of a password that expires, and leaves it for now', async () => {
  const { person, page, tab } = await visit('wanda.');
  await page.start(person);
  await expect(tab.getByRole('heading', { name: 'Your password expires in 5 days' })).toBeVisible();
  await tab.getByRole('button', { name: 'Not now' }).click();
  await page.expectSession(person, 'password');
});

it('[r7] is led to the site that keeps the password', async () => {
  const { person, page, tab } = await visit('dora.');
  await page.start(person);
  await expect(tab.getByRole('heading', { name: 'Your password has expired' })).toBeVisible();
  await expect(tab.getByRole('link', { name: /^Go to / })).toHaveAttribute('href', /^https?:/);
});

it('[r4] [r8] [r80] unlocks an account, and signs in', async () => {
  const { person, page, tab } = await visit('lou.');
  await page.start(person);
  await tab.getByRole('button', { name: 'Unlock account' }).click();
  await expect(tab.getByLabel('Username')).toHaveValue(person.login);
  await tab.getByLabel('Text message').check();
  await tab.getByRole('button', { name: 'Send code' }).click();
  await expect(page.code).toBeFocused();
  await page.code.fill(await site().org.code(person.login));
  await expect(tab.getByRole('heading', { name: 'Your account is unlocked' })).toBeVisible();
  await page.submit.click();
  await expect(page.username).toHaveValue(person.login);
  await page.password.fill(person.password);
  await page.submit.click();
  await page.expectSession(person, 'password');
});

it('[r8] says that only an administrator can unlock, where that is so', async () => {
  const { person, page, tab } = await visit('hope.');
  await page.start(person);
  await expect(tab.getByText('Ask your administrator')).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Unlock account' })).toHaveCount(0);
});

it('[r9] chooses a first password from the link of an invitation', async () => {
  const { person, page, tab } = await visit('newton.');
  await tab.goto(`${site().url}/welcome/${person.activationToken ?? ''}`);
  await expect(tab.getByRole('heading', { name: 'Choose a password for your account' })).toBeVisible();
  await choose(tab, person.newPassword ?? '');
  await page.expectSession(person, 'password');
});

import { expect as expectOf } from 'playwright/test';
import { describe, expect, it, vi } from 'vitest';
import { Examples } from '../models/example-page.ts';

const examples = new Examples();
vi.setConfig({ testTimeout: 90_000 }); // whole builds, two at a time
const FRAMEWORKS = ['vite-app', 'react', 'vue', 'svelte', 'solid', 'angular'];

describe.for(FRAMEWORKS)('the example for %s', (name) => {
  it('[r151] as it is developed, signs in with a password, and with a code; its state is the widget’s', async () => {
    const example = await examples.command(name);
    await example.signIn();
    await example.startAnew();
    if (name !== 'vite-app') {
      const widget = example.page.locator('sign-in-widget');
      await expectOf(widget).toHaveCSS('color-scheme', 'light');
      await example.username.fill('pat');
      await example.page.getByLabel('Dark').check();
      await expectOf(widget).toHaveCSS('color-scheme', 'dark');
      await expectOf(example.username).toHaveValue('pat');
    }
    await example.signInWithCode();
    expect(example.complaints).toEqual([]);
  });

  it('[r151] as it is deployed, signs in with a password, and with a code', async () => {
    const example = await examples.command(name, '--built');
    await example.signIn();
    await example.startAnew();
    await example.signInWithCode();
    expect(example.complaints).toEqual([]);
  });
});

describe('in React', () => {
  it('[r151] [r152] StrictMode mounts it twice, and there is one form and one flow', async () => {
    const example = await examples.command('react');
    await expectOf(example.page.locator('form')).toHaveCount(1);
    await example.signIn();
    const requests = await example.org.requests('POST', '/api/v1/authn');
    expect(requests.map(({ path }) => path)).toEqual(['/api/v1/authn']);
  });

  it('[r151] [r152] language follows state; taken away and brought back it works', async () => {
    const example = await examples.command('react');
    const { page } = example;
    await page.getByLabel('Language').selectOption('de');
    await expectOf(page.getByLabel('Benutzername')).toBeVisible();
    await page.getByLabel('Language').selectOption('en');
    await expectOf(example.username).toBeVisible();
    for (const times of ['once', 'twice']) {
      await page.getByRole('button', { name: 'Not now' }).click();
      await expectOf(page.locator('sign-in-widget, form')).toHaveCount(0);
      await page.getByRole('button', { name: 'Open' }).click();
      await expectOf(page.locator('form'), `brought back ${times}`).toHaveCount(1);
    }
    // Gone in the middle of a flow, it begins again.
    await example.start('sam.');
    await expectOf(example.button('Send code')).toBeVisible();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('button', { name: 'Open' }).click();
    await example.signInWithCode();
    expect(example.complaints).toEqual([]);
  });
});

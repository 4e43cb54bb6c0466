import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { expect as expectOf } from 'playwright/test';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/cli.ts';
import { Examples } from '../models/example-page.ts';

const examples = new Examples();
const policy = readFileSync(
  join(ROOT, 'packages/demo/examples/plain/strict/content-security-policy.txt'),
  'utf8',
).trim();

describe('a strict page', () => {
  it('[r129] [r130] [r177] is sent with the policy that the documentation gives, letter by letter', async () => {
    expect(readFileSync(join(ROOT, 'docs/embedding.md'), 'utf8')).toContain(`\`\`\`\n${policy}\n\`\`\``);
    const example = await examples.run('strict', { opened: false });
    const header = (await fetch(example.url)).headers.get('content-security-policy');
    const here = policy
      .replaceAll('https://id.example.com', example.url)
      .replaceAll('https://www.example.com', example.url);
    expect(header).toBe(here.replaceAll('\n', ' '));
    expect(policy).not.toMatch(/unsafe|nonce|\*/);
  });

  it('[r130] would hear of what it forbids', async () => {
    const example = await examples.run('strict');
    await example.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'p {}';
      document.body.append(style);
    });
    await expectOf.poll(() => example.complaints.join()).toContain('violates style-src-elem');
  });

  const flows: [flow: string, walk: (example: Awaited<ReturnType<Examples['run']>>) => Promise<void>][] = [
    ['a password', (example) => example.signIn()],
    ['a code by text message', (example) => example.signInWithCode()],
    [
      'a push with a number to pick',
      async (example) => {
        const { login } = await example.start('nina.');
        await example.button('Send notification').click();
        await expectOf(() => example.org.openPush()).toPass(); // once it is there
        const number = Number(await example.page.locator('[data-part=number]').innerText());
        await example.org.answerPush('approve', { number });
        await example.expectSignedIn(login);
      },
    ],
    [
      'an authenticator app set up by a picture',
      async (example) => {
        const { login } = await example.start('nora.');
        const rows = example.page.getByRole('listitem');
        await rows.filter({ hasText: 'Authenticator app' }).getByRole('button').click();
        const picture = example.page.getByRole('img', { name: 'QR code to scan with the app' });
        await expectOf(picture).toHaveJSProperty('complete', true);
        await expectOf(picture).not.toHaveJSProperty('naturalWidth', 0);
        const key = await example.page.locator('[data-part=key-text]').innerText();
        const app = new TOTP({ secret: key.replaceAll(' ', '') });
        await example.place.getByLabel('Code from the app', { exact: true }).fill(app.generate());
        await example.button('Continue').click();
        await example.expectSignedIn(login);
      },
    ],
    [
      'an expired password',
      async (example) => {
        const { login, newPassword = '' } = await example.start('ed.');
        const current = example.place.getByLabel('Current password');
        await expectOf(current).toBeVisible();
        await current.fill((await example.org.person('ed.')).password);
        await example.place.getByLabel('New password', { exact: true }).fill(newPassword);
        await example.place.getByLabel('New password again').fill(newPassword);
        await example.page.keyboard.press('Enter');
        await example.expectSignedIn(login);
      },
    ],
    [
      'a security question',
      async (example) => {
        const { login } = await example.start('quinn.');
        const { answer = '' } = await example.org.factor('quinn.', 'question');
        await expectOf(example.username).toHaveCount(0);
        await example.place.getByRole('textbox').fill(answer);
        await example.page.keyboard.press('Enter');
        await example.expectSignedIn(login);
      },
    ],
    [
      'a forgotten password, and back',
      async (example) => {
        await example.button('Forgot password?').click();
        await example.username.fill('ray.recovers@example.com');
        await example.button('Send email').click();
        await expectOf(example.page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
      },
    ],
  ];
  it.for(flows)('[r129] [r130] [r177] walks through %s without a violation', async ([, walk]) => {
    const example = await examples.run('strict');
    await walk(example);
    expect(example.complaints).toEqual([]);
  });
});

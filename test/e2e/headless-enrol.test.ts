import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { HeadlessVisit } from './models/headless-visit.ts';
import { useSite } from './models/site.ts';

const site = useSite();
const visit = async (short: string) => {
  const person = await site().org.person(short);
  return { person, page: new HeadlessVisit(await site().visitor(), site().url) };
};

describe('on /headless sets up', () => {
  it('[r14] [r64] [r65] [r66] a question and a phone, with a wrong code first, and leaves the rest for later', async () => {
    const { person, page } = await visit('theo.');
    await page.start(person);
    await page.expectTitle('Set up 1 of 2');
    await page.unfold('Security question');
    await page.page.getByLabel(/^Question/).selectOption('What was the first dish you made yourself?');
    await page.field('Answer').fill('Burnt pancakes');
    await page.press('Set it up');
    await page.expectTitle('Set up 2 of 2');
    await page.unfold('Text message');
    await page.field('Number').fill('+1 415 555 2671');
    await page.press('Send a code');
    await page.enterCode('000000');
    await page.expectProblem('code');
    const phone = await page.phoneOf(person);
    await page.enterCode(await phone.textedCode());
    await page.expectTitle('Anything else to set up?');
    await page.press('That is enough');
    await page.expectSession(person, 'password');
  });

  it('[r67] an authenticator app, by the key beside its image', async () => {
    const { person, page } = await visit('nora.');
    await page.start(person);
    await page.press('Google Authenticator code');
    await expect(page.page.getByAltText('QR code')).toHaveJSProperty('complete', true);
    const key = await page.page.locator('.secret code').innerText();
    const phone = await page.phoneOf(person);
    await page.enterCode(await phone.codeOfKey(key));
    await page.expectTitle('Anything else to set up?');
    await page.press('That is enough');
    await page.expectSession(person, 'password', 'second factor');
  });

  it.for(['by its image', 'by a link in a mail'])('[r68] Okta Verify on the phone, %s', async (way) => {
    const { person, page } = await visit('lara.');
    await page.start(person);
    await page.press('Okta Verify notification');
    if (way === 'by a link in a mail') {
      await page.press('Send me a mail with a link instead');
      await expect(page.page.getByText('A mail with a link is on its way.')).toBeVisible();
    }
    const phone = await page.phoneOf(person);
    await (way === 'by its image'
      ? phone.press('Scan the code')
      : phone.messages.getByRole('button', { name: 'Set up Okta Verify' }).click());
    await page.look();
    await page.press('That is enough');
    await page.expectSession(person, 'password');
    expect((await site().org.person('lara.')).factors).toHaveLength(1);
  });
});

describe('on /headless proves', () => {
  it('[r43] with Duo in its frame: no, and then yes', async () => {
    const { person, page } = await visit('duncan.');
    await page.start(person);
    await page.press('Ask Duo');
    await page.duo('Deny').click();
    await page.expectTitle('Duo said no');
    await page.press('Ask Duo again');
    await page.duo('Approve').click();
    await page.expectSession(person, 'password');
  });

  it('[r45] at a partner and back: refused, and then not', async () => {
    const { person, page } = await visit('ida.');
    await page.start(person);
    await page.press('Ask Partner SAML');
    await page.press('Go to Partner SAML');
    await page.press('No, refuse');
    await expect(page.page.getByRole('alert')).toHaveText('It did not work: The partner refused.');
    await expect(page.page).toHaveURL(`${site().url}/headless`);
    await page.press('Choose another way');
    await page.press('Ask Partner login');
    await page.press('Go to Partner login');
    await page.press('Yes, it is me');
    await page.expectSession(person, 'password');
  });

  it('[r41] with a token that asks for a new PIN and the next code', async () => {
    const { person, page } = await visit('rosa.');
    await page.start(person);
    await page.enterCode(`2468${await site().org.tokenCode(person)}`);
    await expect(page.page.getByRole('alert')).toHaveText('Enter a new PIN of 4 to 8 digits.');
    await page.enterCode('13579');
    await expect(page.page.getByRole('alert')).toHaveText(/^Wait for the code of your token to change/);
    await site().org.advance(60);
    await page.enterCode(`13579${await site().org.tokenCode(person)}`);
    await page.expectSession(person, 'password');
  });
});

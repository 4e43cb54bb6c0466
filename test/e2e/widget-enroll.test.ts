import { TOTP } from 'otpauth';
import { expect } from 'playwright/test';
import { it } from 'vitest';
import { EnrollPage } from './models/enroll-page.ts';
import { PhonePage } from './models/phone-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

it('[r14] [r64] [r65] [r66] sets up a question and a phone by keyboard, with a wrong code first', async () => {
  const { page, person } = await EnrollPage.arrive(site(), 'theo.');
  const { keyboard } = page.page;
  await expect(page.said('Step 1 of 2.')).toBeVisible();
  await expect(page.row('Security question').getByRole('button')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.field('Question')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('a small green boat');
  await keyboard.press('Enter');
  await page.expectNews('Security question is set up.');
  await expect(page.said('Step 2 of 2.')).toBeVisible();

  await expect(page.row('Text message').getByRole('button')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.field('Phone number')).toBeFocused();
  await keyboard.type('+1 415 555 2671');
  await keyboard.press('Enter');
  await page.expectTitle('Enter your code');
  const phone = await PhonePage.open(page.page, site().url, person);
  const code = await phone.textedCode();
  await page.enterCode(code === '000000' ? '111111' : '000000');
  await page.expectProblem('code');
  await page.enterCode(code);
  await page.expectNews('Text message is set up.');
  await page.finish(person, 'password', 'second factor', 'security question', 'text message');
});

it('[r66] uses a number anyway that the org doubts, and corrects it afterwards', async () => {
  const { page } = await EnrollPage.arrive(site(), 'theo.');
  await page.choose('Text message');
  await page.field('Phone number').fill('+1 555 123 4567');
  await page.button('Send code').click();
  await expect(page.page.getByText('This number may be wrong.')).toBeVisible();
  await page.page.getByRole('button', { name: /anyway$/ }).click();
  await page.expectTitle('Enter your code');
  await expect(page.said('4567')).toBeVisible();
  await page.button('Change number').click();
  await page.field('Country or region').selectOption('GB');
  await page.field('Phone number').fill('020 7946 0958');
  await page.button('Send code').click();
  await page.expectTitle('Enter your code');
  await expect(page.page.locator('bdi')).toHaveText('+44 ••••••0958');
});

it('[r67] sets up an authenticator app by the key that is shown', async () => {
  const { page, person } = await EnrollPage.arrive(site(), 'nora.');
  await page.choose('Authenticator app');
  await expect(page.page.getByRole('img', { name: 'QR code to scan with the app' })).toHaveJSProperty(
    'complete',
    true,
  );
  const key = await page.page.locator('[data-part=key-text]').innerText();
  const app = new TOTP({ secret: key.replaceAll(' ', '') });
  await page.field('Code from the app').fill(app.generate());
  await page.expectNews('Authenticator app is set up.');
  await page.finish(person, 'password', 'second factor', 'one-time code');
});

it('[r68] sets up Okta Verify on a phone, after the first code has run out', async () => {
  const { page, person } = await EnrollPage.arrive(site(), 'lara.');
  await page.choose('Okta Verify push');
  await page.expectTitle('Set up Okta Verify');
  await site().org.expireSetUp();
  await page.expectTitle('The code has expired');
  await page.button('Show a new code').click();
  await page.expectTitle('Set up Okta Verify');
  await page.page.getByText('Can’t scan the code?').click();
  await page.button('Email me a link').click();
  await expect(page.said('We sent you an email.')).toBeVisible();
  await site().org.scan();
  await page.expectNews('Okta Verify push is set up.');
  await page.finish(person, 'password', 'second factor', 'push approval');
});

it('[r14] puts setting up off, while there is time', async () => {
  const { page, person } = await EnrollPage.arrive(site(), 'lara.');
  await expect(page.said('You can do this later, until')).toBeVisible();
  await page.button('Not now').click();
  await page.expectSession(person, 'password');
});

it('[r71] takes what a YubiKey types, and explains what only an administrator can set up', async () => {
  const { page, person } = await EnrollPage.arrive(site(), 'hank.');
  await expect(page.row('Company token')).toContainText('Your administrator sets it up for you');
  await page.choose('YubiKey');
  await page.field('Code from the YubiKey').fill(`ccccccvuklrn${'k'.repeat(32)}`);
  await page.expectNews('YubiKey is set up.');
  await page.finish(person, 'password', 'second factor', 'security key');
});

it('[r70] sets up two keys, and takes none twice', async () => {
  const visitor = await site().newcomer();
  const devices = await visitor.context().newCDPSession(visitor);
  await devices.send('WebAuthn.enable');
  const plugIn = (transport: 'usb' | 'internal') =>
    devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  const { page, person } = await EnrollPage.arrive(site(), 'kay.', visitor);
  const { authenticatorId } = await plugIn('internal');
  await page.choose('Your fingerprint');
  await page.button('Set up now').click();
  await page.expectTitle('Add another way?');
  await expect(page.row('1 of 10 keys')).toBeVisible();
  await page.choose('1 of 10 keys');
  await page.button('Set up now').click();
  await expect(page.page.getByText('This key or device is set up already.')).toBeVisible();
  await devices.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await plugIn('usb');
  await page.button('Try again').click();
  await expect(page.row('2 of 10 keys')).toBeVisible();
  await page.finish(person, 'password', 'second factor', 'security key');
});

it('[r72] sets up Duo in its frame, refused first', async () => {
  const { page, person } = await EnrollPage.arrive(site(), 'paula.');
  await page.choose('Duo');
  const frame = page.page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Deny' }).click();
  await page.button('Try again').click();
  await frame.getByRole('button', { name: 'Approve' }).click();
  await page.expectNews('Duo is set up.');
  await page.finish(person, 'password', 'second factor');
});

it('[r72] sets up a SAML provider: refused there, then confirmed', async () => {
  const { page, person } = await EnrollPage.arrive(site(), 'paula.');
  await page.choose('Partner SAML');
  await page.button('Go to Partner SAML').click();
  await page.page.getByRole('button', { name: 'No, refuse' }).click();
  await page.expectTitle('Go to Partner SAML');
  await expect(page.page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  expect(page.page.url()).not.toContain('stateToken');
  await page.button('Go to Partner SAML').click();
  await page.page.getByRole('button', { name: 'Yes, it is me' }).click();
  await page.finish(person, 'password', 'second factor');
});

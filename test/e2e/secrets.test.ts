import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { PhonePage } from './models/phone-page.ts';
import { SecretWatch } from './models/secret-watch.ts';
import { signInPages } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

describe.for(signInPages)('on %s', ([, Page]) => {
  it('[r163] no password, code or token is left in storage, address, attributes, text, console or globals; nothing breaks the policy [r129]', async () => {
    const person = await site().org.person('tia.');
    const page = new Page(await site().newcomer(), site().url);
    const watch = await SecretWatch.on(page.page);
    const violations: string[] = [];
    page.page.on('console', (message) => {
      if (/content security policy|trusted ?types?/i.test(message.text())) violations.push(message.text());
    });
    const look = async (): Promise<void> => expect(await watch.leaks()).toEqual([]);

    await page.start(person, watch.add('password', 'Not-The-Password-1'));
    await page.expectProblem('credentials');
    await look();
    await page.password.fill(watch.add('password', person.password));
    await page.submit.click();
    await expect(page.code).toBeVisible();
    await look();
    await page.enterCode(watch.add('code', '918273'));
    await page.expectProblem('code');
    await look();
    const phone = await PhonePage.open(page.page, site().url, person);
    await page.enterCode(watch.add('code', await phone.totp('Okta Verify')));
    await page.expectSession(person, 'password', 'second factor', 'one-time code');
    await look();
    expect(violations).toEqual([]);
    expect(watch.kinds).toEqual(['code', 'password', 'sessionToken', 'stateToken']);
  });
});

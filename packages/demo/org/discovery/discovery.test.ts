import { expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

test('webfinger tells the provider of a login, whether it exists or not', async () => {
  const browser = newBrowser();
  for (const login of ['pat.password@example.com', 'nobody@example.com']) {
    const { body } = await browser.get(`/.well-known/webfinger?resource=okta:acct:${login}&requestContext=x`);
    expect(body).toMatchObject({
      subject: `okta:acct:${login}`,
      links: [{ rel: 'okta:idp', properties: { 'okta:idp:type': 'OKTA' } }],
    });
  }
  const malformed = await browser.get('/.well-known/webfinger?resource=acct:x');
  expect([malformed.status, malformed.body.errorCode]).toEqual([400, 'E0000001']);
});

test('the security image is the stock one on a device that is not known', async () => {
  const browser = newBrowser();
  const image = async (username: string) =>
    (await browser.get(`/login/getimage?username=${username}`)).body as unknown as {
      pwdImg: string;
      imageDescription: string;
    };
  const stock = await image('nobody@example.com');
  expect(stock).toMatchObject({ result: 'success', imageDescription: '' });
  expect(await image('penny.push@example.com')).toEqual(stock);
  const required = await browser.signIn('penny');
  await browser.verify(required, 'push', {}, 'OKTA', '?rememberDevice=true');
  await browser.onPhone('approve');
  await browser.verify(required, 'push');
  const own = await image('penny.push@example.com');
  expect(own.imageDescription).toBe('The picture of Penny');
  expect(own.pwdImg).not.toBe(stock.pwdImg);
  expect((await browser.get(own.pwdImg)).headers.get('content-type')).toBe('image/png');
});

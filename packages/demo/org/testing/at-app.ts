import { newBrowser, type Answer, type Browser } from './browser.ts';

/** Opens an address that leads to the sign-in page, and reads the state it leads to. */
export async function arrive(browser: Browser, path: string): Promise<Answer> {
  const opened = await browser.get(path);
  const stateToken = new URL(opened.headers.get('location') ?? 'x:').searchParams.get('stateToken') ?? '';
  return browser.post('/api/v1/authn', { stateToken });
}

/** Somebody's name, given to the `login` link. */
export async function giveName(browser: Browser, at: Answer, short: string): Promise<Answer> {
  const { login } = await browser.person(short);
  return browser.follow(at, at.body._links.login, { identifier: login });
}

/** A seeded person on the way to an application, after name and password. */
export async function atApp(app: string, short: string, browser = newBrowser()) {
  const named = await giveName(browser, await arrive(browser, `/app/${app}`), short);
  const { password } = await browser.person(short);
  return { browser, at: await browser.verify(named, 'password', { password }) };
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '@authn-flow/authn-core';
import type { Entrance } from '../../entrance.ts';
import { Harness, refused, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
  vi.restoreAllMocks();
});

const done = () => Promise.resolve<Step>(unauthenticated());

/** Answers each call of the org's with the next of these. */
function answer(...bodies: readonly object[]): { readonly urls: () => URL[] } {
  const fetched = vi.spyOn(globalThis, 'fetch');
  for (const body of bodies) fetched.mockImplementationOnce(() => Promise.resolve(Response.json(body)));
  return {
    urls: () => fetched.mock.calls.map(([asked]) => new URL(asked instanceof Request ? asked.url : asked)),
  };
}

const links = (type: string, href: string) => ({
  subject: 'okta:acct:ada',
  links: [{ rel: 'okta:idp', href, properties: { 'okta:idp:type': type } }],
});

const mount = (entrance: Entrance | 'identifier-first', step = unauthenticated()): Promise<Harness> =>
  Harness.mount(step, { properties: { entrance } });

async function giveName(widget: Harness, name = 'ada'): Promise<void> {
  widget.type('username', name);
  widget.submit.click();
  await widget.until(() => !widget.busy);
  await widget.settled();
}

describe('identifier first', () => {
  it('[r23] asks for the name, then for the password, and signs in with both', async () => {
    const signIn = vi.fn(done);
    const widget = await Harness.mount(unauthenticated({ signIn }), {
      attributes: { entrance: 'identifier-first' },
    });
    expect(widget.widget.querySelector('input[type=password]')).toBe(null);
    widget.widget.focus();
    await giveName(widget, ' ada ');
    expect(document.activeElement).toBe(widget.input('password'));
    expect(widget.announced).toContain('Enter the password for ada.');
    expect(widget.input('username').value).toBe('ada'); // unseen, for password managers
    expect(widget.input('username').autocomplete).toBe('username');
    widget.type('password', ' secret ');
    widget.submit.click();
    await widget.settled();
    expect(signIn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ username: 'ada', password: ' secret ' }),
    );
  });

  it('[r23] goes back to the name, which is still there', async () => {
    const widget = await mount('identifier-first');
    await giveName(widget);
    widget.button('Not you?').click();
    await widget.settled();
    expect(widget.input('username').value).toBe('ada');
    await widget.until(() => document.activeElement === widget.input('username'));
    await giveName(widget, 'grace');
    widget.button('Back').click();
    await widget.settled();
    expect(widget.input('username').value).toBe('grace');
  });

  it('keeps to the password when it was wrong', async () => {
    const step = unauthenticated();
    const widget = await mount('identifier-first', step);
    await giveName(widget);
    await widget.show({ ...step, identifier: 'ada', problem: refused('E0000004') });
    expect(widget.problem).toContain('couldn’t sign you in');
    expect(document.activeElement).toBe(widget.input('password'));
  });

  it('says what is missing, on each of both', async () => {
    const widget = await mount('identifier-first');
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Enter your username.');
    await giveName(widget);
    expect(widget.problem).toBe('');
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Enter your password.');
  });

  it('[r23] [r27] asks the org who checks the password, by the name it knows', async () => {
    const org = answer(links('OKTA', 'https://id.example.com'));
    const transformUsername = vi.fn((name: string) => `${name}@example.com`);
    const entrance = { form: 'identifier-first', idpDiscovery: { requestContext: '/app' } } as const;
    const widget = await Harness.mount(unauthenticated(), {
      properties: { entrance, flowOptions: { transformUsername } },
    });
    await giveName(widget);
    expect(widget.part('page')!.innerText).toContain('ada');
    expect(widget.input('password')).toBe(document.activeElement);
    const [asked] = org.urls();
    expect(asked!.pathname).toBe('/.well-known/webfinger');
    expect(asked!.searchParams.get('resource')).toBe('okta:acct:ada@example.com');
    expect(asked!.searchParams.get('requestContext')).toBe('/app');
    expect(transformUsername).toHaveBeenCalledExactlyOnceWith('ada', 'identify');
  });

  it('[r23] sends people of another provider there', async () => {
    answer(links('SAML2', `${location.href}#partner`));
    const widget = await mount({ form: 'identifier-first', idpDiscovery: true });
    await giveName(widget, 'ada@partner.example.com');
    expect(location.hash).toBe('#partner');
    history.replaceState(history.state, '', location.href.replace('#partner', ''));
  });

  it('[r23] says so when the org cannot be asked', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const widget = await mount({ form: 'identifier-first', idpDiscovery: true });
    await giveName(widget);
    await widget.until(() => widget.problem !== '');
    expect(widget.problem).toContain('couldn’t reach');
    expect(document.activeElement).toBe(widget.part('problem'));
    expect(widget.widget.querySelector('input[type=password]')).toBe(null);
  });
});

describe('username only', () => {
  it('[r24] begins with the name, where the org asks for a factor first', async () => {
    const identify = vi.fn(done);
    const widget = await mount({ form: 'username-only' }, unauthenticated({ identify }));
    await giveName(widget);
    expect(identify).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ username: 'ada' }));
  });

  it('[r24] takes the name alone on transactions that do, without being told', async () => {
    const login = vi.fn(done);
    const enroll = vi.fn(done);
    const widget = await Harness.mount(unauthenticated({ login, enroll }));
    await giveName(widget);
    expect(login).toHaveBeenCalledExactlyOnceWith({ identifier: 'ada' });
    widget.button('Create an account').click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledTimes(1);
  });
});

describe('other doors', () => {
  const idps: Entrance['idps'] = [
    { id: '0oa1', text: 'Continue with Partner', className: 'partner' },
    { href: 'https://social.example.com/in', text: 'Continue with Social' },
  ];
  const order = (widget: Harness, ...parts: string[]) =>
    [...widget.widget.querySelectorAll(parts.map((part) => `[data-part=${part}]`).join())].map(
      (element) => (element as HTMLElement).dataset['part'],
    );

  it('[r30] shows identity providers below the form, each with its own words and class', async () => {
    const widget = await mount({ idps, relayState: '/app/UserHome?a=b&c' });
    expect(order(widget, 'form', 'or', 'door')).toEqual(['form', 'or', 'door', 'door']);
    const [partner, social] = widget.widget.querySelectorAll<HTMLAnchorElement>('a[data-part=door]');
    expect([partner!.innerText, partner!.className]).toEqual(['Continue with Partner', 'partner']);
    expect(partner!.href).toBe('https://id.example.com/sso/idps/0oa1?fromURI=%2Fapp%2FUserHome%3Fa%3Db%26c');
    expect(social!.href).toBe('https://social.example.com/in');
    expect(widget.input('password').type).toBe('password'); // the form as ever
  });

  it('[r30] shows them above it on demand', async () => {
    const widget = await mount({ idps, idpPlacement: 'above' });
    expect(order(widget, 'form', 'or', 'door')).toEqual(['door', 'door', 'or', 'form']);
  });

  it('[r30] [r134] leads to no address that is not a page', async () => {
    const widget = await mount({ idps: [{ href: 'javascript:alert(1)', text: 'Odd' }] });
    expect(widget.part('door')).toBe(null);
    expect(widget.part('or')).toBe(null);
  });

  it('has buttons of the page’s own', async () => {
    const click = vi.fn();
    const widget = await mount({ buttons: [{ text: 'Guest', className: 'guest', dataSe: 'guest', click }] });
    const button = widget.button('Guest');
    expect([button.className, button.dataset['se']]).toEqual(['guest', 'guest']);
    button.click();
    expect(click).toHaveBeenCalledTimes(1);
  });

  it('[r31] signs in with a smart card', async () => {
    const org = answer({}, { redirectUrl: `${location.href}#card` });
    const certAuthUrl = 'https://card.example.com/cert';
    const widget = await mount({ smartCard: { certAuthUrl }, relayState: '/app' });
    widget.button('Sign in with a smart card').click();
    await widget.until(() => location.hash === '#card');
    expect(org.urls().map(({ href }) => href)).toEqual([certAuthUrl, certAuthUrl]);
    history.replaceState(history.state, '', location.href.replace('#card', ''));
  });

  it('[r31] says so when there is no card', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const widget = await mount({ smartCard: { certAuthUrl: 'https://card.example.com/cert', text: 'Card' } });
    widget.button('Card').click();
    await widget.until(() => widget.problem !== '');
    expect(widget.problem).toContain('couldn’t reach');
  });

  it('[r32] has a link to make an account, or does what the page says', async () => {
    answer({ policyId: 'reg1', profileSchema: { properties: { email: {} }, required: [], fieldOrder: [] } });
    const widget = await mount({ registration: true });
    widget.button('Create an account').click();
    await widget.until(() => widget.title === 'Create your account');
    const click = vi.fn();
    const own = await mount({ registration: { click } });
    own.button('Create an account').click();
    expect(click).toHaveBeenCalledTimes(1);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '@authn-flow/authn-core';
import { contacts, Harness, scriptedFlow, success, unauthenticated } from './testing/index.ts';

const address = location.href;

afterEach(() => {
  Harness.unmountAll();
  sessionStorage.clear();
  history.replaceState(history.state, '', address);
});

const withQuery = (query: string): void => {
  const url = new URL(address);
  url.search = query;
  history.replaceState(history.state, '', url);
};

describe('options of the flow', () => {
  it('[r25] [r27] [r28] [r135] hands them over as they are', async () => {
    const flowOptions = {
      hooks: { beforeRequest: () => undefined },
      transformUsername: (name: string) => name,
      deviceFingerprint: () => 'print',
      pollInterval: 1000,
      probe: false,
    } as const;
    const { script } = await Harness.mount(undefined, { properties: { flowOptions } });
    expect(script.options).toMatchObject(flowOptions);
    expect(script.options?.orgUrl).toBe('https://id.example.com');
  });

  it('names what is wrong with the first screen that was asked for', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const idps = [{ href: 'javascript:alert(1)', text: 'Odd' }];
    const entrance = { form: 'passwordless', idps } as never;
    await Harness.mount(undefined, { properties: { entrance } });
    await vi.waitUntil(() => warn.mock.calls.length > 1);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('"passwordless"; allowed: password, identifier-first, username-only'),
    );
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('"Odd" in entrance.idps'));
    warn.mockRestore();
  });

  it('[r82] [r131] keeps nothing unless it is told to', async () => {
    const off = await Harness.mount();
    expect(off.script.options?.store).toBe(undefined);
    const on = await Harness.mount(undefined, { attributes: { resume: '' } });
    const record = { v: 1, orgUrl: 'https://id.example.com', stateToken: '00a', expiresAt: 9e12 } as const;
    on.script.options!.store!.save(record);
    expect(JSON.parse(sessionStorage.getItem('authn-flow')!)).toEqual(record);
    const store = { load: () => undefined, save: () => undefined, clear: () => undefined };
    const own = await Harness.mount(undefined, {
      attributes: { resume: '' },
      properties: { flowOptions: { store } },
    });
    expect(own.script.options?.store).toBe(store);
  });

  it('[r82] shows no form that would go again when something is kept', async () => {
    sessionStorage.setItem('authn-flow', '{}');
    const script = scriptedFlow();
    let arrive: (step: Step) => void = () => undefined;
    script.flow.start = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const widget = document.createElement('sign-in-widget');
    widget.createFlow = script.createFlow;
    widget.orgUrl = 'https://id.example.com';
    widget.setAttribute('resume', '');
    document.body.append(widget);
    await vi.waitUntil(() => script.options);
    expect(widget.querySelector('form')).toBe(null);
    await vi.waitUntil(() => script.options);
    arrive(unauthenticated());
    await vi.waitUntil(() => widget.querySelector('form'));
    widget.remove();
  });
});

describe('tokens in the address', () => {
  it('[r83] goes on from a state token, and leaves the rest of the address', async () => {
    withQuery('?a=1&stateToken=00abc&b=2');
    const { script } = await Harness.mount(undefined, { attributes: { 'url-tokens': '' } });
    expect(script.options?.stateToken).toBe('00abc');
    expect(location.search).toBe('?a=1&b=2');
  });

  it('[r75] redeems the token of a mail', async () => {
    withQuery('?recoveryToken=rec1');
    const redeemRecoveryToken = vi.fn(() => Promise.resolve<Step>(unauthenticated()));
    await Harness.mount(unauthenticated({ redeemRecoveryToken }), { attributes: { 'url-tokens': '' } });
    expect(redeemRecoveryToken).toHaveBeenCalledExactlyOnceWith({ recoveryToken: 'rec1' });
    expect(location.search).toBe('');
  });

  it('leaves them alone unless it is told to', async () => {
    withQuery('?stateToken=00abc');
    const { script } = await Harness.mount();
    expect(script.options?.stateToken).toBe(undefined);
    expect(location.search).toBe('?stateToken=00abc');
  });
});

describe('where it leads', () => {
  it('[r3] says above the form who asked for the sign-in, from the first moment on', async () => {
    const logo = `${location.origin}/no-logo.png`;
    const widget = await Harness.mount(unauthenticated({ target: { ...contacts, logo } }), {
      attributes: { 'state-token': '00a' },
    });
    await widget.until(() => widget.part('page')!.innerText.includes('Sign in to go on to Contacts.'));
    expect((widget.part('app-logo') as HTMLImageElement).src).toBe(logo);
    expect(widget.input('password').type).toBe('password');
  });

  it('[r3] goes on where the org says, unless the page does', async () => {
    const widget = await Harness.mount();
    const hrefs: unknown[] = [];
    widget.widget.addEventListener('authn-success', (event) => {
      hrefs.push(event.next);
      event.preventDefault();
    });
    await widget.show(success({ next: { href: `${address}#next` } }));
    expect(hrefs).toEqual([`${address}#next`]);
    expect(location.hash).toBe('');
    const other = await Harness.mount();
    await other.show(success({ next: { href: `${address}#next` } }));
    expect(location.hash).toBe('#next');
  });

  it('has nobody sign in where the org is no such org', async () => {
    const problem = {
      code: 'configuration',
      reason: 'identity-engine',
      message: { key: 'problem.configuration.identity-engine' },
    } as const;
    const widget = await Harness.mount();
    await widget.show(unauthenticated({ problem }));
    await widget.until(() => widget.title === 'Sign-in isn’t available');
    expect(widget.problem).toContain('newer sign-in service');
    expect(widget.widget.querySelector('form')).toBe(null);
  });
});

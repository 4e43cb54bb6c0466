import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, lockedOut, success, unauthenticated, unsupported } from '../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('locked-out', () => {
  it('[r8] says that the account is locked, and leads back', async () => {
    const cancel = vi.fn(done);
    const widget = await Harness.mount(lockedOut({ cancel }));
    expect(widget.title).toBe('Your account is locked');
    widget.submit.click();
    await widget.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});

describe('success', () => {
  it('takes the form off the page', async () => {
    const widget = await Harness.mount();
    await widget.show(success());
    expect(widget.title).toBe('You’re signed in');
    expect(widget.widget.querySelector('form, input')).toBe(null);
  });

  it('has an unlocked account sign in', async () => {
    const cancel = vi.fn(done);
    const widget = await Harness.mount(success({ recoveryType: 'UNLOCK', cancel }));
    expect(widget.title).toBe('Your account is unlocked');
    widget.submit.click();
    await widget.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});

describe('unsupported', () => {
  it('offers the org’s links and the way back, and names the step', async () => {
    const follow = vi.fn(done);
    const widget = await Harness.mount(
      unsupported({
        links: [
          { rel: 'consent', title: 'Allow', follow },
          { rel: 'help', href: 'https://id.example.com/help' },
        ],
      }),
    );
    expect(widget.part('page')!.textContent).toContain('CONSENT_REQUIRED');
    const help = widget.button('help') as HTMLAnchorElement;
    expect([help.href, help.rel]).toEqual(['https://id.example.com/help', 'noreferrer']);
    widget.button('Allow').click();
    await widget.settled();
    expect(follow).toHaveBeenCalledExactlyOnceWith({});
  });

  it('[r134] gives no link that is not a page', async () => {
    const hrefs = ['javascript:alert(1)', 'data:text/html,x', 'jAvaScript:1'];
    const links = hrefs.map((href, index) => ({ rel: `odd${index}`, href }));
    const widget = await Harness.mount(unsupported({ links }));
    expect(widget.widget.querySelectorAll('a').length).toBe(0);
  });

  it('is where a challenge goes that nobody knows', async () => {
    const previous = vi.fn(done);
    const step = {
      ...unsupported(),
      status: 'MFA_CHALLENGE',
      factorType: 'unknown',
      factorId: 'x',
      previous,
    };
    const widget = await Harness.mount({ ...step, wireFactorType: 'token:hologram' } as never);
    expect(widget.part('page')!.textContent).toContain('MFA_CHALLENGE token:hologram');
    widget.button('Use another way').click();
    expect(previous).toHaveBeenCalledTimes(1);
  });
});

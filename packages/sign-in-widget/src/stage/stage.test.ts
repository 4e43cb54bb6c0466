import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  mfaRequired,
  pushChallenge,
  rateLimited,
  refused,
  smsChallenge,
  success,
  unauthenticated,
} from '../testing/index.ts';

const TIME = ['Date', 'setTimeout', 'clearTimeout', 'performance'] as const;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Harness.unmountAll();
  document.querySelectorAll('body > button').forEach((button) => {
    button.remove();
  });
});

const outside = (): HTMLButtonElement => {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  return button;
};

describe('focus', () => {
  it('takes the page’s focus from nobody on load, and none on its own', async () => {
    const button = outside();
    const widget = await Harness.mount();
    expect(document.activeElement).toBe(button);
    await widget.show(mfaRequired());
    expect(document.activeElement).toBe(button);
    button.blur();
    await widget.show(smsChallenge());
    expect(document.activeElement).toBe(document.body);
  });

  it('begins on the first empty field where the page asks for it', async () => {
    const widget = await Harness.mount(undefined, { attributes: { autofocus: '' } });
    expect(document.activeElement).toBe(widget.input('username'));
    Harness.unmountAll();
    const again = await Harness.mount(unauthenticated({ identifier: 'ada' }), {
      attributes: { autofocus: '' },
    });
    again.widget.focus();
    expect(document.activeElement).toBe(again.input('password'));
  });

  it('[r103] goes to the first thing to do on each step', async () => {
    const widget = await Harness.mount();
    widget.input('username').focus();
    await widget.show(mfaRequired());
    expect(document.activeElement).toBe(widget.button('Okta Verify push'));
    await widget.show(smsChallenge());
    expect(document.activeElement).toBe(widget.input('passCode'));
    await widget.show(pushChallenge());
    expect(document.activeElement).toBe(widget.part('title'));
    await widget.show(success());
    expect(document.activeElement).toBe(widget.part('title'));
  });

  it('follows what a person did even where a click focuses nothing', async () => {
    const widget = await Harness.mount(mfaRequired());
    widget.button('Okta Verify code').click();
    await widget.until(() => widget.title === 'Enter your code');
    expect(document.activeElement).toBe(widget.input('passCode'));
  });

  it('[r115] goes to a problem that is about no field', async () => {
    const widget = await Harness.mount(mfaRequired());
    widget.button('Okta Verify push').focus();
    await widget.show(mfaRequired({ problem: refused('E0000006') }));
    expect(document.activeElement).toBe(widget.part('problem'));
  });
});

describe('announcements', () => {
  it('[r118] has one polite live region in the light tree, which says each new step once', async () => {
    const widget = await Harness.mount();
    const regions = widget.widget.querySelectorAll('[role=status], [aria-live]');
    expect(regions.length).toBe(1);
    expect(widget.announced).toBe('');
    await widget.show(mfaRequired());
    expect(widget.announced).toBe('Confirm it’s you');
    await widget.show(smsChallenge());
    expect(widget.announced).toBe('Enter your code');
    expect(widget.widget.querySelector('[role=status]')).toBe(regions[0]);
  });
});

describe('problems', () => {
  it('[r97] counts a rate limit down beside the button, says it once, and lets go at its end', async () => {
    vi.useFakeTimers({ toFake: [...TIME] });
    const signIn = vi.fn(() => Promise.resolve(unauthenticated()));
    const widget = await Harness.mount(
      unauthenticated({ identifier: 'ada', signIn, activity: 'coolingDown', problem: rateLimited(3) }),
    );
    const shown = (): string => widget.part('message')!.textContent;
    widget.type('password', 'secret');
    expect(shown()).toBe('Too many attempts. You can try again in 3 seconds.');
    expect(widget.submit.getAttribute('aria-disabled')).toBe('true');
    widget.submit.click();
    vi.advanceTimersByTime(2000);
    await widget.until(() => shown().includes('1 second.'));
    expect(widget.part('message')!.getAttribute('aria-hidden')).toBe('true');
    expect(widget.part('unseen')!.textContent).toContain('in 3 seconds');
    expect(signIn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1250);
    await widget.until(() => !widget.submit.hasAttribute('aria-disabled'));
    expect(shown()).toBe('You can try again now.');
    widget.submit.click();
    expect(signIn).toHaveBeenCalledTimes(1);
    await widget.settled();
  });

  it('lets a code be entered while only sending has to wait', async () => {
    const widget = await Harness.mount(smsChallenge({ problem: rateLimited(30, 'send') }));
    expect(widget.submit.hasAttribute('aria-disabled')).toBe(false);
  });

  it('[r95] says that the org cannot be reached, and keeps everything for another try', async () => {
    const signIn = vi.fn(() => Promise.resolve(unauthenticated()));
    const widget = await Harness.mount(unauthenticated({ signIn }));
    widget.type('username', 'ada');
    widget.type('password', 'secret');
    await widget.show(
      unauthenticated({
        signIn,
        problem: { code: 'network', offline: false, retrying: false, message: { key: 'problem.network' } },
      }),
    );
    expect(widget.problem).toContain('We couldn’t reach the sign-in service.');
    expect(widget.input('password').value).toBe('secret');
    widget.submit.click();
    expect(signIn).toHaveBeenCalledTimes(1);
    await widget.settled();
  });

  it('tells of being offline, and stops when the connection is back', async () => {
    const widget = await Harness.mount(mfaRequired());
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await widget.until(() => widget.part('notice') !== null);
    expect(widget.part('notice')!.textContent).toContain('You’re offline.');
    expect(widget.announced).toContain('You’re offline.');
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await widget.until(() => widget.part('notice') === null);
  });

  it('[r87] says that it took too long, with the name kept and the password next', async () => {
    const widget = await Harness.mount(smsChallenge());
    widget.input('passCode').focus();
    await widget.show(
      unauthenticated({
        identifier: 'ada',
        problem: { code: 'expired', message: { key: 'problem.expired' } },
      }),
    );
    expect(widget.problem).toContain('That took too long');
    expect(widget.input('username').value).toBe('ada');
    expect(document.activeElement).toBe(widget.part('problem'));
  });

  it('warns before time runs out, once aloud, and gives more', async () => {
    vi.useFakeTimers({ toFake: [...TIME] });
    const stay = vi.fn(() => Promise.resolve(smsChallenge()));
    const step = smsChallenge();
    const widget = await Harness.mount(step);
    await widget.show({ ...step, expiring: true, expiresAt: Date.now() + 25_000, stay });
    const notice = widget.part('notice')!;
    expect(notice.textContent).toContain('this sign-in ends in 25 seconds');
    expect(widget.announced).toContain('this sign-in ends soon');
    const said = vi.fn();
    new MutationObserver(said).observe(widget.part('status')!, { childList: true, subtree: true });
    vi.advanceTimersByTime(5000);
    await widget.until(() => notice.textContent.includes('20 seconds'));
    expect(said).not.toHaveBeenCalled();
    widget.button('I need more time').click();
    await widget.settled();
    expect(stay).toHaveBeenCalledTimes(1);
  });

  it('swallows what comes too late, and tells the developer of real misuse', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    const widget = await Harness.mount(mfaRequired({ cancel: fail('STALE_STEP') }));
    widget.button('Back to sign in').click();
    await widget.settled();
    expect(error).not.toHaveBeenCalled();
    await widget.show(mfaRequired({ cancel: fail('BAD_INPUT') }));
    widget.button('Back to sign in').click();
    await widget.settled();
    expect(error).toHaveBeenCalledTimes(1);
  });
});

describe('commands', () => {
  it('shows where they lead, not what they pass through on the way', async () => {
    const titles: string[] = [];
    const widget: Harness = await Harness.mount(
      smsChallenge({
        previous: async () => {
          widget.script.show(mfaRequired());
          await widget.until(() => widget.busy);
          titles.push(widget.title);
          widget.script.show(pushChallenge());
          titles.push(widget.title);
          return pushChallenge();
        },
      }),
    );
    widget.button('Use another way').click();
    await widget.until(() => widget.title === 'Check your phone');
    expect(titles).toEqual(['Enter your code', 'Enter your code']);
  });
});

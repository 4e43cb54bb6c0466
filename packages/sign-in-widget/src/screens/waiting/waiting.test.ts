import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '@authn-flow/authn-core';
import {
  Harness,
  googleTotpChoice,
  mfaRequired,
  oktaTotpChoice,
  pushChallenge,
  pushChoice,
  pushEnded,
  refused,
  unauthenticated,
} from '../../testing/index.ts';

afterEach(() => {
  vi.useRealTimers();
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const TIME = ['Date', 'setTimeout', 'clearTimeout', 'performance'] as const;

describe('waiting', () => {
  it('[r51] shows the number to choose, large, and says it once', async () => {
    const step = pushChallenge();
    const widget = await Harness.mount(step);
    expect(widget.part('page')!.textContent).toContain('Open Okta Verify on Pixel 9 and approve');
    await widget.show({ ...step, id: step.id + 1, correctAnswer: 0 });
    const number = widget.part('number')!;
    expect(number.textContent).toBe('0');
    expect(parseFloat(getComputedStyle(number).fontSize)).toBeGreaterThan(48);
    expect(widget.announced).toBe('Check your phone Number to choose: 0');
    expect(widget.part('page')!.textContent).toContain('choose this number');
  });

  it('moves no focus and says nothing while it polls', async () => {
    const step = pushChallenge();
    const widget = await Harness.mount(step);
    widget.button('Use another way').focus();
    const said = vi.fn();
    const observer = new MutationObserver(said);
    observer.observe(widget.part('status')!, { childList: true, characterData: true, subtree: true });
    await widget.show({ ...step });
    await widget.show({ ...step });
    expect(document.activeElement).toBe(widget.button('Use another way'));
    expect(observer.takeRecords().length + said.mock.calls.length).toBe(0);
  });

  it('shows how long it has been', async () => {
    vi.useFakeTimers({ toFake: [...TIME] });
    const widget = await Harness.mount(pushChallenge());
    expect(widget.part('clock')!.textContent).toBe('0:00');
    vi.advanceTimersByTime(65_000);
    await widget.until(() => widget.part('clock')!.textContent === '1:05');
  });

  it('[r53] says that it was denied, and sends again', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(pushChallenge());
    widget.button('Use another way').focus();
    await widget.show(
      pushEnded('REJECTED', { verify, rememberDevice: { lifetimeInMinutes: 0, byDefault: true } }),
    );
    expect(widget.title).toBe('Not approved');
    expect(widget.problem).toContain('The sign-in was denied');
    expect(document.activeElement).toBe(widget.part('problem'));
    expect(widget.submit.innerText).toBe('Send again');
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ rememberDevice: true });
  });

  it.each([
    ['TIMEOUT', 'Nobody answered in time.'],
    ['CANCELLED', 'The sign-in was cancelled.'],
    ['ERROR', 'We couldn’t check your answer.'],
    ['OKTA_VERIFY_UPGRADE_REQUIRED', 'app on your phone is too old'],
    ['SOMETHING_NEW', 'The sign-in wasn’t approved.'],
  ])('[r13] [r53] has words for %s', async (result, words) => {
    const widget = await Harness.mount(pushEnded(result));
    expect(widget.problem).toContain(words);
  });

  it('says why a challenge is over even when it was found so', async () => {
    const step = pushChallenge({ activity: 'idle', factorResult: 'TIMEOUT' });
    const widget = await Harness.mount(step);
    expect(widget.problem).toBe('');
    expect(widget.part('page')!.textContent).toContain('Nobody answered in time.');
  });

  it('begins to count anew when it is sent again', async () => {
    vi.useFakeTimers({ toFake: [...TIME] });
    const resend = vi.fn(done);
    const widget = await Harness.mount(pushChallenge({ resend }));
    vi.advanceTimersByTime(30_000);
    await widget.until(() => widget.part('clock')!.textContent === '0:30');
    widget.button('Send again').click();
    await widget.until(() => widget.announced === 'A new notification is on its way.');
    expect(resend).toHaveBeenCalledTimes(1);
    expect(widget.part('clock')!.textContent).toBe('0:00');
  });

  it('tells of an org that cannot be reached, quietly, and goes on', async () => {
    const step = pushChallenge();
    const widget = await Harness.mount(step);
    widget.button('Use another way').focus();
    const problem = {
      code: 'network',
      offline: false,
      retrying: true,
      message: { key: 'problem.network' },
    } as const;
    await widget.show({ ...step, problem });
    expect(widget.part('notice')!.textContent).toContain('couldn’t reach');
    expect(widget.part('problem')).toBe(null);
    expect(document.activeElement).toBe(widget.button('Use another way'));
  });

  it('[r36] takes a code of the same phone instead, as one thing; the next one where it is wrong', async () => {
    const codes = (verify: () => Promise<Step>) => [
      pushChoice(),
      googleTotpChoice(),
      oktaTotpChoice({ verify }),
    ];
    const problem = refused('E0000068', { field: 'passCode' });
    const titles: string[] = [];
    const list = mfaRequired();
    const verify = vi.fn(() => {
      titles.push(widget.title);
      const wrong = { ...list, factors: codes(verify), problem };
      widget.script.show(wrong);
      return Promise.resolve<Step>(wrong);
    });
    const previous = vi.fn(() => {
      const back = { ...list, factors: codes(verify) };
      widget.script.show(back);
      return Promise.resolve<Step>(back);
    });
    const rememberDevice = { lifetimeInMinutes: 0, byDefault: true };
    const factors = codes(verify) as never;
    const widget: Harness = await Harness.mount(pushChallenge({ previous, factors, rememberDevice }));
    widget.button('Enter a code instead').click();
    await widget.until(() => document.activeElement === widget.widget.querySelector('[name=passCode]'));
    expect(widget.title).toBe('Check your phone');
    expect(widget.input('passCode').inputMode).toBe('numeric');
    widget.type('passCode', '123456');
    await widget.settled();
    expect(previous).toHaveBeenCalledTimes(1);
    expect(verify).toHaveBeenCalledExactlyOnceWith({ passCode: '123456' });
    // The list that it passes through is never seen.
    expect(titles).toEqual(['Check your phone']);
    expect(widget.title).toBe('Enter your code');
    expect(widget.problem).toContain('That code isn’t right');
  });

  it('[r36] offers no code where the phone makes none, or there is no way to it', async () => {
    const offered = (widget: Harness) => widget.widget.querySelector('[data-name=or-code]') !== null;
    const widget = await Harness.mount(
      pushChallenge({ factors: [pushChoice(), googleTotpChoice()] as never }),
    );
    expect(offered(widget)).toBe(false);
    const factors = [pushChoice(), oktaTotpChoice()] as never;
    await widget.show(pushChallenge({ factors }));
    expect(offered(widget)).toBe(true);
    const dead = { ...pushChallenge({ factors }), status: 'FACTOR_CHALLENGE', previous: undefined };
    await widget.show(dead as unknown as Step);
    expect(offered(widget)).toBe(false);
    expect(widget.button('Back to sign in')).toBeTruthy();
  });
});

import type { Step } from '@authn-flow/authn-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  mfaRequired,
  smsChoice,
  unauthenticated,
  webauthnChallenge,
  webauthnChoice,
} from '../../testing/index.ts';
import { texts } from '../../locales/en/everyday.ts';

afterEach(() => {
  Harness.unmountAll();
});

const never = () => new Promise<Step>(() => undefined);
const ceremony = (reason: string) =>
  ({ code: 'ceremony', reason, message: { key: `problem.ceremony.${reason}` } }) as const;

describe('security-key', () => {
  it('[r44] asks for the key when told, not by itself, and lets the person go elsewhere meanwhile', async () => {
    const verify = vi.fn(never);
    const previous = vi.fn(never);
    const step = webauthnChallenge({ verify, previous });
    const widget = await Harness.mount(step);
    expect(verify).not.toHaveBeenCalled();
    widget.submit.focus();
    widget.submit.click();
    expect(verify).toHaveBeenCalledExactlyOnceWith({});
    await widget.show({ ...step, activity: 'ceremony' });
    expect(widget.part('page')!.textContent).toContain('Follow the steps that your browser shows.');
    expect(widget.announced).toContain('Follow the steps');
    expect(document.activeElement).toBe(widget.submit);
    widget.submit.click();
    expect(verify).toHaveBeenCalledTimes(1);
    widget.button('Use another way').click();
    expect(previous).toHaveBeenCalledTimes(1);
  });

  it('[r44] asks at once right after the key was chosen', async () => {
    const ask = vi.fn(never);
    const verify = vi.fn(() => Promise.resolve<Step>(webauthnChallenge({ verify: ask })));
    const rememberDevice = { lifetimeInMinutes: 0, byDefault: true };
    const step = mfaRequired({ factors: [webauthnChoice({ verify }), smsChoice()], rememberDevice });
    const widget = await Harness.mount(step);
    widget.button('Security key or biometrics').click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ rememberDevice: true });
    expect(ask).toHaveBeenCalledExactlyOnceWith({ rememberDevice: true });
  });

  it('asks before it begins with the only key', async () => {
    const verify = vi.fn(() => Promise.resolve<Step>(unauthenticated()));
    const widget = await Harness.mount(mfaRequired({ factors: [webauthnChoice({ verify })] }));
    expect(widget.title).toBe('Use your key or this device');
    expect(verify).not.toHaveBeenCalled();
    widget.submit.click();
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it.each([
    'unsupported',
    'not-allowed',
    'already-registered',
    'unknown-credential',
    'security',
    'aborted',
    'constraint',
    'not-supported',
    'unreadable',
    'failed',
  ] as const)('says in plain words what %s means, and tries again', async (reason) => {
    const step = webauthnChallenge();
    const widget = await Harness.mount(step);
    widget.submit.click();
    await widget.show({ ...step, problem: ceremony(reason) });
    expect(widget.problem).toBe(texts[`problem.ceremony.${reason}`]);
    expect(widget.submit.innerText).toBe('Try again');
  });

  it('explains a key that no browser speaks to any more, and leads elsewhere', async () => {
    const previous = vi.fn(never);
    const widget = await Harness.mount(webauthnChallenge({ legacy: 'windows-hello', previous }));
    expect(widget.part('page')!.textContent).toContain('older form of Windows Hello');
    expect(widget.submit.innerText).toBe('Use another way');
    widget.submit.click();
    expect(previous).toHaveBeenCalledTimes(1);
  });
});

import type { Step } from '@authn-flow/authn-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { duoChallenge, Harness, unauthenticated } from '../../testing/index.ts';
import type { Duo } from './load-duo.ts';

type Options = Parameters<Duo['init']>[0];
const page = globalThis as { Duo?: Duo | undefined };
const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);

afterEach(() => {
  Harness.unmountAll();
  delete page.Duo;
  quiet.mockClear();
});

/** Stands in for Duo's script, as if the page had it already. */
function duo() {
  const init = vi.fn<(options: Options) => void>();
  page.Duo = { init };
  return init;
}

const answered = (value: string): HTMLFormElement => {
  const form = document.createElement('form');
  const input = document.createElement('input');
  input.name = 'sig_response';
  input.value = value;
  form.append(input);
  return form;
};

const rejected = (message: string) =>
  ({ code: 'rejected', factorResult: 'REJECTED', message: { key: message } }) as const;

/** An address of this page's own origin at which there is nothing. */
function gone(): string {
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url;
}

describe('duo', () => {
  it('[r43] opens the frame with what the org gave for it, and passes on what it answers', async () => {
    const init = duo();
    const complete = vi.fn(() => Promise.resolve<Step>(unauthenticated()));
    const step = duoChallenge({ complete });
    const widget = await Harness.mount(step);
    await widget.until(() => init.mock.calls.length > 0);
    await widget.show({ ...step });
    expect(init).toHaveBeenCalledTimes(1);
    const [options] = init.mock.calls[0]!;
    expect(options).toMatchObject({ host: step.host, sig_request: step.signature });
    const frame = widget.part('frame') as HTMLIFrameElement;
    expect(options.iframe).toBe(frame);
    expect(frame.title).toBe('Duo');
    options.submit_callback(answered('AUTH|1'));
    expect(complete).toHaveBeenCalledExactlyOnceWith({ sigResponse: 'AUTH|1' });
  });

  it('[r43] opens another frame for another attempt, after a refusal', async () => {
    const init = duo();
    const verify = vi.fn(() => Promise.resolve<Step>(unauthenticated()));
    const step = duoChallenge();
    const widget = await Harness.mount(step);
    await widget.until(() => init.mock.calls.length > 0);
    const problem = rejected('problem.rejected.REJECTED');
    await widget.show({ ...step, activity: 'idle', factorResult: 'REJECTED', verify, problem });
    expect(widget.part('frame')).toBe(null);
    expect(widget.problem).toContain('was denied');
    widget.submit.click();
    expect(verify).toHaveBeenCalledTimes(1);
    await widget.show({ ...step, signature: 'TX|2:APP|2' });
    await widget.until(() => init.mock.calls.length > 1);
    const [again] = init.mock.calls[1]!;
    expect(again.sig_request).toBe('TX|2:APP|2');
    expect(again.iframe).toBe(widget.part('frame'));
  });

  it.each([
    ['it is not on the org', 'https://elsewhere.example/js/Duo-Web-v2.js'],
    ['it does not arrive', gone()],
  ])('[r43] says so where the script cannot be had, and tries again: %s', async (_, script) => {
    const scripts = document.querySelectorAll('script').length;
    const attributes = { 'org-url': location.origin };
    const widget = await Harness.mount(duoChallenge({ script }), { attributes });
    await widget.until(() => widget.part('problem') !== null);
    expect(widget.part('problem')!.textContent).toContain('Duo can’t be shown on this page.');
    expect(widget.announced).toContain('Duo can’t be shown');
    expect(widget.part('frame')).toBe(null);
    expect(widget.button('Use another way')).toBeTruthy();
    expect(document.querySelectorAll('script').length).toBe(scripts);
    const init = duo();
    widget.submit.click();
    const isMissing = script.startsWith('https:');
    await widget.until(() => (isMissing ? quiet.mock.calls.length > 1 : init.mock.calls.length > 0));
    expect(init).toHaveBeenCalledTimes(isMissing ? 0 : 1);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, scriptedFlow, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
  vi.restoreAllMocks();
});

async function bare(setUp: (widget: HTMLElementTagNameMap['sign-in-widget']) => void): Promise<Harness> {
  const widget = document.createElement('sign-in-widget');
  setUp(widget);
  document.body.append(widget);
  const harness = new Harness(widget, scriptedFlow());
  await widget.updateComplete;
  return harness;
}

describe('failure', () => {
  it.each([
    ['', 'org-url is missing'],
    ['nonsense', 'must be an address such as'],
    ['http://id.example.com', 'must be an address such as'],
    ['https://id.example.com/oauth2/default', 'must be an address such as'],
    ['ftp://id.example.com', 'must be an address such as'],
  ])(
    'says that org-url is "%s", on the page and to the developer, and throws nothing',
    async (orgUrl, words) => {
      const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const problem = vi.fn();
      const widget = await bare((element) => {
        element.addEventListener('authn-problem', problem);
        if (orgUrl) element.setAttribute('org-url', orgUrl);
      });
      await widget.until(() => widget.problem.includes(words));
      expect(widget.title).toBe('Sign-in isn’t available');
      // Among others: the flow says that it did not start, before or after.
      const named = expect.stringContaining(`org-url is "${orgUrl}"`) as string;
      await vi.waitFor(() => {
        expect(error).toHaveBeenCalledWith(named);
      }, 10_000);
      expect(problem.mock.calls[0]![0]).toMatchObject({ problem: { code: 'configuration' } });
      widget.widget.setAttribute('org-url', 'http://localhost:3000');
      await widget.until(() => widget.title === 'Sign in');
      widget.widget.remove();
    },
  );

  it('says that the engine did not take its options', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const widget = await bare((element) => {
      element.orgUrl = 'https://id.example.com';
      element.createFlow = () => {
        throw Object.assign(new Error('no such option'), { name: 'AuthnError' });
      };
    });
    await widget.until(() => widget.title === 'Sign-in isn’t available');
    widget.widget.remove();
  });

  it('keeps the form when the engine does not arrive, says so on submit, and tries again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const engine = scriptedFlow(unauthenticated({ signIn: vi.fn(() => Promise.resolve(unauthenticated())) }));
    const createFlow = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    const widget = await bare((element) => {
      element.orgUrl = 'https://id.example.com';
      element.createFlow = createFlow;
    });
    await vi.waitUntil(() => createFlow.mock.calls.length);
    expect(widget.title).toBe('Sign in');
    expect(widget.problem).toBe('');
    widget.type('username', 'ada');
    widget.type('password', 'secret');
    widget.submit.click();
    await widget.until(() => widget.problem.includes('didn’t arrive'));
    expect(widget.input('username').value).toBe('ada');
    createFlow.mockImplementation(() => Promise.resolve(engine.flow) as never);
    widget.submit.click();
    await widget.until(() => engine.listeners > 0 && !widget.busy);
    expect(widget.problem).toBe('');
    widget.widget.remove();
  });

  it('offers to try again when a state token cannot be read for want of the engine', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const engine = scriptedFlow(unauthenticated({ identifier: 'ada' }));
    const createFlow = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    const widget = await bare((element) => {
      element.orgUrl = 'https://id.example.com';
      element.stateToken = 'a-state-token';
      element.createFlow = createFlow;
    });
    await widget.until(() => widget.title === 'Something didn’t load');
    createFlow.mockImplementation(() => Promise.resolve(engine.flow) as never);
    widget.submit.click();
    await widget.until(() => widget.title === 'Sign in');
    expect(widget.input('username').value).toBe('ada');
    expect(document.activeElement).toBe(widget.input('password'));
    widget.widget.remove();
  });
});

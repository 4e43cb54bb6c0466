import type { Step } from '@authn-flow/authn-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, mfaRequired, samlChallenge, samlChoice } from '../../testing/index.ts';

/** What the platform's own types do not have yet. */
interface Navigation extends EventTarget {
  navigate?: never;
}
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

const { navigation } = globalThis as unknown as { navigation: Navigation };
const wentTo: string[] = [];
const stay = (event: Event): void => {
  wentTo.push((event as NavigateEvent).destination.url);
  event.preventDefault();
};
navigation.addEventListener('navigate', stay);

afterEach(() => {
  Harness.unmountAll();
  wentTo.length = 0;
});

const HREF = 'https://id.example.com/policy/mfa-saml-idp-redirect?okta_key=1';

describe('elsewhere', () => {
  it('[r45] says where it goes, and goes when told; the address is in no attribute', async () => {
    const widget = await Harness.mount(samlChallenge());
    expect(widget.title).toBe('Go to Partner login');
    expect(widget.widget.innerHTML).not.toContain('okta_key');
    expect(wentTo).toEqual([]);
    widget.submit.click();
    expect(wentTo).toEqual([HREF]);
  });

  it('[r45] says what the other side said when it came to nothing, and offers to try again', async () => {
    const factorResult = 'FAILED';
    const message = { key: 'problem.rejected.FAILED', params: { message: 'Unknown subject.' } };
    const widget = await Harness.mount(
      samlChallenge({ factorResult, problem: { code: 'rejected', factorResult, message } }),
    );
    expect(widget.problem).toBe('That didn’t work. The other side says: “Unknown subject.”');
    widget.submit.click();
    expect(wentTo).toEqual([HREF]);
  });

  it('[r134] goes to pages only, and runs nothing', async () => {
    const href = "javascript:void(document.body.dataset.ran = 'yes')";
    const widget = await Harness.mount(samlChallenge({ redirect: { href } }));
    widget.submit.click();
    // Whatever were to run would have done so before the next frame but one.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    expect(document.body.dataset).not.toHaveProperty('ran');
  });

  it('has a way out where the org opens no door', async () => {
    const previous = vi.fn(() => Promise.resolve<Step>(mfaRequired()));
    const closed = { ...samlChallenge({ previous }), redirect: undefined } as unknown as Step;
    const widget = await Harness.mount(closed);
    expect(widget.part('submit')).toBe(null);
    widget.button('Use another way').click();
    expect(previous).toHaveBeenCalledTimes(1);
  });

  it('goes at once with the only factor, which has been explained already', async () => {
    const verify = vi.fn(() => Promise.resolve<Step>(samlChallenge()));
    const widget = await Harness.mount(mfaRequired({ factors: [samlChoice({ verify })] }));
    expect(widget.title).toBe('Go to Partner login');
    widget.submit.click();
    await widget.settled();
    expect(wentTo).toEqual([HREF]);
  });
});

import { setTimeout as elapse } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startExample } from '../../packages/demo/examples/serve/start-example.ts';
import { OrgControl } from '../support/org-control.ts';
import { App } from './app.ts';
import { openChromium } from './chromium.ts';
import { withoutChromium, withoutWebKit } from './install.ts';
import { SIGN_IN } from './person.ts';
import { openWebKit } from './webkit.ts';

/** Between two polls of a flow, ms. */
const INTERVAL = 2000;
/** "At once": a fraction of that. */
const AT_ONCE = 500;

const WATCH = `(() => {
  window.shown = {};
  const note = () => (window.shown[document.visibilityState] = performance.now());
  document.addEventListener('visibilitychange', note, { capture: true });
})()`;
// By the page's own clock: how busy the machine of the test is does not matter.
const POLLS = `performance.getEntriesByType('resource')
  .filter(({ name }) => name.includes('/api/v1/authn/factors/')).map(({ startTime }) => startTime)`;

describe.for([
  ['Chromium, with the object of an Android listener', openChromium, withoutChromium, false],
  ['WebKitGTK, with a script message handler', openWebKit, withoutWebKit, true],
] as const)('%s', ([, open, without, repliesHello]) => {
  let missing: string | undefined;
  beforeAll(() => {
    missing = without();
  });

  it.for(['widget', 'remote'] as const)(
    '[r164] [r165] signs in with a push in %s mode: no poll in the background, one at once after it',
    async (mode, { skip }) => {
      if (missing !== undefined) return skip(missing);
      const { url, stop } = await startExample('webview', { built: true });
      onTestFinished(stop);
      const org = new OrgControl(url);
      const app = await App.launch(open, url);
      onTestFinished(() => app.view.close());
      const polls = async (): Promise<number[]> => (await app.view.run(POLLS)) as number[];
      const shown = async (): Promise<Record<string, number>> =>
        (await app.view.run('window.shown')) as Record<string, number>;

      await app.view.load(mode === 'remote' ? `${url}/?mode=remote` : url);
      await app.until(() => app.last('ready'));
      expect(app.last('ready')).toEqual({ versions: [1], mode });
      // Either kind of app tells the page in its own way; WebKit's by what it replies to ‘ready’.
      if (!repliesHello) void app.ask('hello', { version: 1, mode });
      await app.until(() => app.replyTo('hello'));
      expect(app.replyTo('hello')).toEqual({ ok: true });
      await app.view.run(WATCH);
      await SIGN_IN[mode](app, await org.person('penny.'));
      await app.until(() => app.last('step')?.activity === 'polling');
      expect(app.last('step')).toMatchObject({ status: 'MFA_CHALLENGE', factorType: 'push' });
      await app.until(async () => (await polls()).length > 1);

      await app.view.show(false);
      await app.until(async () => 'hidden' in (await shown()));
      await elapse(2.5 * INTERVAL); // real time: a poll would have come at least
      const { hidden = 0 } = await shown();
      expect((await polls()).filter((at) => at > hidden)).toEqual([]);

      await app.view.show(true);
      await app.until(async () => (await polls()).some((at) => at > hidden));
      const { visible = 0 } = await shown();
      const [first = 0] = (await polls()).filter((at) => at > hidden);
      expect(first - visible).toBeGreaterThanOrEqual(0);
      expect(first - visible).toBeLessThan(AT_ONCE);

      await org.answerPush('approve');
      expect(await app.ask('resume', {})).toEqual({ ok: true });
      await app.until(() => app.last('success'));
      const { sessionToken = '' } = app.last('success') ?? {};
      const session = await fetch(`${url}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sessionToken }),
      });
      expect(session.status).toBe(200);
    },
  );
});

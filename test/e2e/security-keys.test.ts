import { expect } from 'playwright/test';
import { it } from 'vitest';
import { KeyBrowser } from './models/key-browser.ts';
import type { KeyFlow } from './models/key-flow.ts';
import { useSite } from './models/site.ts';

const site = useSite();

const visit = async (url = site().url) => {
  const browser = await KeyBrowser.open(await site().newcomer(), url);
  return { browser, kay: await site().org.person('kay.') };
};

/** Kay at the list of what she can set up, or be asked for. */
const arrive = async ({ browser, kay }: Awaited<ReturnType<typeof visit>>): Promise<KeyFlow> => {
  const flow = await browser.flow();
  await flow.signIn(kay);
  return flow;
};

/** Kay with one key, challenged on it. */
async function challenged() {
  const here = await visit();
  const key = await here.browser.plugIn();
  const enrolling = await arrive(here);
  await enrolling.enroll();
  await enrolling.activate();
  const flow = await arrive(here);
  await flow.challenge(0);
  return { ...here, key, flow };
}

it('[r70] sets up the device itself and a security key, which is not taken twice; [r44] either one answers', async () => {
  const here = await visit();
  const flow = await arrive(here);
  const device = await here.browser.plugIn('internal');
  await flow.enroll();
  expect(await flow.activate()).toMatchObject({ status: 'MFA_ENROLL' });

  expect(await flow.enroll()).toMatchObject({ status: 'MFA_ENROLL_ACTIVATE', factorType: 'webauthn' });
  expect(await flow.activate()).toMatchObject({
    status: 'MFA_ENROLL_ACTIVATE',
    problem: { code: 'ceremony', reason: 'already-registered' },
  });
  await device.touch(false);
  const key = await here.browser.plugIn();
  expect(await flow.activate()).toMatchObject({ status: 'MFA_ENROLL' });
  expect([await device.credentials(), await key.credentials()]).toEqual([1, 1]);

  const again = await arrive(here);
  await again.challengeAny();
  expect(await again.verify()).toMatchObject({ status: 'SUCCESS' });

  // The one that was used last comes first.
  const once = await arrive(here);
  await key.touch(false);
  await device.touch(true);
  expect(await once.step()).toMatchObject({
    factors: [
      { profile: { authenticatorName: 'Security key' } },
      { profile: { authenticatorName: 'This device' } },
    ],
  });
  expect(await once.challenge(1)).toMatchObject({ profile: { authenticatorName: 'This device' } });
  expect(await once.verify()).toMatchObject({ status: 'SUCCESS' });
});

it('[r44] takes the question back when the person goes back, and asks again', async () => {
  const { flow, key } = await challenged();
  await key.touch(false);
  const verified = flow.verify();
  await expect.poll(async () => (await flow.step()).activity).toBe('ceremony');
  expect(await flow.previous()).toMatchObject({ status: 'MFA_REQUIRED', activity: 'idle' });
  expect(await verified).not.toHaveProperty('problem');
  await key.touch(true);
  await flow.challenge(0);
  expect(await flow.verify()).toMatchObject({ status: 'SUCCESS' });
});

it('[r44] asks for one flow of the page at a time: the later one', async () => {
  const { flow, key, ...here } = await challenged();
  const later = await arrive(here);
  await later.challenge(0);
  await key.touch(false);
  const first = flow.verify();
  await expect.poll(async () => (await flow.step()).activity).toBe('ceremony');
  await key.touch(true); // does not answer what was asked before
  const second = later.verify();
  expect(await first).toMatchObject({
    status: 'MFA_CHALLENGE',
    problem: { code: 'ceremony', reason: 'aborted' },
  });
  expect(await second).toMatchObject({ status: 'SUCCESS' });
});

it('says that another key is not allowed, and takes the right one afterwards', async () => {
  const { browser, flow, key } = await challenged();
  await key.touch(false);
  const other = await browser.plugIn();
  expect(await flow.verify()).toMatchObject({
    status: 'MFA_CHALLENGE',
    problem: { code: 'ceremony', reason: 'not-allowed' },
  });
  await other.unplug();
  await key.touch(true);
  expect(await flow.verify()).toMatchObject({ status: 'SUCCESS' });
});

it('[r70] tells an address that no key can belong to', async () => {
  const here = await visit(site().url.replace('localhost', '127.0.0.1'));
  const flow = await arrive(here);
  await here.browser.plugIn();
  await flow.enroll();
  expect(await flow.activate()).toMatchObject({ problem: { code: 'ceremony', reason: 'security' } });
});

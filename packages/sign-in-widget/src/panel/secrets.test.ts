import {
  at,
  mfaRequired,
  pushChallenge,
  refusal,
  smsChallenge,
  success,
} from '@authn-flow/authn-core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { inspectedFlow, PanelHarness } from '../../../../test/support/panel-harness.ts';

afterEach(() => {
  PanelHarness.unmountAll();
});

const CANARIES = {
  password: 'canary-Tangerine-Kayak-88',
  stateToken: '00canaryStateTokenQx7TzR2bLm',
  sessionToken: '2011canarySessionToken9WqLx',
  passCode: '918273',
  person: 'mira.okafor@example.com',
};

/** Everything that is in a tree: texts, attributes, values, titles, closed or open. */
function everythingIn(root: ParentNode): string {
  const said: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    said.push(...[...element.attributes].map(({ name, value }) => `${name}=${value}`));
    if ('value' in element) said.push(String(element.value));
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) said.push(child.textContent ?? '');
    if (element.shadowRoot) said.push(everythingIn(element.shadowRoot));
  }
  return said.join('\n');
}

/** Goes to every moment, and gathers all that is to be seen anywhere. */
async function everything({ panel }: PanelHarness): Promise<string> {
  const seen: string[] = [];
  for (let position = 0; ; position++) {
    panel.position = position;
    await panel.updateComplete;
    if (!panel.parentElement) throw new Error('the panel is gone');
    seen.push(everythingIn(panel.parentElement));
    if (panel.position < position) return seen.join('\n');
  }
}

const leaks = (text: string, but: string[] = []): string[] =>
  Object.entries(CANARIES)
    .filter(
      ([name, value]) =>
        !but.includes(name) && (text.includes(value) || text.includes(btoa(value).replace(/=+$/, ''))),
    )
    .map(([name]) => name);

/** Every answer has a token, and an org that repeats what it was told. */
function canaryFlow() {
  const { stateToken, sessionToken, password, passCode } = CANARIES;
  return inspectedFlow(
    refusal(
      401,
      'E0000004',
      `${password} is not the password of ${CANARIES.person}`,
      password,
      btoa(password),
    ),
    mfaRequired({ stateToken }),
    smsChallenge({ stateToken }),
    refusal(403, 'E0000068', `${passCode} is wrong, says ${stateToken}`, passCode),
    success(sessionToken),
  );
}

async function walk({ flow, signIn }: ReturnType<typeof canaryFlow>): Promise<void> {
  await signIn(CANARIES.password);
  await signIn(CANARIES.password);
  const sms = at(flow.step, 'MFA_REQUIRED').factors.find((each) => each.factorType === 'sms');
  if (sms?.factorType !== 'sms') throw new Error('no text message');
  await sms.verify();
  for (let times = 0; times < 2; times++) {
    const challenge = at(flow.step, 'MFA_CHALLENGE');
    if (challenge.factorType !== 'sms') throw new Error('no text message');
    await challenge.verify({ passCode: CANARIES.passCode });
  }
  at(flow.step, 'SUCCESS');
}

describe('nothing secret', () => {
  it('[r171] is anywhere in the panel of an inspected flow, at any moment of it', async () => {
    const page = await PanelHarness.mount();
    const visit = canaryFlow();
    page.panel.watch(visit.flow, visit.inspector);
    await walk(visit);
    const seen = await everything(page);
    expect(seen).toContain('POST /api/v1/authn');
    expect(seen).toContain('E0000068');
    expect(leaks(seen)).toEqual([]);
  });

  it('[r171] is anywhere in the panel of a flow whose requests it does not see', async () => {
    const page = await PanelHarness.mount();
    const visit = canaryFlow();
    page.panel.watch(visit.flow);
    await walk(visit);
    const seen = await everything(page);
    expect(seen).toContain('refused');
    expect(leaks(seen)).toEqual([]);
  });

  it('[r171] would be found: the same search finds what is there', async () => {
    const page = await PanelHarness.mount();
    const visit = inspectedFlow(pushChallenge());
    page.panel.watch(visit.flow, visit.inspector);
    page.panel.title = CANARIES.password;
    await page.panel.updateComplete;
    page.one('.here strong').append(CANARIES.passCode);
    const seen = await everything(page);
    expect(leaks(seen)).toEqual(['password', 'passCode']);
  });
});

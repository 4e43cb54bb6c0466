import { describe, expect, it } from 'vitest';
import { createFlow } from './create-flow.ts';
import { wholeKit } from './kit.ts';
import type { Kit } from './kit.ts';
import { createAuthnFlow } from './lazy.ts';
import { signInFamily } from './steps/families.ts';
import { at, mfaEnroll, mfaRequired, scriptedFetch, success, virtualEnvironment } from './testing/index.ts';
import type { ScriptedAnswer } from './testing/index.ts';

const credentials = { username: 'mira', password: 'x' };

function flowWith(fetchKit: () => Promise<Kit>, ...answers: ScriptedAnswer[]) {
  const org = scriptedFetch(...answers);
  const options = { orgUrl: 'https://org.example', fetch: org, environment: virtualEnvironment() };
  const flow = createFlow(options, fetchKit);
  return { org, flow, signIn: () => at(flow.step, 'UNAUTHENTICATED').signIn(credentials) };
}

describe('a flow in two pieces', () => {
  it('does not wait for the second where a password is enough', async () => {
    const { signIn } = flowWith(() => new Promise(() => undefined), success());
    expect((await signIn()).status).toBe('SUCCESS');
  });

  it('fetches the second while the org thinks, once', async () => {
    let fetched = 0;
    const kit = (): Promise<Kit> => {
      fetched++;
      return Promise.resolve(wholeKit);
    };
    const { flow, signIn } = flowWith(kit, mfaRequired(), {}, mfaRequired());
    expect(fetched).toBe(0);
    const list = at(await signIn(), 'MFA_REQUIRED');
    expect(list.factors[0]).toMatchObject({ factorType: 'push', challenged: true });
    await flow.step.cancel();
    expect((await signIn()).status).toBe('MFA_REQUIRED');
    expect(fetched).toBe(1);
  });

  it('says that it could not be reached when the second piece does not come, and tries again with the person', async () => {
    let tries = 0;
    const kit = (): Promise<Kit> =>
      ++tries <= 2 ? Promise.reject(new Error('offline')) : Promise.resolve(wholeKit);
    const { signIn } = flowWith(kit, mfaRequired(), mfaRequired());
    expect(await signIn()).toMatchObject({ status: 'UNAUTHENTICATED', problem: { code: 'network' } });
    expect(tries).toBe(2); // once ahead, and once more when it turned out to be needed
    expect((await signIn()).status).toBe('MFA_REQUIRED');
  });

  it('fetches the rest when the org’s answer asks for it, and not before', async () => {
    let fetched = 0;
    const more = (): Promise<Kit> => {
      fetched++;
      return Promise.resolve(wholeKit);
    };
    const first = { ...wholeKit, families: [signInFamily], more };
    const { flow, signIn } = flowWith(() => Promise.resolve(first), mfaRequired(), {}, mfaEnroll());
    expect((await signIn()).status).toBe('MFA_REQUIRED');
    expect(fetched).toBe(0);
    await flow.step.cancel();
    expect((await signIn()).status).toBe('MFA_ENROLL');
    expect(fetched).toBe(1);
  });

  it('has everything in the end', async () => {
    const flow = createAuthnFlow({ orgUrl: 'https://org.example', fetch: scriptedFetch(mfaRequired()) });
    const list = at(await at(flow.step, 'UNAUTHENTICATED').signIn(credentials), 'MFA_REQUIRED');
    expect(list.factors.map(({ factorType }) => factorType)).not.toContain('unknown');
    flow.stop();
  });
});

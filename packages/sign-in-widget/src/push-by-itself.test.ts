import { describe, expect, it, vi } from 'vitest';
import { pushByItself } from './push-by-itself.ts';
import { mfaRequired, pushChoice, smsChoice, unauthenticated } from './testing/index.ts';

const done = () => Promise.resolve(unauthenticated());

describe('pushByItself', () => {
  it('[r52] notifies once, when the person arrives, and remembers the device as the policy has it', () => {
    const verify = vi.fn(done);
    const push = pushByItself();
    const rememberDevice = { lifetimeInMinutes: 0, byDefault: true };
    const wanted = pushChoice({ verify, profile: { autoPushEnabled: true } });
    const step = mfaRequired({ factors: [smsChoice(), wanted, wanted], rememberDevice });
    push(unauthenticated());
    push(step);
    push(step);
    expect(verify).toHaveBeenCalledExactlyOnceWith({ autoPush: true, rememberDevice: true });
    push(unauthenticated());
    push(step);
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('notifies nobody who did not ask for it, or is not known yet', () => {
    const verify = vi.fn(done);
    const push = pushByItself();
    push(mfaRequired({ factors: [pushChoice({ verify })] }));
    const factors = [pushChoice({ verify, profile: { autoPushEnabled: true } })];
    push(unauthenticated({ factors, factorTypes: [] }));
    expect(verify).not.toHaveBeenCalled();
  });
});

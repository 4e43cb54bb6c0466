import { asWebauthnKey } from '../webauthn/former-u2f.ts';
import { readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/keys: what an administrator of the org decides about security keys. */
export function addKeys(router: ControlRouter, { org }: ControlContext): void {
  router.post('/__org/keys/give-up-u2f', async (c) => {
    (await readInput(c.req.raw)).only();
    const keys = org.store.factors
      .all()
      .filter(({ factorType, status }) => factorType === 'u2f' && status === 'ACTIVE');
    for (const key of keys) org.store.factors.put(await asWebauthnKey(key));
    return c.json({ migrated: keys.length });
  });
}

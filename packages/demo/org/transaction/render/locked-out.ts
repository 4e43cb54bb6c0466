import type { JsonObject } from '../../json.ts';
import type { Policy } from '../../policies/policy.ts';
import { cancel, post } from './links.ts';

/** LOCKED_OUT: no token, only the way to unlock (spec 2.6), if people may unlock themselves. */
export const renderLockedOut = (
  origin: string,
  policy: Policy,
  relayState: string | undefined,
): JsonObject => ({
  status: 'LOCKED_OUT',
  ...(relayState !== undefined && { relayState }),
  _embedded: {},
  _links: {
    ...(policy.password.selfServiceUnlock === 'ALLOW' && {
      next: post(origin, '/api/v1/authn/recovery/unlock', 'unlock'),
    }),
    ...cancel(origin),
  },
});

import type { OrgContext } from '../context.ts';
import { newId, newUserCode } from '../ids.ts';

/** What comes of typing a device's code (spec 2.2). */
export type DeviceActivationStatus =
  'INVALID_USER_CODE' | 'DEVICE_ACTIVATED' | 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED' | 'DEVICE_NOT_ACTIVATED';

/** A device without a keyboard that waits for somebody to sign in elsewhere. */
export interface DeviceGrant {
  readonly id: string;
  /** `BCDF-GHJK` */
  readonly userCode: string;
  /** The application on it. */
  readonly app: string;
  readonly expiresAt: number;
  status: 'WAITING' | 'ACTIVATED' | 'DENIED';
  /** Whose device it is now. */
  personId?: string;
}

const LIFETIME_MS = 600_000;

/** A device asks for a code: it shows it, and waits for ten minutes. */
export function newDeviceGrant(org: OrgContext, app: string): DeviceGrant {
  const expiresAt = org.clock.now() + LIFETIME_MS;
  const grant: DeviceGrant = { id: newId('dev'), userCode: newUserCode(), app, expiresAt, status: 'WAITING' };
  org.store.deviceGrants.put(grant);
  return grant;
}

/** True while somebody can still let the device in. */
export const isOpen = (org: OrgContext, { status, expiresAt }: DeviceGrant): boolean =>
  status === 'WAITING' && org.clock.now() < expiresAt;

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z]/g, '');

/** The waiting device that shows this code; case, blanks and hyphens do not matter. */
export const findByUserCode = (org: OrgContext, userCode: string): DeviceGrant | undefined =>
  org.store.deviceGrants
    .all()
    .find((grant) => plain(grant.userCode) === plain(userCode) && isOpen(org, grant));

/** The end of a sign-in for a device: it is let in, unless its time is over or the person refused. */
export function settleDevice(
  org: OrgContext,
  id: string,
  personId: string,
  isRefused: boolean,
): DeviceActivationStatus {
  const grant = org.store.deviceGrants.get(id);
  if (!grant || !isOpen(org, grant)) return 'DEVICE_NOT_ACTIVATED';
  org.store.deviceGrants.put({ ...grant, personId, status: isRefused ? 'DENIED' : 'ACTIVATED' });
  return isRefused ? 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED' : 'DEVICE_ACTIVATED';
}

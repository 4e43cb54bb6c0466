import { createHash } from 'node:crypto';
import type { Factor } from '../factors/factor.ts';
import type { Cookies } from '../http/cookies.ts';

const TWO_YEARS = 2 * 365 * 24 * 3600;

/** One cookie per push factor: the preference belongs to the browser (spec 5.6). */
const cookieName = (factor: Factor): string =>
  `Okta_Verify_Autopush_${createHash('sha256').update(factor.id).digest().readUInt32BE(0)}`;

export const isAutoPush = (cookies: Cookies, factor: Factor): boolean =>
  cookies.get(cookieName(factor)) === 'true';

export const saveAutoPush = (cookies: Cookies, factor: Factor, on: boolean): void =>
  cookies.set(cookieName(factor), String(on), TWO_YEARS);

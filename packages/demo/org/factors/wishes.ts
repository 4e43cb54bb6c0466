import type { Challenge } from '../transaction/transaction.ts';

/** What the person ticked on the page: it outlives the single challenge, until `previous` (spec 3.10.1). */
export const wishesIn = (
  challenge: Challenge | undefined,
): Pick<Challenge, 'rememberDevice' | 'autoPush'> => ({
  ...(challenge?.rememberDevice !== undefined && { rememberDevice: challenge.rememberDevice }),
  ...(challenge?.autoPush !== undefined && { autoPush: challenge.autoPush }),
});

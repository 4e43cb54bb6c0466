import type { OrgContext } from '../context.ts';
import { ApiError, WrongProof } from '../errors/api-error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { currentCall } from '../http/current-call.ts';
import { composeEvent, type Happening } from './compose-event.ts';

/** Records what happened. Most events come from `watchStore`: this is for those that leave nothing in the store. */
export function recordEvent(org: OrgContext, happening: Happening): void {
  org.store.logEvents.put(composeEvent(org, currentCall(), happening));
}

/** Refusals that say something about the person who was refused; the others are mistakes of a program. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  E0000004: 'INVALID_CREDENTIALS',
  E0000014: 'INVALID_CREDENTIALS',
  E0000068: 'INVALID_CREDENTIALS',
  E0000069: 'LOCKED_OUT',
  E0000080: 'PASSWORD_REQUIREMENTS',
  E0000082: 'PASSCODE_REPLAYED',
  E0000083: 'TIME_WINDOW_EXCEEDED',
  E0000087: 'INVALID_CREDENTIALS',
};

/** Records an attempt that was refused, unless the proof was only missing. */
export function recordRefusal(org: OrgContext, error: unknown, attempted: Happening): void {
  if (!(error instanceof ApiError)) return;
  const isFactor = attempted.factor !== undefined;
  if (isFactor && error.code === 'E0000068' && !(error instanceof WrongProof)) return;
  const reason = REASONS[error.code];
  if (reason !== undefined) recordEvent(org, { reason, ...attempted });
}

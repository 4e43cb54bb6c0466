import type { Operation } from './operation.ts';
import { getState } from './get-state.ts';
import { previous } from './previous.ts';
import { resendChallenge, verifyFactor } from './verify-factor.ts';

/** Every call on a live transaction, in the order of spec 3.0: add a new one here. */
export const OPERATIONS: readonly Operation[] = [getState, previous, verifyFactor, resendChallenge];

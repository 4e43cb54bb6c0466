import { STATUSES } from '../transaction/transaction.ts';

/**
 * The one table that every answer passes: a new move goes to the leaf named like its status, and to UNSUPPORTED when
 * there is none. Both axes are entered anew, so that nothing of the last move (a poll, a cool-down) outlives it.
 * News within a move never get here: the activity takes them in place.
 */
export const routes = [
  ...STATUSES.map((status) => ({
    guard: { type: 'arrivesAt' as const, params: { status } },
    target: [`.status.${status}`, '.activity.deciding'],
    actions: 'arrive' as const,
  })),
  {
    guard: { type: 'arrivesAt' as const, params: { status: undefined } },
    target: ['.status.UNSUPPORTED', '.activity.deciding'],
    actions: 'arrive' as const,
  },
];

/** Back to the blank start. */
export const START = ['.status.UNAUTHENTICATED', '.activity.deciding'];

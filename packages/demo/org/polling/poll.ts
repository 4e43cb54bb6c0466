import { findApp } from '../apps/app.ts';
import type { Operation } from '../authn/operation.ts';
import { proceed } from '../transaction/proceed.ts';
import { post } from '../transaction/render/links.ts';
import type { StateView } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';

/** POST /api/v1/authn/poll: still the same, or what is due next (spec 2.2). */
export const poll: Operation = {
  path: '/api/v1/authn/poll',
  legalIn: ['POLL'],
  run(step) {
    step.transaction.pollsLeft = (step.transaction.pollsLeft ?? 0) - 1;
    return proceed(step);
  },
};

/** POLL: come back after so many milliseconds. */
export function renderPoll({ org, call, transaction }: Step): StateView {
  const refresh = findApp(org, transaction.authorization?.app ?? '')?.oauth?.refresh ?? 0;
  return {
    embedded: { transaction: { profile: { refresh } } },
    links: { next: post(call.origin, '/api/v1/authn/poll', 'poll') },
    hasTarget: false,
  };
}

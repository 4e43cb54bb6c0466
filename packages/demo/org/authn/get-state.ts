import { STATES_WITH_TOKEN } from '../transaction/transaction.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import { afterPartner } from '../partners/after-partner.ts';
import { proceed } from '../transaction/proceed.ts';
import type { Step } from '../transaction/step.ts';
import type { Operation } from './operation.ts';

/** Sent here by an application, with a session. */
const isKnownAlready = ({ transaction: { status, personId } }: Step): boolean =>
  (status === 'UNAUTHENTICATED' || status === 'IDENTIFY') && personId !== '';

/** POST /api/v1/authn/introspect, and /api/v1/authn with nothing but a state token: the state as it is (spec 3.2). */
export const getState: Operation = {
  path: '/api/v1/authn/introspect',
  legalIn: STATES_WITH_TOKEN,
  // A sign-in of somebody who has a session begins with the first thing that is due, not with the password.
  // Whoever comes back from a partner's page reads here what came of it.
  run: (step) => (isKnownAlready(step) ? proceed(step) : (afterPartner(step) ?? renderTransaction(step))),
};

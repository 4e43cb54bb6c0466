import { STATES_WITH_TOKEN } from '../transaction/transaction.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Operation } from './operation.ts';

/** POST /api/v1/authn/introspect, and /api/v1/authn with nothing but a state token: the state as it is (spec 3.2). */
export const getState: Operation = {
  path: '/api/v1/authn/introspect',
  legalIn: STATES_WITH_TOKEN,
  run: renderTransaction,
};

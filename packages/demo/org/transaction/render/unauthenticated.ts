import type { Step } from '../step.ts';
import { post } from './links.ts';
import type { StateView } from './render-transaction.ts';

/** UNAUTHENTICATED of a step-up: what was asked for, and where to sign in (spec 2.6). */
export const renderUnauthenticated = ({ call }: Step): StateView => ({
  embedded: {},
  links: { next: post(call.origin, '/api/v1/authn', 'authenticate') },
  hasCancel: false,
});

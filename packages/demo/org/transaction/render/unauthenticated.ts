import { identifyLinks } from '../../profile/render-profile.ts';
import type { Step } from '../step.ts';
import { post } from './links.ts';
import type { StateView } from './render-transaction.ts';

/** UNAUTHENTICATED of a step-up: what was asked for, and where to sign in (spec 2.6). */
export const renderUnauthenticated = ({ call }: Step): StateView => ({
  embedded: {},
  links: { next: post(call.origin, '/api/v1/authn', 'authenticate') },
  hasCancel: false,
});

/** UNAUTHENTICATED on a token that starts with 01: the name comes first, or a new account (spec 1.5.2). */
export const renderIdentify = ({ call, transaction }: Step): StateView => ({
  embedded: transaction.deviceGrantId === undefined ? {} : { usingDeviceFlow: true },
  links: identifyLinks(call.origin),
});

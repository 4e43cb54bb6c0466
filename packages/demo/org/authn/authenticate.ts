import { activateAccount } from '../activation/activate-account.ts';
import { invalid } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { recordSignIn } from '../logs/refusals.ts';
import { runOperation, type Operation } from './operation.ts';
import { getState } from './get-state.ts';
import { signIn } from './sign-in.ts';

/** Credentials for a transaction that began without them. */
const signInToStepUp: Operation = {
  path: '/api/v1/authn with credentials',
  legalIn: ['UNAUTHENTICATED'],
  run: ({ call, body, transaction }) => recordSignIn(call, body, () => signIn(call, body, transaction)),
};

/** POST /api/v1/authn: what it does depends on which members the body has (appendix C.2). */
export async function authenticate(call: Call, body: Body): Promise<JsonObject> {
  const stateToken = body.raw('stateToken') ?? '';
  const has = (name: string): boolean => (body.raw(name) ?? '') !== '';
  if (stateToken !== '') {
    if (!has('username') && !has('password')) return runOperation(getState, call, body);
    return runOperation(signInToStepUp, call, body);
  }
  if (has('username')) return recordSignIn(call, body, () => signIn(call, body));
  if (has('token')) return activateAccount(call, body);
  throw invalid('authRequest', 'Send username and password, token, or stateToken.');
}

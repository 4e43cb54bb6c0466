import { ApiError, illegalInState, invalid } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { liveTransaction } from '../transaction/transactions.ts';
import { runOperation } from './operation.ts';
import { getState } from './get-state.ts';
import { signIn } from './sign-in.ts';

/** POST /api/v1/authn: what it does depends on which members the body has (appendix C.2). */
export async function authenticate(call: Call, body: Body): Promise<JsonObject> {
  const stateToken = body.raw('stateToken') ?? '';
  const has = (name: string): boolean => (body.raw(name) ?? '') !== '';
  if (stateToken !== '') {
    if (!has('username') && !has('password')) return runOperation(getState, call, body);
    const { status } = liveTransaction(call.org, stateToken);
    throw illegalInState(`Credentials are not a move of ${status}.`);
  }
  if (has('username')) return signIn(call, body);
  if (has('token')) throw new ApiError('E0000004');
  throw invalid('authRequest', 'Send username and password, token, or stateToken.');
}

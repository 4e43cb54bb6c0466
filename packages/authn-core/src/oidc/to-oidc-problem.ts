import { AuthorizationResponseError, OperationProcessingError, ResponseBodyError } from 'oauth4webapi';
import type { Services } from '../flow/call.ts';
import type { Failure } from '../flow/judge.ts';
import { toProblem } from '../flow/to-problem.ts';
import { oauthProblem } from './problem.ts';
import type { OidcProblem } from './problem.ts';
import { CallFailure } from './send.ts';

/** Puts whatever was thrown on the way to tokens into words, without anything that came along with it. */
export function toOidcProblem(error: unknown, services: Services): OidcProblem {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return oauthProblem(error.error, textOf(error.error_description));
  const failure: Failure =
    error instanceof CallFailure ? error.failure : { kind: 'protocol', detail: detailOf(error) };
  return toProblem(failure, services, { inTransaction: false });
}

/** The library's sentences name members and claims, and no values; those are in `cause`, which stays here. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return 'expected tokens, got something else';
  const status =
    error instanceof OperationProcessingError && error.cause instanceof Response
      ? ` (HTTP ${error.cause.status})`
      : '';
  return error.message + status;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

import type { HttpResult } from '../transport/http.ts';
import { readError } from '../wire/error.ts';
import type { OrgError } from '../wire/error.ts';

/** Why a request came to nothing. */
export type Failure =
  | { readonly kind: 'refused'; readonly error: OrgError }
  | {
      readonly kind: 'limited';
      readonly error: OrgError | undefined;
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'server'; readonly status: number; readonly error: OrgError | undefined }
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'protocol'; readonly detail: string };

/** What came back: its text, read as JSON if it was that, and the failure that it is, if it is one. */
export type Judgement =
  | { readonly failure: Failure; readonly status?: number; readonly body?: unknown }
  | { readonly failure?: never; readonly status: number; readonly text: string; readonly body: unknown };

/** Daily and monthly quotas of messages and calls (spec §5.2). */
const QUOTAS = /^E0000(146|147|186|204|205)$/;

/** Judges an exchange by its status (spec §5.3), whatever its content type says: the text decides (spec §7.20). */
export function judge(result: HttpResult): Judgement {
  if (result.kind !== 'answer') return { failure: result };
  const { status, retryAfter } = result;
  const body = parse(result.body);
  const error = readError(body);
  const failed = (failure: Failure): Judgement => ({ failure, status, body });
  // Not followed; browsers show it as status 0.
  if (status < 200 || (status >= 300 && status < 400))
    return failed(unlike(status, 'an answer', 'a redirect'));
  // A quota does not come back in minutes: another way has to be found, now.
  if (status === 429 && !QUOTAS.test(error?.errorCode ?? ''))
    return failed({ kind: 'limited', error, retryAfter });
  if (status >= 500) return failed({ kind: 'server', status, error });
  if (status < 400) return { status, text: result.body, body };
  return failed(error ? { kind: 'refused', error } : unlike(status, 'an error object', 'something else'));
}

/** An answer of another shape than was expected: a sentence for developers, without a word of what came. */
export function unlike(status: number, expected: string, got: string): Failure {
  return { kind: 'protocol', detail: `expected ${expected} with HTTP ${status}, got ${got}` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { checkOrgUrl, checkTimeout } from './check-options.ts';
import { platform } from './environment.ts';
import type { Failure, Services } from './flow/call.ts';
import { toProblem } from './flow/to-problem.ts';
import type { AuthnFlowOptions } from './options.ts';
import type { Problem } from './problem.ts';
import { createHttp } from './transport/http.ts';
import type { HttpRequest } from './transport/http.ts';
import { readError } from './wire/error.ts';

/** How to reach the org with a single call; the members mean what they mean for a flow. */
export type OrgCallOptions = Pick<
  AuthnFlowOptions,
  'orgUrl' | 'fetch' | 'timeout' | 'headers' | 'language' | 'environment'
>;

/** A call that came to nothing, and why. */
export interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}

/** An answer as it was wanted, or the problem with what was said instead of it. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | (Failed & { readonly status?: number; readonly body?: unknown });

/** What one call asks for. */
export interface Question<T> extends HttpRequest {
  /** Reads a 2xx; `undefined` when it is not what was wanted. Never throws. */
  readonly read: (body: unknown) => T | undefined;
  /** What was wanted, for developers: "a session". */
  readonly wanted: string;
}

export type Ask = <T>(question: Question<T>) => Promise<Answer<T>>;

/**
 * The checked address of the org and the way to ask it something outside of any transaction.
 *
 * @throws AuthnError `BAD_OPTION`
 */
export function reachOrg(options: OrgCallOptions): { orgUrl: string; ask: Ask; services: Services } {
  const orgUrl = checkOrgUrl(options.orgUrl);
  return { orgUrl, ...reach(options, orgUrl) };
}

/** The same for an address that is not the org's own. */
export function reach(
  options: Omit<OrgCallOptions, 'orgUrl'>,
  orgUrl: string,
): { ask: Ask; services: Services } {
  const { fetch, timeout = 15_000, headers, language } = options;
  checkTimeout(timeout);
  const environment = platform(options.environment);
  const http = createHttp({
    environment,
    timeout,
    ...(fetch && { fetch }),
    ...(headers && { headers }),
    ...(language && { language }),
  });
  const services: Services = { orgUrl, http, environment };
  return { services, ask: (question) => askOnce(services, question) };
}

async function askOnce<T>(services: Services, { read, wanted, ...request }: Question<T>): Promise<Answer<T>> {
  const result = await services.http.send(request, new AbortController().signal);
  const failed = (failure: Failure, body?: unknown): Answer<T> => ({
    ok: false,
    problem: toProblem(failure, services, { inTransaction: false }),
    ...(result.kind === 'answer' && { status: result.status, body }),
  });
  if (result.kind !== 'answer') return failed(result);

  const { status } = result;
  const body = parse(result.body);
  const error = readError(body);
  const unlike = (expected: string, got: string): Answer<T> =>
    failed({ kind: 'protocol', detail: `expected ${expected} with HTTP ${status}, got ${got}` }, body);
  // Not followed; browsers show it as status 0.
  if (status < 200 || (status >= 300 && status < 400)) return unlike('an answer', 'a redirect');
  if (status === 429) return failed({ kind: 'limited', error, retryAfter: result.retryAfter }, body);
  if (status >= 500) return failed({ kind: 'server', status, error }, body);
  if (status >= 400)
    return error
      ? failed({ kind: 'refused', error }, body)
      : unlike('an error object', result.body.trim() === '' ? 'nothing' : 'something else');

  const value = read(body);
  if (value !== undefined) return { ok: true, value };
  return unlike(wanted, body === undefined ? 'no JSON' : 'JSON of another shape');
}

/** Whatever the content type says, the text decides (spec §7.20). */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What went wrong, without what only the library looks at. */
export function onlyProblem({ problem }: Failed): Failed {
  return { ok: false, problem };
}

import { checkOrgUrl, checkTimeout } from './check-options.ts';
import { platform } from './environment.ts';
import type { Services } from './flow/call.ts';
import { judge, unlike } from './flow/judge.ts';
import type { Failure } from './flow/judge.ts';
import { toProblem } from './flow/to-problem.ts';
import { given } from './given.ts';
import type { AuthnFlowOptions } from './options.ts';
import type { Problem } from './problem.ts';
import { createHttp } from './transport/http.ts';
import type { HttpRequest } from './transport/http.ts';

/** How to reach the org with a single call; the members mean what they mean for a flow. */
export type OrgCallOptions = Pick<
  AuthnFlowOptions,
  'orgUrl' | 'fetch' | 'timeout' | 'headers' | 'language' | 'environment'
>;

/** A call that came to nothing, and why. */
export interface Failed {
  readonly ok: false;
  /** What went wrong: the problems of the flow. */
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
  const judged = judge(result);
  const { body } = judged;
  const failed = (failure: Failure): Answer<T> => ({
    ok: false,
    problem: toProblem(failure, services, { inTransaction: false }),
    ...given({ status: judged.status, body }),
  });
  if (judged.failure) return failed(judged.failure);
  const value = read(body);
  if (value !== undefined) return { ok: true, value };
  return failed(unlike(judged.status, wanted, body === undefined ? 'no JSON' : 'JSON of another shape'));
}

/** What went wrong, without what only the library looks at. */
export function onlyProblem({ problem }: Failed): Failed {
  return { ok: false, problem };
}

import { AuthnError } from './authn-error.ts';
import type { AnyFactorModule } from './factors/factor.ts';
import type { AuthnFlowOptions } from './options.ts';

/** What `typeof` says of those that need no closer look, at the end. */
const TYPES: readonly (readonly [keyof AuthnFlowOptions, string])[] = [
  ['store', 'an object'],
  ['hooks', 'an object'],
  ['transformUsername', 'a function'],
  ['deviceFingerprint', 'a function'],
  ['probe', 'a boolean'],
];

/**
 * The options' errors, found before anything is sent: each names the option, what came and what is wanted. Returns the
 * org's origin.
 */
export function checkOptions(options: AuthnFlowOptions): string {
  const { orgUrl, stateToken, timeout, pollInterval } = options;
  // The value is a token: the message says only what kind of thing came.
  if (stateToken !== undefined && (typeof stateToken !== 'string' || stateToken.trim() === '')) {
    wrong('stateToken', typeof stateToken, 'the text of a state token, or absent');
  }
  for (const [option, type] of TYPES) {
    const got = typeof options[option];
    if (options[option] !== undefined && !type.endsWith(got)) wrong(option, got, type);
  }
  checkTimeout(timeout);
  checkTimeout(pollInterval, 'pollInterval');
  return checkOrgUrl(orgUrl);
}

/** A time that a timer can wait for. */
export function checkTimeout(value: unknown, option = 'timeout'): void {
  if (value !== undefined && !(Number.isFinite(value) && Number(value) > 0)) {
    wrong(option, value, 'a number of milliseconds above 0');
  }
}

/** A list of modules, each for another factor. */
export function checkFactors(factors: readonly AnyFactorModule[]): void {
  const seen = new Set<string>();
  for (const module of factors) {
    const { factorType, provider } = module;
    if (
      typeof factorType !== 'string' ||
      typeof provider !== 'string' ||
      typeof module.profile !== 'function'
    ) {
      wrong('factors', factors.map(String), 'a list of factor modules (see defineFactor)');
    }
    const pair = `${factorType} of ${provider}`;
    if (seen.has(pair)) wrong('factors', pair, 'listed once');
    seen.add(pair);
  }
}

/** True for https anywhere, and http only to this machine. */
export function isSafeWeb({ protocol, hostname }: URL): boolean {
  const local = /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && local);
}

/** The origin of the org; the base URL and nothing behind it. */
export function checkOrgUrl(value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url && url.href === `${url.origin}/` && isSafeWeb(url)) return url.origin;
  return wrong(
    'orgUrl',
    value,
    'the base URL of the org, like "https://id.example.com", without path, query or credentials; http only on localhost',
  );
}

/** Refuses an option's value. */
export function wrong(option: string, got: unknown, wanted: string): never {
  const what = got === undefined ? 'missing' : JSON.stringify(got);
  throw new AuthnError('BAD_OPTION', `${option} is ${what}: it must be ${wanted}.`);
}

/** Where from, and which parameter. */
export interface TakeStateTokenOptions {
  /**
   * Name of the query parameter: `stateToken` unless told. The links of an org's mails may carry a `recoveryToken` or
   * an `activationToken` (spec §3.6, §3.1), which are taken the same way, by their name.
   */
  parameter?: string;
  /** The page's own unless told. */
  location?: Pick<Location, 'href'>;
  /** The page's own unless told. */
  history?: Pick<History, 'replaceState' | 'state'>;
}

/**
 * Reads a token out of the page's address and takes it from there, so that it is in no later referrer, history entry,
 * bookmark or log: the address bar changes in place, other parameters and the hash stay letter by letter as they are.
 * Call it before anything else of the page runs. `undefined` when there is none, and where there is no page.
 *
 * @example
 * const stateToken = takeStateToken();
 * const flow = createAuthnFlow({ orgUrl: 'https://id.example.com', ...(stateToken && { stateToken }) });
 */
export function takeStateToken({
  parameter = 'stateToken',
  location = (globalThis as Partial<typeof globalThis>).location,
  history = (globalThis as Partial<typeof globalThis>).history,
}: TakeStateTokenOptions = {}): string | undefined {
  const [, page, query, hash] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(location?.href ?? '') ?? [];
  if (page === undefined || query === undefined) return undefined;

  const parts = query.split('&');
  const valueOf = (part: string): string | null => new URLSearchParams(part).get(parameter);
  const others = parts.filter((part) => valueOf(part) === null);
  if (others.length === parts.length) return undefined;
  try {
    history?.replaceState(history.state, '', `${page}${others.length ? '?' : ''}${others.join('&')}${hash}`);
  } catch {
    // A sandboxed or restless page may not; the token is as good as before.
  }
  return parts.map(valueOf).find((value) => value !== null && value !== '') ?? undefined;
}

/** Scheme and host of the org as the browser sees them; a proxy in front may say that the scheme is https. */
export function ownOrigin(request: Request): string {
  const url = new URL(request.url);
  const scheme = request.headers.get('x-forwarded-proto') === 'https' ? 'https:' : url.protocol;
  return `${scheme}//${request.headers.get('host') ?? url.host}`;
}

/** True for the org's own origin and for those registered as trusted (spec 5.6). */
export const isTrustedOrigin = (origin: string, own: string, trusted: readonly string[]): boolean =>
  origin === own || trusted.includes(origin);

/** True for an absolute http(s) URL on the org or on a trusted origin: where `redirectUrl` and `relayState` may lead. */
export function isTrustedTarget(target: string, own: string, trusted: readonly string[]): boolean {
  if (!URL.canParse(target)) return false;
  const { protocol, origin, username, password } = new URL(target);
  return /^https?:$/.test(protocol) && !username && !password && isTrustedOrigin(origin, own, trusted);
}

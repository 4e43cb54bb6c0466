import { invalid } from '../errors/api-error.ts';
import type { Factor } from '../factors/factor.ts';
import type { Call } from '../http/call.ts';

/** `tokenLifetimeSeconds`: how long a mailed code is good, 1 to 86400 seconds (spec 1.3). */
export function setTokenLifetime({ org, url }: Call, { id, factorType }: Factor): void {
  const seconds = readTokenLifetime(url);
  const sent = factorType === 'email' ? org.store.sentCodes.get(id) : undefined;
  if (sent && seconds !== undefined)
    org.store.sentCodes.put({ ...sent, expiresAt: org.clock.now() + seconds * 1000 });
}

/** Refuses a wrong one, also where it has no effect. */
export function readTokenLifetime(url: URL): number | undefined {
  const text = url.searchParams.get('tokenLifetimeSeconds');
  if (text === null) return undefined;
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds < 1 || seconds > 86_400)
    throw invalid('factorEnrollRequest', 'tokenLifetimeSeconds: must be 1 to 86400.');
  return seconds;
}

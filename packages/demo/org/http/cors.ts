import type { Call } from './call.ts';
import { isTrustedOrigin } from './own-origin.ts';

const EXPOSED =
  'X-Rate-Limit-Limit, X-Rate-Limit-Remaining, X-Rate-Limit-Reset, Retry-After, X-Okta-Request-Id';

/** What a preflight says about a path's methods (spec 5.6). */
function methodsOf(path: string): string {
  if (path.startsWith('/api/v1/authn') || path === '/api/v1/sessions' || path.endsWith('/refresh'))
    return 'POST, OPTIONS';
  if (path === '/api/v1/sessions/me') return 'GET, DELETE, OPTIONS';
  if (path.startsWith('/.well-known/') || path.endsWith('/questions')) return 'GET, OPTIONS';
  return 'GET, POST, PUT, DELETE, OPTIONS';
}

/** CORS headers for trusted origins; none for others: those are answered, and their browser keeps the answer back. */
export function addCorsHeaders(call: Call, headers: Headers): void {
  headers.append('Vary', 'Origin');
  const origin = call.request.headers.get('origin');
  if (!origin || !isTrustedOrigin(origin, call.origin, call.org.trustedOrigins)) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Allow-Credentials', 'true');
  if (call.request.method !== 'OPTIONS') {
    headers.set('Access-Control-Allow-Headers', 'Content-Type');
    if (call.org.exposeRateHeaders) headers.set('Access-Control-Expose-Headers', EXPOSED);
    return;
  }
  const asked = call.request.headers.get('access-control-request-headers');
  headers.set('Access-Control-Allow-Headers', asked ? `${asked}, Content-Type` : 'Content-Type');
  headers.set('Access-Control-Allow-Methods', methodsOf(call.url.pathname));
  headers.set('Access-Control-Max-Age', '3600');
}

import { ApiError } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { toLoginKey } from '../people/find-person.ts';

/** At most four attempts a second for one username (spec 5.5). */
export function throttleSignIn({ org }: Call, username: string): void {
  const key = toLoginKey(username);
  if (org.throttles.isFull('signIn', key)) {
    const reset = Math.ceil(org.throttles.freeAt('signIn', key) / 1000);
    throw new ApiError('E0000047', {
      headers: {
        'X-Rate-Limit-Limit': '4',
        'X-Rate-Limit-Remaining': '0',
        'X-Rate-Limit-Reset': String(reset),
      },
    });
  }
  org.throttles.count('signIn', key);
}

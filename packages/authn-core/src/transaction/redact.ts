import type { JsonObject } from '../wire/read.ts';

const SECRET_NAME = /token|secret|password|passcode|answer$|signature|nonce|^challenge$|^keys$|qrcode/i;

/**
 * A copy of an org's answer to show to an integrator: members with secret-sounding names are replaced, and addresses
 * lose their query. Bounded in depth, so that a hostile body costs no more than an honest one.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(/^(https?:[^?]*)\?.*$/s, '$1?[…]');
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 12) return '[…]';
  if (Array.isArray(value)) return value.map((element) => redact(element, depth + 1));
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([name, member]) => [
      name,
      SECRET_NAME.test(name) ? '[secret]' : redact(member, depth + 1),
    ]),
  );
}

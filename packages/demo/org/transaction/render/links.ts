import type { JsonObject } from '../../json.ts';

/** A link that is followed by POST (spec 1.5.1); clients act only on links with exactly one allowed method. */
export const post = (origin: string, path: string, name?: string): JsonObject => ({
  ...(name !== undefined && { name }),
  href: origin + path,
  hints: { allow: ['POST'] },
});

/** A link that is followed by GET. */
export const get = (origin: string, path: string, name?: string): JsonObject => ({
  ...post(origin, path, name),
  hints: { allow: ['GET'] },
});

/** The way out of every state that has a state token. */
export const cancel = (origin: string): { cancel: JsonObject } => ({
  cancel: post(origin, '/api/v1/authn/cancel'),
});

/** The way back of MFA_CHALLENGE and MFA_ENROLL_ACTIVATE. */
export const prev = (origin: string): { prev: JsonObject } => ({
  prev: post(origin, '/api/v1/authn/previous'),
});

import { ApiError } from '../errors/api-error.ts';
import type { JsonObject, Json } from '../json.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };

/** A JSON answer. */
export const jsonResponse = (body: Json | JsonObject, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: JSON_HEADERS });

/** 204. */
export const noContent = (): Response => new Response(null, { status: 204 });

/** The answer for anything thrown: what is not an ApiError is our bug, and says so on the console. */
export function errorResponse(error: unknown): Response {
  if (!(error instanceof ApiError)) console.error(error);
  const known = error instanceof ApiError ? error : new ApiError('E0000009');
  return new Response(JSON.stringify(known.toBody()), {
    status: known.status,
    headers: { ...JSON_HEADERS, ...known.headers },
  });
}

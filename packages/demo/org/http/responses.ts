import { ApiError } from '../errors/api-error.ts';
import type { JsonObject, Json } from '../json.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };

/** A JSON answer. */
export const jsonResponse = (body: Json | JsonObject, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: JSON_HEADERS });

/** 302. */
export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { Location: location } });

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A small page of the org itself; `more` is HTML. */
export const page = (title: string, text: string, more = ''): Response =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${escape(title)}</title><h1>${escape(title)}</h1><p>${escape(text)}</p>${more}</html>`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );

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

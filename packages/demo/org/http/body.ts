import { ApiError, invalid } from '../errors/api-error.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/** Bodies beyond this are refused with E0000003: no call of this API is near it. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** The text of a request body, read no further than the cap. */
export async function readText(request: Request): Promise<string> {
  if (!request.body) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
      void reader.cancel();
      throw new ApiError('E0000003', { causes: [`The body is larger than ${MAX_BODY_BYTES} bytes.`] });
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON object in a request body: E0000021 for another media type, E0000003 for anything else (appendix C.2). */
export async function readBody(request: Request): Promise<Body> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType && mediaType !== 'application/json') {
    throw new ApiError('E0000021', { causes: [`Send application/json, not ${mediaType}.`] });
  }
  const text = await readText(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError('E0000003', { causes: ['The body is not JSON.'] });
  }
  if (!isJsonObject(value)) throw new ApiError('E0000003', { causes: ['The body must be a JSON object.'] });
  return new Body(value);
}

/** The fields of a posted form: E0000021 for another media type. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') {
    throw new ApiError('E0000021', { causes: ['Send application/x-www-form-urlencoded.'] });
  }
  return new URLSearchParams(await readText(request));
}

/** A request body whose members are read one by one, each with its type; unknown members are ignored (spec 1.6). */
export class Body {
  readonly #members: JsonObject;
  readonly #object: string;

  /** `object` is what E0000001 calls this body (spec 5.1). */
  constructor(members: JsonObject, object = 'authRequest') {
    this.#members = members;
    this.#object = object;
  }

  /** The same body, called otherwise in errors. */
  as(object: string): Body {
    return new Body(this.#members, object);
  }

  /** The names of all members. */
  names(): string[] {
    return Object.keys(this.#members);
  }

  /** The member as it came, untouched. */
  raw(name: string): Json | undefined {
    return Object.hasOwn(this.#members, name) ? this.#members[name] : undefined;
  }

  /** A text, or undefined when it is missing, null or empty: an empty text counts as absent (spec 1.6). */
  text(name: string, maxLength = Infinity): string | undefined {
    const value = this.textAsSent(name, maxLength);
    return value === '' ? undefined : value;
  }

  /** As `text`, but `""` stays `""`. */
  textAsSent(name: string, maxLength = Infinity): string | undefined {
    const value = this.raw(name) ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.#wrong(name, 'must be a text');
    if (value.length > maxLength) throw this.#wrong(name, `must not be longer than ${maxLength} characters`);
    return value;
  }

  /** As `text`, for members without which the call makes no sense. */
  requiredText(name: string, maxLength = Infinity): string {
    const value = this.text(name, maxLength);
    if (value === undefined) throw this.#wrong(name, 'is required');
    return value;
  }

  flag(name: string): boolean | undefined {
    const value = this.raw(name) ?? undefined;
    if (value !== undefined && typeof value !== 'boolean') throw this.#wrong(name, 'must be true or false');
    return value;
  }

  /** A member that is itself an object; an empty one when it is missing. */
  object(name: string): Body {
    const value = this.raw(name) ?? {};
    if (!isJsonObject(value)) throw this.#wrong(name, 'must be an object');
    return new Body(value, this.#object);
  }

  #wrong(name: string, why: string): ApiError {
    return invalid(this.#object, `${name}: ${why}.`);
  }
}

import { newErrorId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { ERROR_CODES, type ErrorCode } from './codes.ts';

interface Details {
  /** Replaces the standard summary, e.g. where the summary is a prompt (E0000113). */
  summary?: string;
  causes?: readonly string[];
  headers?: Readonly<Record<string, string>>;
}

/** An answer of the API that is an error: thrown anywhere, written in one place (spec 5.1). */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly causes: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: Details = {}) {
    super(details.summary ?? ERROR_CODES[code].summary);
    this.code = code;
    this.status = ERROR_CODES[code].status;
    this.causes = details.causes ?? [];
    this.headers = details.headers ?? {};
  }

  toBody(): JsonObject {
    return {
      errorCode: this.code,
      errorSummary: this.message,
      errorLink: this.code,
      errorId: newErrorId(),
      errorCauses: this.causes.map((errorSummary) => ({ errorSummary })),
    };
  }
}

/** A wrong proof of identity: the only kind of error that counts as a failed attempt (spec 3.9.7, 3.10.1). */
export class WrongProof extends ApiError {}

/** 400 E0000001 with the summary pattern of spec 5.1: "Api validation failed: {object}". */
export const invalid = (object: string, ...causes: string[]): ApiError =>
  new ApiError('E0000001', { summary: `Api validation failed: ${object}`, causes });

/** 403 E0000079: the operation is not among the moves of this state (appendix C.1.2 asks for exactly one cause). */
export const illegalInState = (cause: string): ApiError => new ApiError('E0000079', { causes: [cause] });

/** 404 E0000007, naming what was looked for. */
export const notFound = (resource: string, type: string): ApiError =>
  new ApiError('E0000007', { summary: `Not found: Resource not found: ${resource} (${type})` });

import * as z from 'zod/mini';
import { given } from '../given.ts';
import { readMany, softText } from './soft.ts';

const Cause = z.object({ errorSummary: z.string() });

const ApiError = z.looseObject({ errorCode: z.string(), errorSummary: softText, errorId: softText });

/** The org's error object (spec §5.1). */
export interface OrgError {
  readonly errorCode: string;
  readonly errorSummary: string;
  readonly errorId?: string;
  readonly causes: readonly string[];
}

/** Reads a body as an error object; `undefined` when it is none. Never throws. */
export function readError(body: unknown): OrgError | undefined {
  const [read] = readMany(ApiError, [body]);
  if (!read) return undefined;
  const { errorCode, errorSummary = '', errorId } = read;
  return given<OrgError>({
    errorCode,
    errorSummary,
    errorId,
    // The second spelling occurs (spec §7.20).
    causes: readMany(Cause, read['errorCauses'] ?? read['errorCause']).map((cause) => cause.errorSummary),
  });
}

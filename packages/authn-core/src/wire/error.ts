import * as z from 'zod/mini';
import { given } from '../given.ts';
import { present, softList, softText } from './soft.ts';

const Causes = softList(z.object({ errorSummary: z.string() }));

const ApiError = z.object({
  errorCode: z.string(),
  errorSummary: softText,
  errorId: softText,
  errorCauses: Causes,
  errorCause: Causes, // a spelling that occurs (spec §7.20)
});

/** The org's error object (spec §5.1). */
export interface OrgError {
  readonly errorCode: string;
  readonly errorSummary: string;
  readonly errorId?: string;
  readonly causes: readonly string[];
}

/** Reads a body as an error object; `undefined` when it is none. Never throws. */
export function readError(body: unknown): OrgError | undefined {
  const read = z.safeParse(ApiError, body);
  if (!read.success) return undefined;
  const { errorCode, errorSummary = '', errorId, errorCauses, errorCause } = read.data;
  return given<OrgError>({
    errorCode,
    errorSummary,
    errorId,
    causes: present(errorCauses ?? errorCause).map((cause) => cause.errorSummary),
  });
}

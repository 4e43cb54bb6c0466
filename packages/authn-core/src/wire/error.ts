import * as z from 'zod/mini';
import { given } from '../given.ts';
import { conforming } from './conforming.ts';
import { texts } from './read.ts';

const Cause = z.object({ errorSummary: z.string() });
const ApiError = z.object({ errorCode: z.string() });

/** The org's error object (spec §5.1). */
export interface OrgError {
  readonly errorCode: string;
  readonly errorSummary: string;
  readonly errorId?: string;
  readonly causes: readonly string[];
  /** Which member of what was sent each cause is about, where it says so: `data.userProfile.login` (spec §5.1). */
  readonly locations?: readonly (string | undefined)[];
}

/** Reads a body as an error object; `undefined` when it is none. Never throws. */
export function readError(body: unknown): OrgError | undefined {
  const [error] = conforming(ApiError, [body]);
  if (!error) return undefined;
  // The second spelling occurs (spec §7.20).
  const causes = conforming(Cause, error['errorCauses'] ?? error['errorCause']);
  const locations = causes.map((cause) => texts(cause, 'location').location);
  return given<OrgError>({
    errorCode: error.errorCode,
    errorSummary: '',
    ...texts(error, 'errorSummary', 'errorId'),
    causes: causes.map((cause) => cause.errorSummary),
    locations: locations.some(Boolean) ? locations : undefined,
  });
}

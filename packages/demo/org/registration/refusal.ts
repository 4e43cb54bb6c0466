import { ApiError } from '../errors/api-error.ts';
import type { JsonObject } from '../json.ts';

/** What is wrong with one field. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: 'REQUIRED' | 'INVALID' | 'UNKNOWN' | 'UNIQUE_CONSTRAINT' | 'INVALID_EMAIL_DOMAIN';
  readonly text: string;
}

/** 400: which fields were refused and why, each with where it is in the request (spec 5.1). */
export class RegistrationRefused extends ApiError {
  readonly #problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    const isByHook = problems.some(({ reason }) => reason === 'INVALID_EMAIL_DOMAIN');
    super(
      isByHook ? 'E0000135' : 'E0000001',
      isByHook ? {} : { summary: 'Api validation failed: registration request' },
    );
    this.#problems = problems;
  }

  override toBody(): JsonObject {
    const errorCauses = this.#problems.map(({ field, reason, text }) => ({
      errorSummary: text,
      reason,
      location: `data.userProfile.${field}`,
      locationType: 'body',
      // Whose rule it was: the request's own form, or the administrator's hook.
      domain: reason === 'INVALID_EMAIL_DOMAIN' ? 'end-user' : 'registration request',
    }));
    return { ...super.toBody(), errorCauses };
  }
}

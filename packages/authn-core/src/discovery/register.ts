import { onlyProblem, reachOrg } from '../ask-org.ts';
import type { Answer, Ask, Failed, OrgCallOptions } from '../ask-org.ts';
import { wrong } from '../check-options.ts';
import { given } from '../given.ts';
import { withHidden } from '../unserialised.ts';
import { Secret } from '../secret.ts';
import { readLocatedCauses, readRegistered, readRegistrationForm } from '../wire/registration.ts';
import { formFrom } from './form-from-wire.ts';
import type { RegistrationForm } from './registration-form.ts';

/**
 * What a new person is asked (self-registration, spec §5.8).
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function registrationForm(
  options: OrgCallOptions,
): Promise<{ readonly ok: true; readonly form: RegistrationForm } | Failed> {
  const { ask, orgUrl } = reachOrg(options);
  const answer = await askForm(ask, orgUrl);
  return answer.ok ? { ok: true, form: answer.value } : onlyProblem(answer);
}

/** A filled-in form. */
export type RegisterOptions = OrgCallOptions & {
  /** Of the form; the org's present form is asked for if it is absent. */
  policyId?: string;
  /** By the names of the form's fields, password included; what is empty, null or undefined is left out. */
  profile: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** Where the person wants to get to; goes into the mail's link. */
  relayState?: string;
};

/** The account exists. */
export interface Registered {
  readonly ok: true;
  /**
   * Signs the new person in at once, by `activateAccount` of a flow's first step (spec §3.1): an accessor that no
   * serialisation reads. Absent when the org sends a mail with a link instead.
   */
  readonly activationToken?: string;
}

/** The account does not exist; what the org has against single fields is listed. */
export interface NotRegistered extends Failed {
  /** What the org has against single answers; empty where it is about none of them. */
  readonly fields: readonly FieldProblem[];
}

/** What is wrong with one answer. */
export interface FieldProblem {
  /** Of the form's field. */
  readonly name: string;
  /** The org's sentence, plain text in its language. */
  readonly text: string;
  /** The org's word for it: `UNIQUE_CONSTRAINT`, `INVALID_EMAIL_DOMAIN` … */
  readonly reason?: string;
}

/**
 * Makes an account (spec §5.8). Not to be repeated blindly after `network` or `timeout`: it may have been made.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function register(options: RegisterOptions): Promise<Registered | NotRegistered> {
  const { policyId, profile, relayState } = options;
  const { ask, orgUrl } = reachOrg(options);
  if (typeof (profile as unknown) !== 'object' || (profile as unknown) === null)
    wrong('profile', typeof profile, 'an object of answers by the names of the form’s fields');
  if (policyId !== undefined && !isPolicyId(policyId))
    wrong('policyId', policyId, 'that of a registration form, or absent');

  const form = policyId === undefined ? await askForm(ask, orgUrl) : undefined;
  if (form?.ok === false) return { ...onlyProblem(form), fields: [] };
  const answer = await ask({
    method: 'POST',
    url: `${orgUrl}/api/v1/registration/${form?.value.policyId ?? policyId ?? ''}/register`,
    body: { userProfile: filledIn(profile), ...given({ relayState }) },
    read: readRegistered,
    wanted: 'a registration',
  });
  if (!answer.ok) return { ...onlyProblem(answer), fields: fieldProblems(answer.body) };
  return withHidden({ ok: true } as const, { activationToken: answer.value.activationToken || undefined });
}

/** An id goes into a path: nothing that could lead elsewhere. */
const isPolicyId = (value: unknown): boolean => typeof value === 'string' && /^[\w-]+$/.test(value);

const askForm = (ask: Ask, orgUrl: string): Promise<Answer<RegistrationForm>> =>
  ask({
    method: 'GET',
    url: `${orgUrl}/api/v1/registration/form`,
    read: (body) => {
      const wire = readRegistrationForm(body);
      return wire && isPolicyId(wire.policyId) ? formFrom(wire) : undefined;
    },
    wanted: 'a registration form',
  });

/** Texts are boxed until they are sent: one of them is a password. */
function filledIn(profile: RegisterOptions['profile']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(profile)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, typeof value === 'string' ? new Secret(value) : value]),
  );
}

/** A location names a field, or leads to it: `email`, `data.userProfile.email`. */
function fieldProblems(body: unknown): readonly FieldProblem[] {
  return readLocatedCauses(body).flatMap(({ errorSummary = '', reason, location }) => {
    const name = location?.replace(/^data\.userProfile\./, '') ?? '';
    return name ? [given<FieldProblem>({ name, text: errorSummary, reason: reason || undefined })] : [];
  });
}

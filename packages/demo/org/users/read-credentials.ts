import { invalid } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import type { OrgContext } from '../context.ts';
import { complexityProblem } from '../people/password-rules.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';

/** Values of `provider.type` (spec 6.1). */
const PROVIDERS = ['OKTA', 'ACTIVE_DIRECTORY', 'LDAP', 'FEDERATION', 'SOCIAL', 'IMPORT'];

/** What an administrator says about somebody's credentials. */
export interface SentCredentials {
  readonly password?: string;
  readonly recoveryQuestion?: { readonly question: string; readonly answer: string };
  readonly provider?: { readonly type: string; readonly name: string };
}

/** Reads `credentials` of a user that is created or changed; the password must satisfy the policy. */
export function readCredentials(org: OrgContext, body: Body, person: Person): SentCredentials {
  const credentials = body.object('credentials');
  const sent = credentials.object('password');
  const foreign = ['hash', 'hook'].find((name) => sent.raw(name) !== undefined);
  if (foreign) throw invalid('password', `${foreign}: passwords cannot be imported here. Send value.`);
  const password = sent.text('value');
  const provider = readProvider(credentials);
  if (password !== undefined && (provider ?? person.provider))
    throw invalid('password', 'password: the provider of this user keeps it, not this org.');
  const problem = password !== undefined && complexityProblem(password, person, policyFor(org.store, person));
  if (problem) throw invalid('password', problem);
  const recoveryQuestion =
    credentials.raw('recovery_question') === undefined ? undefined : readQuestion(org, credentials, person);
  return {
    ...(password !== undefined && { password }),
    ...(recoveryQuestion && { recoveryQuestion }),
    ...(provider && { provider }),
  };
}

/** A recovery question with its answer, both long enough. */
export function readQuestion(
  org: OrgContext,
  body: Body,
  person: Person,
): { question: string; answer: string } {
  const sent = body.object('recovery_question');
  const question = sent.requiredText('question', 100);
  const answer = sent.requiredText('answer', 100);
  const { minLength } = policyFor(org.store, person).password.recovery.recovery_question;
  if (answer.trim().length < minLength)
    throw invalid('user', `answer: must have at least ${minLength} characters.`);
  return { question, answer };
}

/** Undefined for this org itself. */
function readProvider(credentials: Body): SentCredentials['provider'] {
  if (credentials.raw('provider') === undefined) return undefined;
  const sent = credentials.object('provider');
  const type = sent.requiredText('type');
  if (!PROVIDERS.includes(type))
    throw invalid('user', `provider.type: must be one of ${PROVIDERS.join(', ')}.`);
  return type === 'OKTA' ? undefined : { type, name: sent.text('name', 100) ?? type };
}

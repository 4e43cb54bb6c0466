import type { Body } from '../http/body.ts';
import type { Json } from '../json.ts';
import { FIELDS, type Field } from './fields.ts';
import { RegistrationRefused, type FieldProblem } from './refusal.ts';

/** The answers that were given, by field. */
export type Answers = ReadonlyMap<string, string | boolean>;

/** Reads the answers to the form; all that is wrong with them is said at once. */
export function readAnswers(profile: Body): Answers {
  const problems: FieldProblem[] = profile
    .names()
    .filter((name) => !FIELDS.some((field) => field.name === name))
    .map((field) => ({ field, reason: 'UNKNOWN', text: 'The form has no such field.' }));
  const answers = new Map<string, string | boolean>();
  for (const field of FIELDS) {
    const sent = profile.raw(field.name) ?? '';
    const answer = typeof sent === 'string' && field.name !== 'password' ? sent.trim() : sent;
    const problem = problemWith(field, answer);
    if (problem) problems.push({ field: field.name, ...problem });
    else if (answer !== '' && (typeof answer === 'string' || typeof answer === 'boolean'))
      answers.set(field.name, answer);
  }
  if (problems.length > 0) throw new RegistrationRefused(problems);
  return answers;
}

/** What is wrong with one answer. An empty text is none (spec 1.6). */
function problemWith(field: Field, answer: Json): Pick<FieldProblem, 'reason' | 'text'> | undefined {
  const { type, description, isRequired, maxLength = Infinity, format, choices } = field;
  const invalid = (what: string) => ({ reason: 'INVALID' as const, text: `${description}: ${what}.` });
  if (answer === '')
    return isRequired ? { reason: 'REQUIRED', text: `${description}: is required.` } : undefined;
  if (typeof answer !== type) return invalid(type === 'string' ? 'must be a text' : 'must be true or false');
  if (typeof answer !== 'string') return undefined;
  if (answer.length > maxLength) return invalid(`must not be longer than ${maxLength} characters`);
  if (format === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer)) return invalid('is no mail address');
  if (choices && !Object.hasOwn(choices, answer))
    return invalid(`must be one of ${Object.keys(choices).join(', ')}`);
  return undefined;
}

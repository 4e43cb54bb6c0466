import type { Problem, Step } from '@authn-flow/authn-core';

const SENTENCES: Readonly<Record<string, string>> = {
  'problem.E0000004': 'The username or the password is not right.',
  'problem.E0000068': 'That code is not right.',
  'problem.expired': 'That took too long. Please sign in again.',
  'problem.network': 'The org cannot be reached. Please try again.',
};

/** What to say, beside which field, and when trying again makes sense. */
export function explain({ problem }: Step, now = Date.now()) {
  if (!problem) return undefined;
  return {
    words: SENTENCES[problem.message.key] ?? orgsOwnWords(problem) ?? 'It did not work. Please try again.',
    field: problem.code === 'refused' ? problem.field : undefined,
    waitSeconds: problem.code === 'rate-limited' ? Math.ceil((problem.retryAt - now) / 1000) : 0,
  };
}

const orgsOwnWords = (problem: Problem): string | undefined =>
  problem.code === 'refused' ? (problem.causes[0] ?? problem.errorSummary) : undefined;

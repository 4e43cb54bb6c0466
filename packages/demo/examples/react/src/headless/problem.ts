import type { Problem } from '@authn-flow/authn-core';

const REFUSALS: Readonly<Record<string, string>> = {
  E0000004: 'The username or the password is not right.',
  E0000068: 'That code is not right.',
  E0000082: 'That code was used already. Wait for the next one.',
};

/** A sentence for what went wrong; `problem.code` narrows to what is known about each. */
export function problemInWords(problem: Problem): string {
  switch (problem.code) {
    case 'refused':
      return REFUSALS[problem.errorCode] ?? problem.errorSummary;
    case 'rate-limited':
      return 'Too fast. Please wait a little.';
    case 'rejected':
      return problem.factorResult === 'TIMEOUT' ? 'Nobody answered in time.' : 'The request was denied.';
    case 'expired':
      return 'That took too long. Please sign in again.';
    case 'network':
    case 'timeout':
    case 'server':
      return 'The org cannot be reached. Please try again.';
    case 'ceremony':
    case 'cancelled':
    case 'configuration':
    case 'protocol':
      return 'That is not possible here.';
  }
}

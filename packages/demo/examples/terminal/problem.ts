import type { Problem } from '@authn-flow/authn-core';

const REFUSALS: Readonly<Record<string, string>> = {
  E0000004: 'The username or the password is not right.',
  E0000014: 'The old password is not right.',
  E0000068: 'That code is not right.',
  E0000069: 'Too many wrong answers: the account is locked now.',
  E0000080: 'The new password does not fit the rules.',
  E0000082: 'That code was used already. Wait for the next one.',
  E0000083: 'That code is too old. Use the one shown now.',
  E0000087: 'That answer is not right.',
  E0000098: 'That number does not seem to exist.',
  E0000105: 'That link was used already, or is too old.',
};
const REJECTIONS: Readonly<Record<string, string>> = {
  REJECTED: 'The request was denied.',
  TIMEOUT: 'Nobody answered in time.',
};

/** What went wrong, in a sentence. */
export function inWords(problem: Problem): string {
  switch (problem.code) {
    case 'refused':
      // A token asks for something more: the org's sentence is the question (spec §3.10).
      if (problem.errorCode === 'E0000113') return problem.errorSummary;
      return [
        REFUSALS[problem.errorCode] ?? problem.errorSummary,
        ...(problem.errorCode in REFUSALS && problem.errorCode !== 'E0000080' ? [] : problem.causes),
      ].join(' ');
    case 'rate-limited':
      return `Too fast: please wait ${Math.max(1, Math.ceil((problem.retryAt - Date.now()) / 1000))} s.`;
    case 'network':
      return problem.retrying ? 'The connection is lost; trying again.' : 'The org cannot be reached.';
    case 'timeout':
      return 'The org takes too long to answer.';
    case 'server':
      return `The org has a problem of its own (${problem.status}).`;
    case 'protocol':
      return `What answers is no org: ${problem.detail}`;
    case 'rejected':
      return REJECTIONS[problem.factorResult] ?? `It did not work: ${problem.factorResult}.`;
    case 'ceremony':
      return 'A terminal cannot use security keys. Please choose another way.';
    case 'cancelled':
      return 'That was taken back before it was sent.';
    case 'configuration':
      return 'This org speaks the protocol that came after this one: nobody can sign in here.';
    case 'expired':
      return 'That took too long. Please sign in again.';
  }
}

import type { Problem } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  E0000004: 'The login or the password is not right.',
  E0000068: 'That code is not right.',
  E0000014: 'The old password is not right.',
  E0000080: 'The new password does not fit the rules.',
  E0000087: 'That answer is not right.',
  E0000105: 'That link was used already, or is too old.',
  E0000069: 'Too many wrong codes: the account is locked now.',
  E0000082: 'That code was used already. Wait for the next one.',
  E0000098: 'That number does not seem to exist.',
  E0000083: 'That code is too old. Use the one shown now.',
};
const CEREMONIES: Readonly<Record<string, string>> = {
  'not-allowed': 'It was refused, or took too long. Please try again.',
  'already-registered': 'This key is set up already.',
  'unknown-credential': 'This key is not set up for you.',
  security: 'Keys do not work at this address.',
  'not-supported': 'This key cannot do what is asked for.',
  unsupported: 'This browser cannot use keys. Please choose another way.',
};
const REJECTIONS: Readonly<Record<string, string>> = {
  REJECTED: 'The request was denied.',
  TIMEOUT: 'Nobody answered in time.',
  INVALID_USER_CODE: 'No device shows that code.',
  OKTA_VERIFY_UPGRADE_REQUIRED: 'Okta Verify on the phone is too old: update it first.',
};
let countdown: ReturnType<typeof setInterval> | undefined;
let shown: Problem | undefined;

/** Says what went wrong and what to do, and counts down where waiting is what helps. */
export function showProblem(place: HTMLElement, problem: Problem | undefined): void {
  if (problem === shown) return; // an alert that is written again is read out again
  shown = problem;
  clearInterval(countdown);
  place.replaceChildren(problem ? inWords(problem) : '');
  if (problem?.code !== 'rate-limited') return;
  const left = h('span', { 'aria-hidden': 'true' }); // seen by the second, heard once
  const count = (): void => {
    left.textContent = ` (${Math.max(0, Math.ceil((problem.retryAt - Date.now()) / 1000))} s)`;
  };
  countdown = setInterval(count, 1000);
  count();
  place.append(left);
}

/** `problem.code` narrows to what is known about each. */
function inWords(problem: Problem): string {
  switch (problem.code) {
    case 'refused':
      // A token asks for something more: the org's sentence is the question (spec §3.10).
      if (problem.errorCode === 'E0000113') return problem.errorSummary;
      return REFUSALS[problem.errorCode] ?? problem.causes[0] ?? problem.errorSummary;
    case 'rate-limited':
      return 'Too fast. Please wait a little.';
    case 'network':
      return problem.offline ? 'This device is offline.' : 'The org cannot be reached. Please try again.';
    case 'timeout':
      return 'The org takes too long to answer. Please try again.';
    case 'server':
      return `The org has a problem of its own (${problem.status}). Please try again.`;
    case 'protocol':
      return 'What answered is not the org. Please try again later.';
    case 'rejected':
      return rejected(problem.factorResult, problem.message.params?.['message']);
    case 'ceremony':
      return (
        CEREMONIES[problem.reason] ?? 'The browser could not do it. Please try again, or choose another way.'
      );
    case 'cancelled':
      return 'That was taken back before it was sent.';
    case 'configuration':
      return 'This org speaks a newer protocol: nobody can sign in here.';
    case 'expired':
      return 'That took too long. Please sign in again.';
  }
}

/** In our words where we have some, in the org's otherwise. */
const rejected = (result: string, message: string | number | undefined): string =>
  REJECTIONS[message ?? ''] ?? REJECTIONS[result] ?? `It did not work: ${message ?? result}`;

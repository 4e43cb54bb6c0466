import type { JsonObject } from '../../json.ts';
import { warningDays } from '../../people/password-rules.ts';
import type { Step } from '../step.ts';
import { post } from './links.ts';
import type { StateView } from './render-transaction.ts';
import { renderUser } from './user.ts';

const CHANGE = '/api/v1/authn/credentials/change_password';

/** `_embedded.policy` of the password states (spec 1.4.4). */
function renderPasswordPolicy({ policy }: Step): JsonObject {
  const { minAgeMinutes, historyCount } = policy.password.age;
  return { complexity: { ...policy.password.complexity }, age: { minAgeMinutes, historyCount } };
}

/** Where a password that lives elsewhere is changed: a link to open, not to post to (spec 1.5.1). */
function nextOf({ call, policy }: Step): JsonObject {
  const { title, href } = policy.password.managedElsewhere;
  if (href === '') return post(call.origin, CHANGE, 'changePassword');
  return { name: 'changePassword', title, href, hints: { allow: ['GET'] } };
}

/** PASSWORD_WARN: may be changed or skipped. */
export function renderPasswordWarn(step: Step): StateView {
  const { org, call, person, policy } = step;
  const days = warningDays(person, policy, org.clock.now()) ?? 0;
  return {
    embedded: {
      user: renderUser(person),
      policy: { expiration: { passwordExpireDays: days }, ...renderPasswordPolicy(step) },
    },
    links: { next: nextOf(step), skip: post(call.origin, '/api/v1/authn/skip', 'skip') },
  };
}

/** PASSWORD_EXPIRED: must be changed. */
export const renderPasswordExpired = (step: Step): StateView => ({
  embedded: { user: renderUser(step.person), policy: renderPasswordPolicy(step) },
  links: { next: nextOf(step) },
});

/** PASSWORD_RESET: a new one is due, after recovery or activation. */
export const renderPasswordReset = (step: Step): StateView => ({
  members: { recoveryType: step.transaction.recovery?.type },
  embedded: { user: renderUser(step.person), policy: renderPasswordPolicy(step) },
  links: { next: post(step.call.origin, '/api/v1/authn/credentials/reset_password', 'resetPassword') },
});

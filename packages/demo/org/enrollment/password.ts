import { invalid } from '../errors/api-error.ts';
import { refuseBadPassword, setPassword } from '../people/change-password.ts';
import type { Enrollment } from './enrollment.ts';

/** OKTA password: sets it, and it is a factor from then on; on tokens that start with 01 only (spec 3.9.7). */
export const passwordEnrollment: Enrollment = {
  async begin({ step, profile, factor }) {
    const { org, person, policy } = step;
    const password = profile.requiredText('password');
    const current = await org.passwords.hashOf(person);
    if (current && (await org.passwords.matches(current, password))) {
      throw invalid('password', 'password: must not be the current one.');
    }
    await refuseBadPassword(org, person, policy, password);
    // The step goes on with the person as they are now: it would otherwise write the old password back.
    Object.assign(person, await setPassword(org, person.id, password));
    return { active: [factor] };
  },
};

import { post } from '../transaction/render/links.ts';
import { renderRequest } from '../transaction/render/request.ts';
import type { StateView } from '../transaction/render/render-transaction.ts';
import { renderUser } from '../transaction/render/user.ts';
import type { Step } from '../transaction/step.ts';
import { profileForm } from './profile-form.ts';

/** PROFILE_REQUIRED: the form, for a new account or for what is missing in one (spec 2.2). */
export function renderProfileRequired(step: Step): StateView {
  const { call, person, transaction } = step;
  const isNew = transaction.personId === '';
  const { enroll, login, recoverLogin } = identifyLinks(call.origin);
  return {
    embedded: {
      ...(!isNew && { user: renderUser(person) }),
      policy: { registration: { profile: profileForm(step).map((field) => ({ ...field, enabled: true })) } },
      ...renderRequest(step),
    },
    // Who has signed in cannot become somebody else on the way.
    links: { enroll, ...(isNew && { login, recoverLogin }) },
  };
}

/** The moves of somebody who has not said yet who they are (spec 1.5.2). */
export const identifyLinks = (origin: string) => ({
  login: post(origin, '/api/v1/authn/login'),
  enroll: post(origin, '/api/v1/authn/enroll'),
  recoverLogin: post(origin, '/api/v1/authn/recoverLogin'),
});

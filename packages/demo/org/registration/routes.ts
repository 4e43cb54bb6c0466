import { ApiError, notFound } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { policyOfGroups } from '../policies/effective-policy.ts';
import type { Policy } from '../policies/policy.ts';
import { renderSchema } from './fields.ts';
import { register } from './register.ts';

/** Self-registration (spec 5.8): anonymous, and 401 E0000015 where the policy switches it off. */
export function addRegistrationRoutes(router: Router): void {
  router.get('/api/v1/registration/form', (c) => {
    const { call } = c.env;
    return jsonResponse({ policyId: formId(call), profileSchema: renderSchema(openPolicy(call)) });
  });
  router.post('/api/v1/registration/:id/register', async (c) => {
    const { call } = c.env;
    openPolicy(call);
    if (c.req.param('id') !== formId(call)) throw notFound(c.req.param('id'), 'RegistrationPolicy');
    return jsonResponse(await register(call));
  });
  for (const path of ['/api/v1/registration/form', '/api/v1/registration/:id/register']) {
    router.all(path, () => {
      throw new ApiError('E0000022');
    });
  }
}

/** Every org has one form. */
const formId = ({ org }: Call): string => `reg${org.orgId.slice(3)}`;

/** The rules for people who are nobody yet: the org's own. */
function openPolicy({ org }: Call): Policy {
  const policy = policyOfGroups(org.store, []);
  if (policy.registration.status === 'INACTIVE') throw new ApiError('E0000015');
  return policy;
}

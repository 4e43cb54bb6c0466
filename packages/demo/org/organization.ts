import type { Router } from './http/router.ts';
import { jsonResponse } from './http/responses.ts';

/** GET /.well-known/okta-organization: tells clients that this is a Classic org (spec 5.8). */
export function addOrganizationRoute(router: Router): void {
  router.get('/.well-known/okta-organization', (c) => {
    const { org, origin } = c.env.call;
    return jsonResponse({
      id: org.orgId,
      pipeline: 'v1',
      settings: { analyticsCollectionEnabled: false, bugReportingEnabled: false, omEnabled: false },
      _links: { organization: { href: origin } },
    });
  });
}

import { createHash } from 'node:crypto';
import type { Call } from '../http/call.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { findPerson } from '../people/find-person.ts';
import { qrPng } from '../qr/png.ts';
import { deviceFingerprint } from './device-fingerprint.ts';
import { IDENTITY_PROVIDERS, providerPage, webfinger } from './webfinger.ts';

/** What a sign-in page asks before anybody signs in (spec 5.8). */
export function addDiscoveryRoutes(router: Router): void {
  router.get('/.well-known/okta-organization', (c) => organization(c.env.call));
  router.get('/.well-known/webfinger', (c) => webfinger(c.env.call));
  for (const { path, title } of Object.values(IDENTITY_PROVIDERS))
    router.get(path, (c) => providerPage(c.env.call, title));
  router.get('/auth/services/devicefingerprint', () => deviceFingerprint());
  router.get('/login/getimage', (c) => securityImage(c.env.call));
  router.get('/login/image/:key', (c) => {
    const png = qrPng(c.req.param('key'));
    return new Response(png, { headers: { 'Content-Type': 'image/png' } });
  });
}

/** Tells clients what kind of org this is: a Classic one, unless a switch says otherwise. */
const organization = ({ org, origin }: Call): Response =>
  jsonResponse({
    id: org.orgId,
    pipeline: org.switches.pipeline,
    settings: { analyticsCollectionEnabled: false, bugReportingEnabled: false, omEnabled: false },
    _links: { organization: { href: origin } },
  });

/** The picture a person chose; everybody unknown, and every unknown device, sees the stock one (spec 5.7). */
function securityImage({ org, url, cookies, origin }: Call): Response {
  const person = findPerson(org.store, url.searchParams.get('username') ?? '');
  const device = cookies.get('DT') ?? '';
  const isKnownHere = person && org.store.rememberedDevices.get(`${person.id} ${device}`) !== undefined;
  const key = isKnownHere ? createHash('sha256').update(person.id).digest('hex').slice(0, 12) : 'stock';
  return jsonResponse({
    result: 'success',
    pwdImg: `${origin}/login/image/${key}`,
    imageDescription: isKnownHere ? `The picture of ${person.firstName}` : '',
  });
}

import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { findApp, type App } from './app.ts';

/** `target` and `authentication` of a sign-in for an application, in every state of it (spec 1.4.5). */
export function renderTarget({ org, call, transaction }: Step): JsonObject {
  const { stepUp, authorization } = transaction;
  const app = findApp(org, stepUp?.app ?? authorization?.app ?? '');
  if (!app) return {};
  const at = `${call.origin}/app/${app.name}`;
  const logo = { name: 'medium', href: `${at}/logo.png`, type: 'image/png' };
  if (!authorization) {
    return {
      target: { type: 'APP', name: app.name, label: app.label, _links: { logo } },
      authentication: { protocol: app.protocol, issuer: { id: app.id, name: app.label, uri: at } },
    };
  }
  return {
    target: {
      type: 'APP',
      name: app.name,
      label: app.label,
      clientId: app.id,
      _links: { logo, ...about(app, at) },
    },
    authentication: {
      protocol: app.protocol,
      issuer: { id: org.orgId, name: 'Okta', uri: call.origin },
      request: { scope: authorization.scopes.join(' '), ...authorization.request },
      client: { id: app.id, name: app.label, _links: { logo, ...about(app, at) } },
    },
  };
}

/** What people may want to read before they allow anything. */
const about = ({ label }: App, at: string): JsonObject => ({
  about: { href: `${at}/about`, title: `About ${label}`, type: 'text/html' },
  'client-uri': { href: at, type: 'text/html' },
  'terms-of-service': { href: `${at}/terms-of-service`, type: 'text/html' },
  'privacy-policy': { href: `${at}/privacy-policy`, type: 'text/html' },
});

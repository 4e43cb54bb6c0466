import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { findApp } from './app.ts';

/** `target` and `authentication` of a step-up, in every state of it (spec 1.4.5); nothing for an ordinary sign-in. */
export function renderTarget({ call, transaction }: Step): JsonObject {
  const app = findApp(transaction.stepUp?.app ?? '');
  if (!app) return {};
  const logo = { name: 'medium', href: `${call.origin}/app/${app.name}/logo.png`, type: 'image/png' };
  return {
    target: { type: 'APP', name: app.name, label: app.label, _links: { logo } },
    authentication: {
      protocol: app.protocol,
      issuer: { id: app.id, name: app.label, uri: `${call.origin}/app/${app.name}` },
    },
  };
}

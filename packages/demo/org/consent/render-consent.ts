import { findApp } from '../apps/app.ts';
import type { Scope } from '../apps/oauth-rules.ts';
import type { JsonObject } from '../json.ts';
import { post } from '../transaction/render/links.ts';
import type { StateView } from '../transaction/render/render-transaction.ts';
import { renderUser } from '../transaction/render/user.ts';
import type { Step } from '../transaction/step.ts';

/** The scopes the application asked for. */
export function requestedScopes({ org, transaction: { authorization } }: Step): Scope[] {
  const all = findApp(org, authorization?.app ?? '')?.oauth?.scopes ?? [];
  return all.filter(({ name }) => authorization?.scopes.includes(name));
}

/** CONSENT_REQUIRED and ADMIN_CONSENT_REQUIRED (spec 2.2): who asks for what. */
export function renderConsent(step: Step): StateView {
  const { org, call, person, transaction } = step;
  const isGranular = findApp(org, transaction.authorization?.app ?? '')?.oauth?.consent === 'GRANULAR';
  return {
    embedded: {
      user: renderUser(person),
      // `optional` tells clients that they may choose one by one: it is there then only.
      scopes: requestedScopes(step).map(({ name, displayName, description, optional }): JsonObject => ({
        name,
        displayName,
        description,
        ...(isGranular && { optional }),
      })),
    },
    links: { next: post(call.origin, '/api/v1/authn/consent', 'consent') },
  };
}

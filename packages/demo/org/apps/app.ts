import { createHash } from 'node:crypto';
import type { OrgContext } from '../context.ts';
import { OAUTH_APPS } from './oauth-apps.ts';
import type { OAuthRules } from './oauth-rules.ts';

/** An application behind the org: opening it without a session begins a sign-in for it (spec 3.1). */
export interface App {
  readonly name: string;
  readonly label: string;
  readonly id: string;
  readonly protocol: 'SAML2.0' | 'WS-FED' | 'OAUTH2.0';
  /** A session without a second factor is not enough. */
  readonly needsFactor: boolean;
  /** OAUTH2.0 only: what happens between the sign-in and the application. */
  readonly oauth?: OAuthRules;
}

const idOf = (name: string): string => `0oa${createHash('sha256').update(name).digest('hex').slice(0, 17)}`;

/** The applications of the demo. */
export const APPS: readonly App[] = [
  { name: 'ledger', label: 'Ledger', id: idOf('ledger'), protocol: 'SAML2.0', needsFactor: false },
  { name: 'vault', label: 'Vault', id: idOf('vault'), protocol: 'WS-FED', needsFactor: true },
  ...OAUTH_APPS.map(({ name, label, oauth }) => {
    return { name, label, id: idOf(name), protocol: 'OAUTH2.0' as const, needsFactor: false, oauth };
  }),
];

/** The application of this name, with what the control surface changed about it. */
export function findApp({ store }: Pick<OrgContext, 'store'>, name: string): App | undefined {
  const app = APPS.find((one) => one.name === name);
  return app?.oauth ? { ...app, oauth: { ...app.oauth, ...store.appChanges.get(name)?.changes } } : app;
}

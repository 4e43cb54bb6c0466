import { createHash } from 'node:crypto';

/** An application behind the org: opening it without a session begins a step-up (spec 3.1). */
export interface App {
  readonly name: string;
  readonly label: string;
  readonly id: string;
  readonly protocol: 'SAML2.0' | 'WS-FED';
  /** A session without a second factor is not enough. */
  readonly needsFactor: boolean;
}

const idOf = (name: string): string => `0oa${createHash('sha256').update(name).digest('hex').slice(0, 17)}`;

/** The applications of the demo. */
export const APPS: readonly App[] = [
  { name: 'ledger', label: 'Ledger', id: idOf('ledger'), protocol: 'SAML2.0', needsFactor: false },
  { name: 'vault', label: 'Vault', id: idOf('vault'), protocol: 'WS-FED', needsFactor: true },
];

/** The application of this name. */
export const findApp = (name: string): App | undefined => APPS.find((app) => app.name === name);

/** The fixed addresses of the API; every other request follows a link of the transaction (spec §3.0). */
export const ENTRY_POINTS = {
  /** Primary authentication (spec §3.1). */
  authenticate: '/api/v1/authn',
  /** The same address, posted nothing but a state token: get state (spec §3.2). */
  state: '/api/v1/authn',
  /** The same for a token that a page was handed by the org itself (spec §3.2). */
  introspect: '/api/v1/authn/introspect',
  recoverPassword: '/api/v1/authn/recovery/password',
  unlockAccount: '/api/v1/authn/recovery/unlock',
  recoveryToken: '/api/v1/authn/recovery/token',
} as const;

export type EntryPoint = keyof typeof ENTRY_POINTS;

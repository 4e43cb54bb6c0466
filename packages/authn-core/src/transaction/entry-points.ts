/** The fixed addresses of the API; every other request follows a link of the transaction (spec §3.0). */
export const ENTRY_POINTS = {
  /** Primary authentication, and with nothing but a state token: get state (spec §3.1, §3.2). */
  authenticate: '/api/v1/authn',
  state: '/api/v1/authn',
} as const;

export type EntryPoint = keyof typeof ENTRY_POINTS;

/** Who has to allow an application's scopes, and whether all at once or one by one. */
export const CONSENTS = ['NONE', 'PLAIN', 'GRANULAR', 'ADMIN'] as const;
export type Consent = (typeof CONSENTS)[number];

/** Something an application wants to do or see (spec 1.4.5). */
export interface Scope {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Granular consent: may be left out. */
  readonly optional: boolean;
}

/** Something an application has to know about people. */
export interface Attribute {
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'boolean' | 'number';
  readonly required: boolean;
}

/** What is due between the sign-in and an OAuth application (spec 2.3, step 6). */
export interface OAuthRules {
  readonly consent: Consent;
  readonly scopes: readonly Scope[];
  readonly attributes: readonly Attribute[];
  /** How often the sign-in page is told to come back later, and after how many milliseconds. */
  readonly polls: number;
  readonly refresh: number;
}

/** What the control surface changed about an application. */
export interface AppChanges {
  /** The application's name. */
  readonly id: string;
  readonly changes: Partial<OAuthRules>;
}

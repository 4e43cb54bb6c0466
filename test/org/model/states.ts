/** The twelve official states (spec 2.1). */
export const STATES = [
  'UNAUTHENTICATED',
  'PASSWORD_WARN',
  'PASSWORD_EXPIRED',
  'RECOVERY',
  'RECOVERY_CHALLENGE',
  'PASSWORD_RESET',
  'LOCKED_OUT',
  'MFA_ENROLL',
  'MFA_ENROLL_ACTIVATE',
  'MFA_REQUIRED',
  'MFA_CHALLENGE',
  'SUCCESS',
] as const;
export type State = (typeof STATES)[number];

/** Rows of the tables below: some states have several. */
export type Face =
  | Exclude<State, 'RECOVERY' | 'RECOVERY_CHALLENGE' | 'SUCCESS'>
  | 'LOCKED_OUT (no unlock)'
  | 'RECOVERY (trusted)'
  | 'RECOVERY (question)'
  | 'RECOVERY_CHALLENGE (phone)'
  | 'RECOVERY_CHALLENGE (mail)'
  | 'SUCCESS (normal)'
  | 'SUCCESS (step-up)';

interface Shape {
  /** Top-level members that are always there (spec 1.2), beside `status`. */
  readonly always: readonly string[];
  /** Those that may be there. `relayState` and `type` may be anywhere. */
  readonly sometimes?: readonly string[];
  /** Members of `_embedded` (spec 1.4.1). */
  readonly embeds: readonly string[];
  readonly mayEmbed?: readonly string[];
  /** `next` by name; absent if the state has none (spec 1.5.2). */
  readonly next?: readonly string[];
  /** Other links that must be there, and those that may. All others must not. */
  readonly links?: readonly string[];
  readonly mayLink?: readonly string[];
}

const TOKEN = ['stateToken', 'expiresAt'];

/** What every answer of a state has and has not (spec 1.2, 1.4.1, 1.5.2). */
export const SHAPES: Readonly<Record<Face, Shape>> = {
  UNAUTHENTICATED: {
    always: TOKEN,
    embeds: ['target', 'authentication'],
    next: ['authenticate'],
  },
  PASSWORD_WARN: {
    always: TOKEN,
    embeds: ['user', 'policy'],
    mayEmbed: ['target', 'authentication'],
    next: ['changePassword'],
    links: ['skip', 'cancel'],
  },
  PASSWORD_EXPIRED: {
    always: TOKEN,
    embeds: ['user', 'policy'],
    mayEmbed: ['target', 'authentication'],
    next: ['changePassword'],
    links: ['cancel'],
  },
  'RECOVERY (trusted)': {
    always: ['expiresAt', 'recoveryToken', 'recoveryType'],
    embeds: ['user'],
    next: ['recovery'],
    links: ['cancel'],
  },
  'RECOVERY (question)': {
    always: TOKEN,
    sometimes: ['recoveryType'],
    embeds: ['user'],
    next: ['answer'],
    links: ['cancel'],
  },
  'RECOVERY_CHALLENGE (phone)': {
    always: [...TOKEN, 'recoveryType', 'factorType'],
    sometimes: ['factorResult'],
    embeds: [],
    next: ['verify'],
    links: ['resend', 'cancel'],
  },
  'RECOVERY_CHALLENGE (mail)': { always: ['recoveryType', 'factorType', 'factorResult'], embeds: [] },
  PASSWORD_RESET: {
    always: TOKEN,
    sometimes: ['recoveryType'],
    embeds: ['user', 'policy'],
    next: ['resetPassword'],
    links: ['cancel'],
  },
  LOCKED_OUT: { always: [], embeds: [], next: ['unlock'], mayLink: ['cancel'] },
  // The org's choice: no link to what would be refused.
  'LOCKED_OUT (no unlock)': { always: [], embeds: [], mayLink: ['cancel'] },
  MFA_ENROLL: {
    always: TOKEN,
    embeds: ['user', 'factors'],
    mayEmbed: ['policy', 'target', 'authentication'],
    links: ['cancel'],
    mayLink: ['skip'],
  },
  MFA_ENROLL_ACTIVATE: {
    always: TOKEN,
    sometimes: ['factorResult', 'factorResultMessage'],
    embeds: ['user', 'factor'],
    mayEmbed: ['target', 'authentication'],
    next: ['activate', 'poll'],
    links: ['prev', 'cancel'],
    mayLink: ['resend'],
  },
  MFA_REQUIRED: {
    always: TOKEN,
    embeds: ['user', 'factors', 'policy'],
    mayEmbed: ['factorTypes', 'target', 'authentication'],
    links: ['cancel'],
  },
  MFA_CHALLENGE: {
    always: TOKEN,
    sometimes: ['factorType', 'factorResult', 'factorResultMessage', 'challengeType'],
    embeds: ['user', 'policy'],
    mayEmbed: ['factor', 'factors', 'challenge', 'target', 'authentication'],
    next: ['verify', 'poll', 'redirect'],
    links: ['prev', 'cancel'],
    mayLink: ['resend'],
  },
  'SUCCESS (normal)': {
    always: ['expiresAt', 'sessionToken'],
    sometimes: ['recoveryType'],
    embeds: ['user'],
    mayLink: ['cancel'],
  },
  'SUCCESS (step-up)': {
    always: TOKEN,
    embeds: ['user', 'target', 'authentication'],
    next: ['original'],
  },
};

/** Seconds a state token lives after each call (spec 1.3). */
export const lifetimeOf = (state: State): number => (state === 'RECOVERY_CHALLENGE' ? 3600 : 300);

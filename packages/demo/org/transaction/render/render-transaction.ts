import { renderTarget } from '../../apps/render-target.ts';
import { isoDate, type JsonObject } from '../../json.ts';
import type { Step } from '../step.ts';
import type { Status } from '../transaction.ts';
import { cancel } from './links.ts';
import { renderMfaChallenge } from './mfa-challenge.ts';
import { renderMfaEnrollActivate } from './mfa-enroll-activate.ts';
import { renderMfaEnroll } from './mfa-enroll.ts';
import { renderMfaRequired } from './mfa-required.ts';
import { renderPasswordExpired, renderPasswordReset, renderPasswordWarn } from './password-states.ts';
import { renderRecovery, renderRecoveryChallenge } from './recovery-states.ts';
import { renderStepUpSuccess } from './success.ts';
import { renderUnauthenticated } from './unauthenticated.ts';

/** What one state adds to the members all states with a state token share. */
export interface StateView {
  /** Further top-level members. */
  readonly members?: JsonObject;
  readonly embedded: JsonObject;
  /** Beside `cancel`. */
  readonly links?: JsonObject;
  readonly hasCancel?: boolean;
}

/** The states with a state token, one renderer each: add a new one here. */
const RENDERERS: Partial<Record<Status, (step: Step) => StateView>> = {
  UNAUTHENTICATED: renderUnauthenticated,
  SUCCESS: renderStepUpSuccess,
  PASSWORD_WARN: renderPasswordWarn,
  PASSWORD_EXPIRED: renderPasswordExpired,
  RECOVERY: renderRecovery,
  RECOVERY_CHALLENGE: renderRecoveryChallenge,
  PASSWORD_RESET: renderPasswordReset,
  MFA_ENROLL: renderMfaEnroll,
  MFA_ENROLL_ACTIVATE: renderMfaEnrollActivate,
  MFA_REQUIRED: renderMfaRequired,
  MFA_CHALLENGE: renderMfaChallenge,
};

/** The body of a transaction that has a state token (spec 1.1, 1.2). */
export function renderTransaction(step: Step): JsonObject {
  const { transaction, call } = step;
  const renderer = RENDERERS[transaction.status];
  if (!renderer) throw new Error(`No renderer for the state ${transaction.status}.`);
  const { members, embedded, links, hasCancel = true } = renderer(step);
  return {
    stateToken: transaction.id,
    expiresAt: isoDate(transaction.expiresAt),
    status: transaction.status,
    ...(transaction.relayState !== undefined && { relayState: transaction.relayState }),
    ...(transaction.stepUp && { type: 'SESSION_STEP_UP' }),
    ...members,
    _embedded: { ...embedded, ...renderTarget(step) },
    _links: { ...links, ...(hasCancel && cancel(call.origin)) },
  };
}

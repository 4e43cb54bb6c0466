import { renderTarget } from '../../apps/render-target.ts';
import { renderConsent } from '../../consent/render-consent.ts';
import { renderDeviceActivate } from '../../device-grants/activate-device.ts';
import { renderFirstFactor } from '../../first-factor/render-first-factor.ts';
import { isoDate, type JsonObject } from '../../json.ts';
import { renderPoll } from '../../polling/poll.ts';
import { renderProfileRequired } from '../../profile/render-profile.ts';
import { isOnPipeline, publicStatus } from '../public-status.ts';
import type { Step } from '../step.ts';
import type { Status } from '../transaction.ts';
import { cancel } from './links.ts';
import { renderMfaChallenge } from './mfa-challenge.ts';
import { renderMfaEnrollActivate } from './mfa-enroll-activate.ts';
import { renderMfaEnroll } from './mfa-enroll.ts';
import { renderMfaRequired } from './mfa-required.ts';
import { renderPasswordExpired, renderPasswordReset, renderPasswordWarn } from './password-states.ts';
import { renderRecovery, renderRecoveryChallenge } from './recovery-states.ts';
import { renderLastingSuccess } from './success.ts';
import { renderIdentify, renderUnauthenticated } from './unauthenticated.ts';

/** What one state adds to the members all states with a state token share. */
export interface StateView {
  /** Further top-level members. */
  readonly members?: JsonObject;
  readonly embedded: JsonObject;
  /** Beside `cancel`. */
  readonly links?: JsonObject;
  readonly hasCancel?: boolean;
  /** False where the application is of no interest. */
  readonly hasTarget?: boolean;
}

/** The states with a state token, one renderer each: add a new one here. */
const RENDERERS: Partial<Record<Status, (step: Step) => StateView>> = {
  UNAUTHENTICATED: renderUnauthenticated,
  IDENTIFY: renderIdentify,
  FIRST_FACTOR: renderFirstFactor,
  SUCCESS: renderLastingSuccess,
  PASSWORD_WARN: renderPasswordWarn,
  PASSWORD_EXPIRED: renderPasswordExpired,
  RECOVERY: renderRecovery,
  RECOVERY_CHALLENGE: renderRecoveryChallenge,
  PASSWORD_RESET: renderPasswordReset,
  MFA_ENROLL: renderMfaEnroll,
  MFA_ENROLL_ACTIVATE: renderMfaEnrollActivate,
  MFA_REQUIRED: renderMfaRequired,
  MFA_CHALLENGE: renderMfaChallenge,
  CONSENT_REQUIRED: renderConsent,
  ADMIN_CONSENT_REQUIRED: renderConsent,
  PROFILE_REQUIRED: renderProfileRequired,
  POLL: renderPoll,
  DEVICE_ACTIVATE: renderDeviceActivate,
};

/** The body of a transaction that has a state token (spec 1.1, 1.2). */
export function renderTransaction(step: Step): JsonObject {
  const { transaction, call } = step;
  const renderer = RENDERERS[transaction.status];
  if (!renderer) throw new Error(`No renderer for the state ${transaction.status}.`);
  const { members, embedded, links, hasCancel = true, hasTarget = true } = renderer(step);
  return {
    stateToken: transaction.id,
    expiresAt: isoDate(transaction.expiresAt),
    status: publicStatus(transaction),
    ...(transaction.relayState !== undefined && { relayState: transaction.relayState }),
    ...(transaction.stepUp && { type: 'SESSION_STEP_UP' }),
    ...(isOnPipeline(transaction) && { type: 'LOGIN' }),
    ...members,
    _embedded: { ...embedded, ...(hasTarget && renderTarget(step)) },
    _links: { ...links, ...(hasCancel && cancel(call.origin)) },
  };
}

import { readDevice } from '../devices/read-device.ts';
import { ApiError, invalid } from '../errors/api-error.ts';
import { throttleSend } from '../factors/send-code.ts';
import type { Body } from '../http/body.ts';
import { isTrusted, type Call } from '../http/call.ts';
import { isTrustedTarget } from '../http/own-origin.ts';
import type { JsonObject } from '../json.ts';
import { toLoginKey } from '../people/find-person.ts';
import { nobody } from '../people/nobody.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { renderMailedRecovery, renderTrustedRecovery } from '../transaction/render/recovery-states.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Recovery, RecoveryFactorType, RecoveryType } from '../transaction/transaction.ts';
import { beginTransaction } from '../transaction/transactions.ts';
import { findForRecovery, reasonAgainst } from './may-recover.ts';
import { sendRecoveryCode } from './recovery-code.ts';
import { sendRecoveryMail } from './recovery-mail.ts';
import { mintRecoveryToken } from './recovery-token.ts';

const FACTOR_TYPES: readonly RecoveryFactorType[] = ['EMAIL', 'SMS', 'CALL'];
type Begun = Exclude<RecoveryType, 'ACCOUNT_ACTIVATION'>;

/** POST …/recovery/password and …/recovery/unlock (spec 3.4). */
export const beginRecovery =
  (type: Begun) =>
  (call: Call, body: Body): JsonObject => {
    const { org } = call;
    const trusted = isTrusted(call);
    const username = body.requiredText('username', 100);
    const factorType = readFactorType(body);
    const relayState = readRelayState(call, body);
    if (factorType === undefined && !trusted)
      throw new ApiError('E0000006', { causes: ['factorType is missing.'] });

    const found = findForRecovery(org, username);
    const reason = reasonAgainst(org, found, type, factorType);
    if (reason && trusted) throw new ApiError(reason);
    const person = reason ? undefined : found;
    // The throttle must not tell people who exist from people who do not.
    const throttleKey = factorType && throttle(call, factorType, person, username);

    if (factorType === undefined) {
      const known = person ?? nobody();
      return renderTrustedRecovery(call, known, mintRecoveryToken(org, known, type, relayState), relayState);
    }
    if (factorType === 'EMAIL') {
      if (person) sendRecoveryMail(call, person, type, { relayState });
      return renderMailedRecovery(type, relayState);
    }
    return challenge(
      call,
      body,
      { type, factorType, ...(throttleKey && { throttleKey }) },
      person,
      relayState,
    );
  };

function readFactorType(body: Body): RecoveryFactorType | undefined {
  const text = body.text('factorType')?.toUpperCase();
  if (text === undefined) return undefined;
  const known = FACTOR_TYPES.find((one) => one === text);
  if (!known) throw invalid('recoveryRequest', `factorType: must be one of ${FACTOR_TYPES.join(', ')}.`);
  return known;
}

/** Here relayState is an address, and must be a trusted one (appendix C.2). */
function readRelayState(call: Call, body: Body): string | undefined {
  const relayState = body.textAsSent('relayState', 2048);
  if (relayState && !isTrustedTarget(relayState, call.origin, call.org.trustedOrigins)) {
    throw invalid('recoveryRequest', 'relayState: must be a URL on this org or on a trusted origin.');
  }
  return relayState;
}

/** Who exists is throttled by number or person, who does not by the name that was typed. */
function throttle(
  { org }: Call,
  factorType: RecoveryFactorType,
  person: Person | undefined,
  username: string,
): string {
  const channel = ({ EMAIL: 'email', SMS: 'sms', CALL: 'call' } as const)[factorType];
  const somebody = person ?? { ...nobody(), id: toLoginKey(username) };
  const key = somebody.mobilePhone ?? somebody.id;
  throttleSend(org, channel, key, somebody);
  return key;
}

/** By phone: the same answer whether a code was sent or there is nobody to send it to. */
function challenge(
  call: Call,
  body: Body,
  recovery: Recovery,
  known: Person | undefined,
  relayState: string | undefined,
): JsonObject {
  const { org } = call;
  const person = known ?? nobody();
  const transaction = beginTransaction(org, {
    status: 'RECOVERY_CHALLENGE',
    personId: person.id,
    options: { multiOptionalFactorEnroll: false, warnBeforePasswordExpired: false },
    deviceToken: readDevice(call, body),
    proven: { amr: [] },
    recovery,
    ...(relayState !== undefined && { relayState }),
  });
  const step = { org, call, body, params: {}, transaction, person, policy: policyFor(org.store, person) };
  if (known) sendRecoveryCode(step);
  return renderTransaction(step);
}

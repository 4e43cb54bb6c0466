import { given } from '../given.ts';
import { boxed } from '../secret.ts';
import type { WireFactor } from '../wire/factor.ts';
import type { WirePolicy } from '../wire/policy.ts';
import { texts } from '../wire/read.ts';
import type { WireTransaction } from '../wire/transaction.ts';
import { isOperation, linksFrom } from './links.ts';
import { redact } from './redact.ts';
import { isKnownStatus } from './transaction.ts';
import type { Factor, RememberDevicePolicy, Transaction } from './transaction.ts';

/**
 * Turns a transaction object into the domain's form. Strict where a status could not be gone on with: the answer is
 * then a sentence for developers that says what is missing.
 */
export function fromWire(wire: WireTransaction, body: unknown, orgUrl: string): Transaction | string {
  const { status, stateToken, sessionToken, user, factor, factors, policy } = wire;
  const expiresAt = Date.parse(wire.expiresAt ?? '');

  if (status.startsWith('MFA_') && !stateToken) return `${status} without stateToken`;
  if (status === 'MFA_CHALLENGE' && !factor) return `${status} without factor`;

  return given<Transaction>({
    status,
    ...texts({ ...wire }, 'factorResult', 'factorResultMessage', 'recoveryType'),
    relayState: wire.relayState,
    stateToken: boxed(stateToken),
    sessionToken: boxed(sessionToken),
    expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
    user: user && {
      id: user.id,
      ...texts(user.profile, 'login', 'firstName', 'lastName', 'locale', 'timeZone'),
    },
    factors: factors.map((each) => factorFrom(each, orgUrl)),
    factor: factor && factorFrom(factor, orgUrl),
    rememberDevice: rememberDeviceFrom(policy),
    links: linksFrom(wire._links, orgUrl),
    raw: isKnownStatus(status) ? undefined : redact(body),
  });
}

function factorFrom(wire: WireFactor, orgUrl: string): Factor {
  const { id, factorType, provider = '', profile = {}, _embedded: embedded } = wire;
  return given<Factor>({
    id,
    factorType,
    provider,
    ...texts({ ...wire }, 'vendorName'),
    profile,
    challenge: embedded?.['challenge'],
    verify: linksFrom(wire._links, orgUrl)['verify']?.find(isOperation),
  });
}

function rememberDeviceFrom(policy: WirePolicy | undefined): RememberDevicePolicy | undefined {
  if (!policy?.allowRememberDevice) return undefined;
  return {
    lifetimeInMinutes: Math.max(0, policy.rememberDeviceLifetimeInMinutes ?? 0),
    byDefault: policy.rememberDeviceByDefault ?? false,
  };
}

import { given } from '../given.ts';
import { boxed } from '../secret.ts';
import type { WireFactor } from '../wire/factor.ts';
import { numbers, objectIn, texts } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';
import type { WireTransaction } from '../wire/transaction.ts';
import { isOperation, linksFrom } from './links.ts';
import { isKnownStatus } from './transaction.ts';
import type { Factor, RememberDevicePolicy, Transaction } from './transaction.ts';

/**
 * Turns a transaction object into the domain's form. Strict where a status could not be gone on with: the answer is
 * then a sentence for developers that says what is missing.
 */
export function fromWire(wire: WireTransaction, text: string, orgUrl: string): Transaction | string {
  const { status, stateToken, sessionToken, recoveryToken, user, factor, factors, policy } = wire;
  const expiresAt = Date.parse(wire.expiresAt ?? '');

  if (/^(MFA|PASSWORD)_/.test(status) && !stateToken) return `${status} without stateToken`;
  if (status === 'MFA_CHALLENGE' && !factor) return `${status} without factor`;

  return given<Transaction>({
    status,
    ...texts({ ...wire }, 'factorResult', 'factorResultMessage', 'recoveryType'),
    relayState: wire.relayState,
    stateToken: boxed(stateToken),
    sessionToken: boxed(sessionToken),
    recoveryToken: boxed(recoveryToken),
    factorType: wire.factorType?.toUpperCase(),
    question: texts(user?.recovery_question, 'question').question,
    passwordPolicy: policy?.['complexity'] ? policy : undefined,
    expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
    user: user && {
      id: user.id,
      ...texts(user.profile, 'login', 'firstName', 'lastName', 'locale', 'timeZone'),
    },
    factors: factors.map((each) => factorFrom(each, orgUrl)),
    factor: factor && factorFrom(factor, orgUrl),
    rememberDevice: rememberDeviceFrom(policy),
    links: linksFrom(wire._links, orgUrl),
    raw: isKnownStatus(status) ? undefined : boxed(text),
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
    challenge: objectIn(embedded, 'challenge'),
    verify: linksFrom(wire._links, orgUrl)['verify']?.find(isOperation),
  });
}

function rememberDeviceFrom(policy: JsonObject = {}): RememberDevicePolicy | undefined {
  if (policy['allowRememberDevice'] !== true) return undefined;
  const { rememberDeviceLifetimeInMinutes: lifetimeInMinutes = 0 } = numbers(
    policy,
    'rememberDeviceLifetimeInMinutes',
  );
  return { lifetimeInMinutes, byDefault: policy['rememberDeviceByDefault'] === true };
}

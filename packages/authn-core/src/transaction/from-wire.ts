import { given } from '../given.ts';
import { boxed, Secret } from '../secret.ts';
import type { WireFactor } from '../wire/factor.ts';
import { numbers, objectIn, texts } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';
import type { WireTransaction } from '../wire/transaction.ts';
import { linksFrom } from './links.ts';
import { isKnownStatus, isOpenFactor } from './transaction.ts';
import type { Factor, RememberDevicePolicy, Transaction } from './transaction.ts';

/**
 * Turns a transaction object into the domain's form. Strict where a status could not be gone on with: the answer is
 * then a sentence for developers that says what is missing.
 */
export function fromWire(wire: WireTransaction, text: string, orgUrl: string): Transaction | string {
  const { status, stateToken, sessionToken, recoveryToken, user, factors, factorTypes, policy } = wire;
  const { embedded } = wire;
  const expiresAt = Date.parse(wire.expiresAt ?? '');
  const isOpen = isOpenFactor(status);
  // Any key of its type will do: the first one stands for all of them (spec §7.70).
  const [first] = factors;
  const factor =
    wire.factor ??
    (isOpen && first
      ? { ...first, _embedded: { factors, challenge: objectIn(embedded, 'challenge') } }
      : undefined);

  if (/^(MFA|FACTOR|PASSWORD)_/.test(status) && !stateToken) return `${status} without stateToken`;
  if (isOpen && !factor) return `${status} without factor`;

  const read = (each: WireFactor): Factor => factorFrom(each, policy, orgUrl);
  return given<Transaction>({
    status,
    ...texts({ ...wire }, 'factorResult', 'factorResultMessage', 'recoveryType'),
    relayState: wire.relayState,
    stateToken: boxed(stateToken),
    sessionToken: boxed(sessionToken),
    recoveryToken: boxed(recoveryToken),
    factorType: wire.factorType?.toUpperCase(),
    question: texts(objectIn(user, 'recovery_question'), 'question').question,
    passwordPolicy: policy?.['complexity'] ? policy : undefined,
    expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
    user: user && {
      id: user.id,
      ...texts(objectIn(user, 'profile'), 'login', 'firstName', 'lastName', 'locale', 'timeZone'),
    },
    factors: isOpen ? [] : factors.map(read),
    factorTypes: factorTypes.length ? factorTypes.map(read) : undefined,
    factor: factor && read(factor),
    embedded: new Secret(embedded),
    refresh: numbers(objectIn(objectIn(embedded, 'transaction'), 'profile'), 'refresh').refresh,
    rememberDevice: rememberDeviceFrom(policy),
    links: linksFrom(wire.links, orgUrl),
    raw: isKnownStatus(status) ? undefined : boxed(text),
  });
}

function factorFrom(wire: WireFactor, policy: JsonObject | undefined, orgUrl: string): Factor {
  const embedded = objectIn(wire, '_embedded');
  const attempt = objectIn(embedded, 'activation') ?? objectIn(embedded, 'verification');
  const { id = '', provider = '', ...named } = texts(wire, 'id', 'provider', 'vendorName', 'status');
  const { autoPushEnabled } = objectIn(objectIn(policy, 'factorsPolicyInfo'), id) ?? {};
  return given<Factor>({
    id,
    factorType: wire.factorType,
    provider,
    ...named,
    profile: objectIn(wire, 'profile') ?? {},
    links: linksFrom({ ...objectIn(attempt, '_links'), ...objectIn(wire, '_links') }, orgUrl),
    raw: new Secret<JsonObject>(wire),
    autoPushEnabled: autoPushEnabled === true || undefined,
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

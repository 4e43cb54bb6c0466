import { dig, list, ORIGIN, text, type Answer, type Json } from './org.ts';
import { channelOf, KINDS, kindNamed } from './kinds.ts';
import { isSkipLinked, listed } from './due.ts';
import { SHAPES, type Face, type State } from './states.ts';
import { urlOf, type Transaction, type World } from './world.ts';

/** A disagreement between an answer and the spec. */
export class Disagreement extends Error {}

export function agree(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Disagreement(`${what}: expected ${wanted}, got ${got}`);
}

const iso = (time: number): string => new Date(time).toISOString();

/** Every 4xx: the code, and nothing of a transaction (spec 5.1, 5.3). */
export function checkError(
  { status, body }: Answer,
  [wantedStatus, wantedCode]: readonly [number, string],
): void {
  agree([status, body['errorCode']], [wantedStatus, wantedCode], 'error');
  for (const name of ['stateToken', 'expiresAt', 'status', '_embedded']) agree(body[name], undefined, name);
  agree(body['errorLink'], wantedCode, 'errorLink');
  if (!Array.isArray(body['errorCauses'])) throw new Disagreement('errorCauses: expected a list');
  if (wantedCode === 'E0000079') agree(body['errorCauses'].length, 1, 'causes of E0000079');
}

const EVERYWHERE = ['relayState', 'type'];

/** Members, links and embedded members of one face of a state (spec 1.2, 1.4.1, 1.5.2). */
export function checkShape(body: Json, face: Face, isStepUp: boolean): void {
  const { always, sometimes = [], embeds, mayEmbed = [], next, links = [], mayLink = [] } = SHAPES[face];
  checkNames(body, ['status', ...always], [...sometimes, ...EVERYWHERE, '_embedded', '_links'], face);
  const target = isStepUp ? ['target', 'authentication'] : [];
  const extra = mayEmbed.filter((name) => !['target', 'authentication'].includes(name));
  const embedded = dig(body, '_embedded') ?? {};
  checkNames(embedded, [...embeds, ...target], extra, `${face}._embedded`);
  const own = dig(body, '_links') ?? {};
  checkNames(own, [...links, ...(next ? ['next'] : [])], mayLink, `${face}._links`);
  const name = dig(own, 'next', 'name');
  if (next && !next.includes(text(name))) throw new Disagreement(`${face}.next is called ${text(name)}`);
  for (const link of Object.values(own).flat()) {
    const href = text(dig(link, 'href'));
    if (!href.startsWith(`${ORIGIN}/`)) throw new Disagreement(`${face}: a link to ${href}`);
    agree(list(dig(link, 'hints', 'allow')).length, 1, `${face}: methods of a link`);
  }
}

function checkNames(value: unknown, must: readonly string[], may: readonly string[], where: string): void {
  const names = Object.keys(typeof value === 'object' && value !== null ? value : {});
  const missing = must.filter((name) => !names.includes(name));
  const extra = names.filter((name) => !must.includes(name) && !may.includes(name));
  if (missing.length > 0) throw new Disagreement(`${where}: ${missing.join(', ')} missing`);
  if (extra.length > 0) throw new Disagreement(`${where}: ${extra.join(', ')} should not be there`);
}

/** What the model knows of a transaction, against the answer that shows it. */
export function checkTransaction(
  world: World,
  transaction: Transaction,
  body: Json,
  factorResult: string | undefined,
): void {
  const { state, person, isStepUp } = transaction;
  agree(body['stateToken'], transaction.stateToken, 'stateToken');
  agree(body['expiresAt'], iso(transaction.expiresAt), 'expiresAt');
  agree(body['factorResult'], factorResult, 'factorResult');
  agree(body['type'], isStepUp ? 'SESSION_STEP_UP' : undefined, 'type');
  agree(body['relayState'], transaction.relayState, 'relayState');
  if (body['recoveryType'] !== undefined)
    agree(body['recoveryType'], transaction.recovery?.type, 'recoveryType');
  const user = dig(body, '_embedded', 'user', 'profile', 'login');
  if (user !== undefined) agree(user, person?.login, 'user');
  DETAILS[state]?.(world, transaction, body);
}

type Detail = (world: World, transaction: Transaction, body: Json) => void;

const kindsIn = (body: Json): string[] =>
  list(dig(body, '_embedded', 'factors')).map((one) =>
    kindNamed(dig(one, 'factorType'), dig(one, 'provider')),
  );

const DETAILS: Partial<Record<State, Detail>> = {
  MFA_REQUIRED(world, { person }, body) {
    if (!person) return;
    const usable = world.usable(person);
    agree(
      kindsIn(body),
      usable.map(({ kind }) => kind),
      'factors, in order',
    );
    const entries = list(dig(body, '_embedded', 'factors'));
    const verifies = entries.map((one) => text(dig(one, '_links', 'verify', 'href')));
    const sorted = usable.map((factor) => `${ORIGIN}/api/v1/authn/factors/${urlOf(factor)}/verify`);
    agree([...verifies].sort(), [...sorted].sort(), 'verify links');
    checkTypes(
      usable.map(({ kind }) => kind),
      body,
    );
    // An answer or a secret is never told (spec 1.4.3, C.1.4).
    if (/answer|sharedSecret|"pin"/i.test(JSON.stringify(entries)))
      throw new Disagreement('a secret in factors');
  },
  MFA_ENROLL(_world, { person }, body) {
    if (!person) return;
    const wanted = listed(person);
    agree(kindsIn(body), wanted, 'factors, in order');
    const entries = list(dig(body, '_embedded', 'factors'));
    const told = entries.map((one) => [dig(one, 'status'), dig(one, 'enrollment'), dig(one, 'id')]);
    const has = (kind: string): boolean => person.factors.some((factor) => factor.kind === kind);
    agree(
      told,
      wanted.map((kind) => [has(kind) ? 'ACTIVE' : 'NOT_SETUP', person.rules.factors[kind], undefined]),
      'entries',
    );
    agree(dig(body, '_links', 'skip') !== undefined, isSkipLinked(person), 'skip is linked');
    for (const entry of entries) checkEntry(entry);
  },
  MFA_ENROLL_ACTIVATE(_world, { pending }, body) {
    if (!pending) return;
    agree(dig(body, '_embedded', 'factor', 'id'), pending.factor.id, 'pending factor');
    const { enrol } = KINDS[pending.factor.kind];
    const isPolled = pending.outside?.result === 'WAITING' && enrol !== 'round trip';
    checkNext(body, isPolled ? 'poll' : 'activate', enrol === 'round trip' ? 'GET' : 'POST');
    checkResend(body, enrol === 'sent code' ? channelOf(pending.factor.kind) : undefined);
  },
  MFA_CHALLENGE(_world, { challenge }, body) {
    if (!challenge) return;
    const { verify } = KINDS[challenge.factor.kind];
    const isPolled = challenge.outside?.result === 'WAITING';
    if (verify === 'round trip') checkNext(body, 'redirect', 'GET');
    else checkNext(body, isPolled ? 'poll' : 'verify', 'POST');
    checkResend(body, channelOf(challenge.factor.kind) ?? (verify === 'push' ? 'push' : undefined));
    const isOfType = challenge.target === KINDS[challenge.factor.kind].factorType;
    agree(
      dig(body, '_embedded', 'factor', 'id'),
      isOfType ? undefined : challenge.factor.id,
      'challenged factor',
    );
    const type = body['factorResult'] === 'CHALLENGE' ? (isOfType ? 'FACTOR_TYPE' : 'FACTOR') : undefined;
    agree(body['challengeType'], type, 'challengeType');
  },
  SUCCESS(_world, { isStepUp }, body) {
    if (isStepUp) checkNext(body, 'original', 'GET');
  },
};

function checkNext(body: Json, name: string, method: string): void {
  const next = dig(body, '_links', 'next');
  agree([dig(next, 'name'), dig(next, 'hints', 'allow')], [name, [method]], 'next');
}

/** A list with one entry, named by the channel (spec 1.5.2); absent for all other kinds. */
function checkResend(body: Json, name: string | undefined): void {
  const resend = dig(body, '_links', 'resend');
  agree(Array.isArray(resend) ? resend.map((one) => dig(one, 'name')) : resend, name && [name], 'resend');
}

/** Once the list is there, a FIDO type that is missing from it could not be used (spec 1.4.3, 7.76). */
function checkTypes(kinds: readonly string[], body: Json): void {
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  const isShown = ['webauthn', 'u2f', 'totp'].some((kind) => count(kind) >= 2);
  const wanted = [
    ...(count('webauthn') > 0 ? ['webauthn'] : []),
    ...(count('u2f') > 0 ? ['u2f'] : []),
    ...(count('totp') > 1 ? ['token:software:totp'] : []),
  ];
  const types = dig(body, '_embedded', 'factorTypes');
  agree(
    types && list(types).map((one) => dig(one, 'factorType')),
    isShown ? wanted : undefined,
    'factorTypes',
  );
}

/** Bodies that break the widget (spec 7.76). */
function checkEntry(entry: unknown): void {
  const kind = kindNamed(dig(entry, 'factorType'), dig(entry, 'provider'));
  agree(dig(entry, '_links', 'enroll', 'href'), `${ORIGIN}/api/v1/authn/factors`, 'enroll link');
  if (kind === 'sms' || kind === 'call') list(dig(entry, '_embedded', 'phones'));
  if (
    dig(entry, '_embedded') !== undefined &&
    (kind === 'sms' || kind === 'call') &&
    !Array.isArray(dig(entry, '_embedded', 'phones'))
  )
    throw new Disagreement('sms or call without phones');
  if (kind !== 'hotp') return;
  const profiles = list(dig(entry, 'profiles'));
  if (profiles.length === 0 || !Array.isArray(dig(profiles[0], '_embedded', 'enrolledFactors')))
    throw new Disagreement('token:hotp without profiles');
}

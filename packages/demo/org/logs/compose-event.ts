import { randomUUID } from 'node:crypto';
import type { Factor } from '../factors/factor.ts';
import type { OrgContext } from '../context.ts';
import type { Call } from '../http/call.ts';
import { newRequestId } from '../ids.ts';
import { isoDate, type JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import type { Group } from '../policies/group.ts';
import { EVENT_TYPES, type EventType } from './event-types.ts';
import type { LogEvent } from './log-event.ts';

/** What is to be recorded. */
export interface Happening {
  readonly eventType: EventType;
  /** Whom it is about. */
  readonly person?: Person | undefined;
  readonly factor?: Factor | undefined;
  readonly group?: Group | undefined;
  /** Why it failed; without a reason it did not. */
  readonly reason?: string | undefined;
}

/** The event as administrators read it, with what is known of the call it happened in. */
export function composeEvent(org: OrgContext, call: Call | undefined, happening: Happening): LogEvent {
  const { eventType, reason } = happening;
  const id = randomUUID();
  const at = org.clock.now();
  const failed = reason !== undefined;
  const body: JsonObject = {
    uuid: id,
    published: isoDate(at),
    eventType,
    version: '0',
    severity: failed ? 'WARN' : 'INFO',
    legacyEventType: null,
    displayMessage: EVENT_TYPES[eventType],
    actor: actorOf(org, call, happening),
    client: clientOf(call),
    outcome: { result: failed ? 'FAILURE' : 'SUCCESS', reason: reason ?? null },
    target: targetsOf(happening),
    transaction: { type: 'WEB', id: call ? idOf(call) : newRequestId(), detail: {} },
    debugContext: { debugData: debugDataOf(call, happening) },
    authenticationContext: {
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: null,
      issuer: null,
      interface: null,
      authenticationStep: 0,
      externalSessionId: 'unknown', // the id of a session is what its cookie holds
    },
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
    request: {
      ipChain: call
        ? [{ ip: call.address, geographicalContext: null, version: ipVersion(call), source: null }]
        : [],
    },
  };
  return { id, at, body };
}

/** Events of one call belong together. */
const ids = new WeakMap<Call, string>();
function idOf(call: Call): string {
  const id = ids.get(call) ?? newRequestId();
  ids.set(call, id);
  return id;
}

const ipVersion = ({ address }: Call): string => (address.includes(':') ? 'V6' : 'V4');

const userOf = ({ id, login, firstName, lastName }: Person): JsonObject => ({
  id,
  type: 'User',
  alternateId: login,
  displayName: `${firstName} ${lastName}`,
  detailEntry: null,
});

/** Unlike `isTrusted` it refuses nobody: recording must not change an answer. */
const hasApiToken = ({ org, request }: Call): boolean =>
  request.headers.get('authorization')?.split(/\s+/)[1] === org.apiToken;

/** Who did it: the administrator behind an API token, or else the person themselves. */
function actorOf({ orgId }: OrgContext, call: Call | undefined, { person }: Happening): JsonObject {
  const isAdmin = call && !call.url.pathname.startsWith('/api/v1/authn') && hasApiToken(call);
  if (isAdmin)
    return {
      id: orgId,
      type: 'SystemPrincipal',
      alternateId: 'administrator',
      displayName: 'Administrator',
      detailEntry: null,
    };
  // A name nobody has is not repeated: people type passwords into the wrong field.
  if (!person)
    return { id: 'unknown', type: 'User', alternateId: 'unknown', displayName: 'unknown', detailEntry: null };
  return userOf(person);
}

function targetsOf({ person, factor, group }: Happening): JsonObject[] {
  return [
    ...(person ? [userOf(person)] : []),
    ...(factor
      ? [
          {
            id: factor.id,
            type: 'AuthenticatorEnrollment',
            alternateId: 'unknown',
            displayName: `${factor.factorType} ${factor.provider}`,
            detailEntry: null,
          },
        ]
      : []),
    ...(group
      ? [
          {
            id: group.id,
            type: 'UserGroup',
            alternateId: 'unknown',
            displayName: group.name,
            detailEntry: null,
          },
        ]
      : []),
  ];
}

const clientOf = (call: Call | undefined): JsonObject => ({
  userAgent: {
    rawUserAgent: call?.request.headers.get('user-agent') ?? null,
    os: 'Unknown',
    browser: 'UNKNOWN',
  },
  zone: 'null',
  device: 'Unknown',
  id: null,
  ipAddress: call?.address ?? null,
  geographicalContext: null,
});

/** Addresses of these calls hold nothing secret; those of sessions and of mailed links do. */
const SAFE = /^\/api\/v1\/(authn|users|groups|policies)(\/|$)/;

function debugDataOf(call: Call | undefined, { factor }: Happening): JsonObject {
  const path = call?.url.pathname ?? '';
  return {
    ...(SAFE.test(path) && { requestUri: path }),
    ...(factor && { factorType: factor.factorType, factorProvider: factor.provider }),
  };
}

import { findApp } from '../apps/app.ts';
import type { Scope } from '../apps/oauth-rules.ts';
import type { Operation } from '../authn/operation.ts';
import { ApiError, invalid } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { groupNamed } from '../policies/group.ts';
import { proceed } from '../transaction/proceed.ts';
import type { Step } from '../transaction/step.ts';
import { decide, EVERYBODY } from './grant.ts';
import { requestedScopes } from './render-consent.ts';

/** POST /api/v1/authn/consent (spec 2.2). */
export const giveConsent: Operation = {
  path: '/api/v1/authn/consent',
  legalIn: ['CONSENT_REQUIRED', 'ADMIN_CONSENT_REQUIRED'],
  run: give,
};

function give(step: Step): JsonObject {
  const { org, person, transaction } = step;
  const app = findApp(org, transaction.authorization?.app ?? '');
  if (!app?.oauth) throw new Error('Consent without an application.');
  const scopes = requestedScopes(step);
  const consent = step.body.as('consent').object('consent');
  const isAdmin = transaction.status === 'ADMIN_CONSENT_REQUIRED';
  const isGranular = app.oauth.consent === 'GRANULAR';
  const allowed = isGranular ? readOpted(consent, scopes) : readAll(consent, scopes, mayRefuse(step));
  if (isAdmin && !isAdministrator(step)) {
    throw new ApiError('E0000006', { causes: ['Only an administrator can allow this application.'] });
  }
  if (allowed.length === 0) {
    // The person decided; the device learns it, and nothing is kept: the next time they are asked again.
    transaction.deviceActivationStatus = 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED';
  } else {
    decide(org, isAdmin ? EVERYBODY : person.id, app.name, {
      asked: scopes.map(({ name }) => name),
      allowed,
    });
  }
  return proceed(step);
}

/** Only a device has an answer to a refusal; elsewhere people refuse with `cancel`. */
const mayRefuse = ({ transaction }: Step): boolean => transaction.deviceGrantId !== undefined;

function isAdministrator({ org, person }: Step): boolean {
  const group = groupNamed(org.store, 'Administrators');
  return group !== undefined && person.groups.includes(group.id);
}

const bad = (cause: string): ApiError => invalid('consent', cause);

/** `scopes`: every one that was asked for; an application that is allowed half of it would not work. */
function readAll(consent: Body, scopes: readonly Scope[], canRefuse: boolean): string[] {
  const sent = consent.raw('scopes');
  if (!Array.isArray(sent)) throw bad('scopes: must be a list of names.');
  const names = scopes.map(({ name }) => name);
  const unknown = sent.find((name) => typeof name !== 'string' || !names.includes(name));
  if (unknown !== undefined) throw bad('scopes: names a scope that was not asked for.');
  if (sent.length === 0 && canRefuse) return [];
  const missing = names.find((name) => !sent.includes(name));
  if (missing !== undefined) throw bad(`scopes: ${missing} is missing.`);
  return names;
}

/** `optedScopes`: true or false for each; those that are not optional cannot be left out. */
function readOpted(consent: Body, scopes: readonly Scope[]): string[] {
  const sent = consent.raw('optedScopes');
  if (!isJsonObject(sent)) throw bad('optedScopes: must be an object of true and false.');
  for (const [name, opted] of Object.entries(sent)) {
    const scope = scopes.find((one) => one.name === name);
    if (!scope) throw bad('optedScopes: names a scope that was not asked for.');
    if (typeof opted !== 'boolean') throw bad(`optedScopes: ${name} must be true or false.`);
    if (!opted && !scope.optional) throw bad(`optedScopes: ${name} cannot be left out.`);
  }
  return scopes.filter(({ name, optional }) => !optional || sent[name] === true).map(({ name }) => name);
}

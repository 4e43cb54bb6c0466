import { randomInt } from 'node:crypto';
import { mintActivationToken } from '../activation/activation-token.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { revokeSessions, setPassword } from '../people/change-password.ts';
import { unlock } from '../people/lockout.ts';
import type { Person } from '../people/person.ts';
import { sendRecoveryMail } from '../recovery/recovery-mail.ts';
import { endTransactionsOf } from '../transaction/transactions.ts';
import { resetFactors } from '../user-factors/remove-factor.ts';
import { flagOf } from './admin-call.ts';
import { requireAllowed, type UserAct } from './allowed.ts';
import { activationUrl, sendInvitation } from './create-user.ts';
import { setStatus } from './remove-user.ts';
import { renderAdminUser } from './render-user.ts';

type Act = (call: Call, person: Person) => JsonObject | Promise<JsonObject>;

/** The same act behind its check. */
const when =
  (name: UserAct, act: Act): Act =>
  (call, person) => {
    requireAllowed(person, name);
    return act(call, person);
  };

/** POST /api/v1/users/{id}/lifecycle/{name}: what an administrator does to a user (spec 6.1). */
export const LIFECYCLE: Readonly<Record<string, Act>> = {
  activate: when('activate', (call, person) => {
    const isReady = person.password !== undefined || person.provider !== undefined;
    setStatus(call.org, person, isReady ? 'ACTIVE' : 'PROVISIONED');
    return isReady ? {} : invite(call, person, flagOf(call, 'sendEmail', true));
  }),
  reactivate: when('reactivate', (call, person) => {
    // Activation begins anew, and ends with a password of their own: the old one is void.
    delete person.password;
    setStatus(call.org, person, 'PROVISIONED');
    return invite(call, person, flagOf(call, 'sendEmail', false));
  }),
  deactivate: when('deactivate', ({ org }, person) => {
    setStatus(org, person, 'DEPROVISIONED');
    return {};
  }),
  suspend: when('suspend', ({ org }, person) => {
    setStatus(org, person, 'SUSPENDED');
    return {};
  }),
  unsuspend: when('unsuspend', ({ org }, person) => {
    setStatus(org, person, 'ACTIVE');
    return {};
  }),
  unlock: when('unlock', ({ org }, person) => {
    unlock(org, person);
    return {};
  }),
  expire_password: when('expire_password', (call, person) =>
    flagOf(call, 'tempPassword', false)
      ? expireWithTemporary(call, person)
      : renderAdminUser(call, setStatus(call.org, person, 'PASSWORD_EXPIRED')),
  ),
  expire_password_with_temp_password: when('expire_password', expireWithTemporary),
  reset_password: when('reset_password', (call, person) => {
    setStatus(call.org, person, 'RECOVERY');
    if (flagOf(call, 'revokeSessions', false)) revokeSessions(call.org, person);
    const isSent = flagOf(call, 'sendEmail', true);
    const link = sendRecoveryMail(call, person, 'PASSWORD', { isSent });
    return isSent ? {} : { resetPasswordUrl: link.replace('/signin/reset-password/', '/reset_password/') };
  }),
  reset_factors: when('reset_factors', ({ org }, person) => {
    resetFactors(org, person);
    // A challenge of a factor that is gone could not be answered any more.
    endTransactionsOf(org, person.id);
    return {};
  }),
};

async function expireWithTemporary(call: Call, person: Person): Promise<JsonObject> {
  const tempPassword = `Temporary-${String(randomInt(10 ** 8)).padStart(8, '0')}`;
  const changed = await setPassword(call.org, person.id, tempPassword, 'PASSWORD_EXPIRED');
  endTransactionsOf(call.org, person.id);
  if (flagOf(call, 'revokeSessions', false)) revokeSessions(call.org, changed);
  return { tempPassword };
}

function invite(call: Call, person: Person, isSent: boolean): JsonObject {
  if (isSent) {
    sendInvitation(call, person);
    return {};
  }
  const activationToken = mintActivationToken(call.org, person.id);
  return { activationUrl: activationUrl(call, activationToken), activationToken };
}

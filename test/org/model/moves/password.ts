import { fixed, isLocked, onTransaction, type Intent } from '../move.ts';
import type { Person, Transaction, World } from '../world.ts';

let made = 0;

/** A new password: acceptable unless the intent wants it otherwise. */
function newPassword(person: Person, { proof }: Intent): { text: string | undefined; isAcceptable: boolean } {
  if (proof === 'none') return { text: undefined, isAcceptable: false };
  if (proof === 'empty') return { text: 'short', isAcceptable: false };
  // Every login ends in it: no part of the login may occur (spec 1.4.4).
  if (proof === 'number') return { text: 'Example-Anchor-39', isAcceptable: false };
  const kept = [person.password, ...person.passwordHistory.slice(0, person.rules.historyCount)];
  if (proof === 'replayed' || proof === 'distant') {
    const old = proof === 'replayed' ? person.password : person.passwordHistory[0];
    if (old !== undefined) return { text: old, isAcceptable: !kept.includes(old) };
  }
  made += 1;
  return { text: `Lemon-Anchor-${made}`, isAcceptable: true };
}

function settle(
  world: World,
  transaction: Transaction,
  person: Person,
  password: string,
  revoke: boolean,
): void {
  if (person.password !== undefined) person.passwordHistory.unshift(person.password);
  Object.assign(person, { password, passwordChanged: world.now });
  world.unlock(person);
  transaction.isPasswordSettled = true;
  if (!revoke) return;
  for (const name of world.remembered.keys())
    if (name.startsWith(`${person.login} `)) world.remembered.delete(name);
}

/** Spec 3.3; the old one is looked at first (appendix C.3). */
export const changePassword = onTransaction(
  'changePassword',
  fixed('/credentials/change_password'),
  (world, { transaction, person }, intent) => {
    const { text, isAcceptable } = newPassword(person, intent);
    const oldPassword = intent.proof === 'wrong' ? 'Not-The-Password-1' : person.password;
    const body = { oldPassword, newPassword: text, revokeSessions: intent.also };
    if (text === undefined) return { condition: 'malformed', body };
    if (isLocked(person)) return { condition: 'locked', body };
    if (oldPassword !== person.password) return { condition: 'old one wrong', body };
    if (!isAcceptable) return { condition: 'against the policy', body };
    settle(world, transaction, person, text, intent.also);
    return { condition: 'acceptable', body };
  },
);

/** Spec 3.7: a locked account is unlocked as well. */
export const resetPassword = onTransaction(
  'resetPassword',
  fixed('/credentials/reset_password'),
  (world, { transaction, person }, intent) => {
    const { text, isAcceptable } = newPassword(person, intent);
    const body = { newPassword: text, revokeSessions: intent.also };
    if (text === undefined) return { condition: 'malformed', body };
    if (!isAcceptable) return { condition: 'against the policy', body };
    settle(world, transaction, person, text, intent.also);
    if (transaction.recovery?.type === 'ACCOUNT_ACTIVATION') person.activationToken = undefined;
    delete transaction.recovery;
    return { condition: 'acceptable', body };
  },
);

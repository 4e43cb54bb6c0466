import { ApiError, invalid } from '../errors/api-error.ts';
import { USER_STATUSES, type Person, type UserStatus } from '../people/person.ts';

const notDeactivated = USER_STATUSES.filter((status) => status !== 'DEPROVISIONED');

/** In which statuses an administrator can do what (spec 6.1): what refuses a call also decides which links are shown. */
const ALLOWED_IN = {
  activate: ['STAGED', 'PROVISIONED', 'DEPROVISIONED'],
  reactivate: ['PROVISIONED', 'RECOVERY'],
  deactivate: notDeactivated,
  suspend: ['ACTIVE'],
  unsuspend: ['SUSPENDED'],
  unlock: ['LOCKED_OUT'],
  expire_password: ['ACTIVE', 'PASSWORD_EXPIRED', 'LOCKED_OUT'],
  reset_password: ['ACTIVE', 'PASSWORD_EXPIRED', 'LOCKED_OUT', 'RECOVERY'],
  reset_factors: notDeactivated,
  forgot_password: ['ACTIVE'],
  change_password: ['ACTIVE', 'PASSWORD_EXPIRED', 'RECOVERY'],
  change_recovery_question: ['STAGED', 'ACTIVE', 'PASSWORD_EXPIRED', 'RECOVERY'],
} satisfies Readonly<Record<string, readonly UserStatus[]>>;

/** Something an administrator does to a user. */
export type UserAct = keyof typeof ALLOWED_IN;

/** True if the status allows it, and the user has what it needs. */
export function isAllowed(person: Person, act: UserAct): boolean {
  const statuses: readonly UserStatus[] = ALLOWED_IN[act];
  if (!statuses.includes(person.status)) return false;
  if (act === 'forgot_password') return person.recoveryQuestion !== undefined;
  const needsPassword = act === 'change_password' || act === 'change_recovery_question';
  return !needsPassword || person.password !== undefined;
}

/** Refuses what the status does not allow: each act has its own code for it (spec 5.2, 6.1). */
export function requireAllowed(person: Person, act: UserAct): void {
  if (isAllowed(person, act)) return;
  if (act === 'activate') throw new ApiError('E0000016');
  if (act === 'unlock') throw new ApiError('E0000032');
  if (act === 'forgot_password') throw new ApiError('E0000034');
  if (act === 'change_password' || act === 'change_recovery_question') throw new ApiError('E0000038');
  throw invalid('user', `status: ${person.status} does not allow this.`);
}

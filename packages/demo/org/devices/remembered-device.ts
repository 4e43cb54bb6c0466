import type { Person } from '../people/person.ts';
import type { Policy } from '../policies/policy.ts';
import type { Store } from '../store/store.ts';

/** A device on which this person chose to be remembered (spec 3.10.1). */
export interface RememberedDevice {
  /** `{personId} {deviceToken}` */
  readonly id: string;
  readonly personId: string;
  readonly at: number;
}

/** What the policy offers: `DEVICE` has no time limit, `ALWAYS` remembers nothing (spec 6.4). */
export function rememberRule({ signOn }: Policy): { allowed: boolean; minutes: number } {
  switch (signOn.factorPromptMode) {
    case 'DEVICE':
      return { allowed: true, minutes: 0 };
    case 'SESSION':
      return { allowed: true, minutes: signOn.factorLifetime };
    case 'ALWAYS':
      return { allowed: false, minutes: 0 };
  }
}

const idOf = (person: Person, device: string): string => `${person.id} ${device}`;

/** True if the person once chose to be remembered here, however long ago: the box is then preselected. */
export const choseToBeRemembered = (store: Store, person: Person, device: string): boolean =>
  store.rememberedDevices.get(idOf(person, device)) !== undefined;

/** True while the last remembered verification on this device still counts. */
export function isRemembered(
  store: Store,
  policy: Policy,
  person: Person,
  device: string,
  now: number,
): boolean {
  const { allowed, minutes } = rememberRule(policy);
  const remembered = store.rememberedDevices.get(idOf(person, device));
  if (!allowed || !remembered) return false;
  return minutes === 0 || now < remembered.at + minutes * 60_000;
}

/** Ties a verification to the device; ignored when the policy does not allow it (spec 3.10.1). */
export function rememberDevice(
  store: Store,
  policy: Policy,
  person: Person,
  device: string,
  now: number,
): void {
  if (!rememberRule(policy).allowed) return;
  store.rememberedDevices.put({ id: idOf(person, device), personId: person.id, at: now });
}

/** Forgets every device of the person. */
export function forgetDevices(store: Store, person: Person): void {
  for (const { id } of store.rememberedDevices.by('personId', person.id)) store.rememberedDevices.delete(id);
}

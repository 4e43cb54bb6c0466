import type { OrgClock } from './clock.ts';

/** The limits of spec 5.5 and 3.9.7; every one can be switched off (appendix C.1.8). */
export const THROTTLES = {
  /** `/authn`, per username. */
  signIn: { limit: 4, windowMs: 1_000 },
  /** Sent codes and links, per phone number. */
  sms: { limit: 1, windowMs: 30_000 },
  call: { limit: 1, windowMs: 30_000 },
  /** Mailed codes, per user. */
  email: { limit: 1, windowMs: 5_000 },
  /** Activation attempts, per factor. */
  activation: { limit: 5, windowMs: 300_000 },
  /** Failed factor attempts, per user: the last of them locks the account. */
  factorLockout: { limit: 5, windowMs: 300_000 },
} as const;
export type ThrottleName = keyof typeof THROTTLES;
export const THROTTLE_NAMES = Object.keys(THROTTLES) as ThrottleName[];

/** Counts what happened lately. */
export class Throttles {
  readonly #clock: OrgClock;
  readonly #times = new Map<string, number[]>();
  readonly #off = new Set<ThrottleName>();

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  isOn(name: ThrottleName): boolean {
    return !this.#off.has(name);
  }

  switch(name: ThrottleName, on: boolean): void {
    if (on) this.#off.delete(name);
    else this.#off.add(name);
  }

  /** True if no more are allowed now. */
  isFull(name: ThrottleName, key: string): boolean {
    return this.isOn(name) && this.#recent(name, key).length >= THROTTLES[name].limit;
  }

  /** Counts one, now. */
  count(name: ThrottleName, key: string): void {
    this.#times.set(`${name} ${key}`, [...this.#recent(name, key), this.#clock.now()]);
  }

  /** How many were counted within the window. */
  recent(name: ThrottleName, key: string): number {
    return this.#recent(name, key).length;
  }

  /** When the oldest of the counted ones leaves the window. */
  freeAt(name: ThrottleName, key: string): number {
    return (this.#recent(name, key)[0] ?? this.#clock.now()) + THROTTLES[name].windowMs;
  }

  /** Forgets everything that was counted and switches everything on. */
  reset(): void {
    this.#times.clear();
    this.#off.clear();
  }

  #recent(name: ThrottleName, key: string): number[] {
    const since = this.#clock.now() - THROTTLES[name].windowMs;
    return (this.#times.get(`${name} ${key}`) ?? []).filter((time) => time > since);
  }
}

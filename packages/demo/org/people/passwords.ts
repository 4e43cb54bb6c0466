import { hash, verify } from '@node-rs/argon2';
import type { Person } from './person.ts';

/** `real`: what a server should use; `test`: the cheapest argon2 there is. */
export type HashCost = 'real' | 'test';

const COSTS = { real: { memoryCost: 19456, timeCost: 2 }, test: { memoryCost: 8, timeCost: 1 } };

/** Hashes and checks passwords with argon2id; nobody costs less time than somebody. */
export class Passwords {
  readonly #cost: { memoryCost: number; timeCost: number };
  #nobody: Promise<string> | undefined;

  constructor(cost: HashCost) {
    this.#cost = COSTS[cost];
  }

  hash(password: string): Promise<string> {
    return hash(password, this.#cost);
  }

  matches(passwordHash: string, password: string): Promise<boolean> {
    return verify(passwordHash, password);
  }

  /** The same work as checking a password, for a person who does not exist or may not sign in: always `false`. */
  async matchNobody(password: string): Promise<boolean> {
    this.#nobody ??= this.hash('');
    await verify(await this.#nobody, password);
    return false;
  }

  /** The person's hash; a seeded password is hashed on first use, so that starting the org costs nothing. */
  async hashOf(person: Person): Promise<string | undefined> {
    if (!person.password) return undefined;
    if ('seeded' in person.password) person.password = { hash: await this.hash(person.password.seeded) };
    return person.password.hash;
  }
}

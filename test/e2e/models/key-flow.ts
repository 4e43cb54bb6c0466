import type { AuthnFlow, Step } from '@authn-flow/authn-core';
import type { JSHandle } from 'playwright';
import type { Person } from '../../support/org-control.ts';

/** A flow on a page, moved from here: each move gives the step that it led to, as data. */
export class KeyFlow {
  readonly #flow: JSHandle<AuthnFlow>;

  constructor(flow: JSHandle<AuthnFlow>) {
    this.#flow = flow;
  }

  async step(): Promise<Step> {
    return this.#flow.evaluate((flow) => flow.step);
  }

  async signIn(person: Person): Promise<Step> {
    return this.#flow.evaluate(async ({ step }, { login, password }) => {
      if (step.status !== 'UNAUTHENTICATED') throw new Error(step.status);
      return step.signIn({
        username: login,
        password,
        options: { multiOptionalFactorEnroll: true },
      });
    }, person);
  }

  /** Begins to set up a key. */
  async enroll(): Promise<Step> {
    return this.#flow.evaluate(async ({ step }) => {
      if (step.status !== 'MFA_ENROLL') throw new Error(step.status);
      const choice = step.factors.find(({ factorType }) => factorType === 'webauthn');
      if (choice?.factorType !== 'webauthn' || !choice.enroll) throw new Error('no key can be set up');
      return choice.enroll();
    });
  }

  /** Opens the browser's dialogue for a new key; resolves when it is over. */
  async activate(): Promise<Step> {
    return this.#flow.evaluate(async ({ step }) => {
      if (step.status !== 'MFA_ENROLL_ACTIVATE' || step.factorType !== 'webauthn')
        throw new Error(step.status);
      return step.activate();
    });
  }

  /** Has one key challenged, by its place in the list. */
  async challenge(which: number): Promise<Step> {
    return this.#flow.evaluate(async ({ step }, index) => {
      if (step.status !== 'MFA_REQUIRED') throw new Error(step.status);
      const choice = step.factors[index];
      if (choice?.factorType !== 'webauthn') throw new Error(`no key at ${index}`);
      return choice.verify();
    }, which);
  }

  /** Has whichever key is at hand challenged. */
  async challengeAny(): Promise<Step> {
    return this.#flow.evaluate(async ({ step }) => {
      if (step.status !== 'MFA_REQUIRED') throw new Error(step.status);
      const choice = step.factorTypes.find(({ factorType }) => factorType === 'webauthn');
      if (choice?.factorType !== 'webauthn') throw new Error('not listed by type');
      return choice.verify();
    });
  }

  /** Opens the browser's dialogue for the challenged keys; resolves when it is over. */
  async verify(): Promise<Step> {
    return this.#flow.evaluate(async ({ step }) => {
      if (step.status !== 'MFA_CHALLENGE' || step.factorType !== 'webauthn') throw new Error(step.status);
      return step.verify();
    });
  }

  async previous(): Promise<Step> {
    return this.#flow.evaluate(async ({ step }) => {
      if (step.status !== 'MFA_CHALLENGE' || !step.previous) throw new Error(step.status);
      return step.previous();
    });
  }
}

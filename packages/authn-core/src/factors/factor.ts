import type { Factor } from '../transaction/transaction.ts';

/**
 * The contract of a factor: one module per (factorType, provider), in a folder of its own, listed in `factors/index.ts`
 * or passed to `createAuthnFlowWith({ factors })` from outside the repo.
 *
 * A module is data and pure functions: it says how to read what the org sends about the factor and how to put what the
 * person gives into a request. It never sends anything itself.
 */
export interface FactorModule<S extends FactorSpec = FactorSpec> {
  readonly factorType: S['factorType'];
  readonly provider: S['provider'];
  /** How a UI that does not know this factor can still show it. */
  readonly shape: FactorShape;
  /** Shortest time between two sends by the org, in ms; absent where nothing is sent (spec §3.10, OTP throttle). */
  readonly resendDelay?: number;
  /** What is known about the enrolled instance; never throws, whatever the org sent. */
  profile(factor: Factor): S['profile'];
  /** Puts the input of the choice's `verify` into a request. */
  verify(input: S['verify']): Submission;
  /** Present when `verify` opens a challenge that is answered in MFA_CHALLENGE. */
  readonly challenge?: ChallengeModule<S>;
  /** Carries the types; never set. */
  readonly types?: S;
}

/** How an open challenge is read and answered. */
export interface ChallengeModule<S extends FactorSpec = FactorSpec> {
  /** What the screen needs beyond the profile; never throws. */
  data(factor: Factor): ChallengeOf<S>['data'];
  /** Puts the proof into a request. */
  answer(input: ChallengeOf<S>['answer']): Submission;
}

/** What a factor's types are made of; a module states its own as an interface that extends this. */
export interface FactorSpec {
  factorType: string;
  provider: string;
  profile: object;
  /** Input of `verify` in MFA_REQUIRED. */
  verify: object;
  challenge?: ChallengeSpec;
}

/** The types of an open challenge. */
export interface ChallengeSpec {
  /** Further members of the MFA_CHALLENGE step. */
  data: object;
  /** Input of the step's `verify`. */
  answer: object;
  /** `always`: the step takes a proof. `unless-waiting`: it polls, and `verify` starts over once that has ended. */
  answerable: 'always' | 'unless-waiting';
}

type ChallengeOf<S extends FactorSpec> = S extends { challenge: infer C extends ChallengeSpec }
  ? C
  : ChallengeSpec;

/**
 * `code`: a short text typed by the person. `question`: an answer in words. `waiting`: confirmed elsewhere while we
 * poll. `ceremony`: the browser asks the person. `redirect`: at another site and back. `frame`: a page of a third party.
 */
export type FactorShape = 'code' | 'question' | 'waiting' | 'ceremony' | 'redirect' | 'frame';

/** What a command adds to its link: members of the body, whose texts the flow boxes, and query parameters. */
export interface Submission {
  readonly body?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string | boolean | undefined>>;
}

/** Any module, whatever its types: the constraint for lists of factors. */
export interface AnyFactorModule {
  readonly factorType: string;
  readonly provider: string;
  readonly shape: FactorShape;
  readonly resendDelay?: number;
  profile(factor: Factor): object;
  verify(input: never): Submission;
  readonly challenge?: { data(factor: Factor): object; answer(input: never): Submission };
  readonly types?: FactorSpec;
}

/** Gives a module its types: `defineFactor<MySpec>({ … })`. */
export function defineFactor<S extends FactorSpec>(module: FactorModule<S>): FactorModule<S> {
  return module;
}

/** Input that every verification takes (spec §3.10). */
export interface RememberDevice {
  /** Skip the factor on this device for the policy's lifetime; sent only where the policy allows it. */
  rememberDevice?: boolean;
}

import type { Submission } from '../transaction/capabilities.ts';
import type { Factor, Transaction } from '../transaction/transaction.ts';
import type { JsonObject } from '../wire/read.ts';

/**
 * The contract of a factor: one module per (factorType, provider), in a folder of its own, listed in `factors/index.ts`
 * or passed to `createAuthnFlowWith({ factors })` from outside the repo.
 *
 * A module is data and pure functions: it says how to read what the org sends about the factor and how to put what the
 * person gives into a request. It never sends anything itself. Nothing in it throws, whatever the org sent.
 *
 * What the org embeds in the factor (`_embedded`: a challenge, an activation, phones) is handed in beside it, because
 * it holds secrets. Whatever of that goes into a step as a secret goes through `unserialised`.
 */
export interface FactorModule<S extends FactorSpec = FactorSpec> {
  /** The org's word for its type. */
  readonly factorType: S['factorType'];
  /** The org's word for who makes or checks it. */
  readonly provider: S['provider'];
  /** How a UI that does not know this factor can still show it. */
  readonly shape: FactorShape;
  /** What its codes look like; only of those that have some. */
  readonly code?: CodeFormat;
  /** Shortest time between two sends by the org, in ms; absent where nothing is sent (spec §3.10, OTP throttle). */
  readonly resendDelay?: number;
  /** What is known about the enrolled instance. */
  profile(factor: Factor): S['profile'];
  /** Puts the input of the choice's `verify` into a request; absent where this factor cannot be verified here. */
  readonly verify?: (input: S['verify']) => Submission;
  /** Present when `verify` opens a challenge that is answered in MFA_CHALLENGE. */
  readonly challenge?: AttemptModule<ChallengeOf<S>>;
  /** Present when the person can enrol it themselves (spec §3.9.1). */
  readonly enroll?: EnrollModule<S>;
  /** Present when enrolling it opens an activation that is finished in MFA_ENROLL_ACTIVATE (spec §3.9.2). */
  readonly activation?: AttemptModule<ActivationOf<S>>;
  /** Carries the types; never set. */
  readonly types?: S;
}

/** How an open challenge or activation is read and answered. */
export interface AttemptModule<A extends AttemptSpec = AttemptSpec> {
  /** What the screen needs beyond the profile. */
  data(embedded: JsonObject, factor: Factor): A['data'];
  /** Puts the proof into a request; absent where there is none to give, because it is given elsewhere. */
  readonly answer?: (input: A['answer'], embedded: JsonObject, factor: Factor) => Submission;
  /** Makes the further actions of the step. */
  readonly actions?: LinkActions;
}

/** Makes further actions by name. */
export type LinkActions = (link: LinkAction, factor: Factor) => object;

/** Makes an action that follows a link of the factor; `undefined` where there is none. */
export type LinkAction = (
  action: LinkActionName,
  submit?: (input: never) => Submission,
  /** Reads an answer that is no transaction, in the light of the one it was asked in. */
  read?: (body: unknown, transaction: Transaction) => Transaction,
) => object;

/** An action's name, and its link's: by rel, and by its own name where a rel has several (in any case). */
export interface LinkActionName {
  /** What the step calls it. */
  readonly action: string;
  /** What the org calls the link. */
  readonly rel: string;
  /** The link's own name, in lower case. */
  readonly name?: string;
}

/** How a factor is enrolled. */
export interface EnrollModule<S extends FactorSpec = FactorSpec> {
  /** What the screen needs to ask for the input. */
  data?(embedded: JsonObject, factor: Factor): EnrollOf<S>['data'];
  /** Puts the input into a request; `factorType` and `provider` are added to it. */
  submit(input: EnrollOf<S>['input'], factor: Factor): Submission;
  /** Makes the further actions of the choice. */
  readonly actions?: LinkActions;
}

/** What a factor's types are made of; a module states its own as an interface that extends this. */
export interface FactorSpec {
  /** The org's word for its type; steps narrow on it. */
  factorType: string;
  /** The org's word for who makes or checks it; steps narrow on it. */
  provider: string;
  /** What tells one enrolled factor from another. */
  profile: object;
  /** Input of `verify` in MFA_REQUIRED. */
  verify: object;
  /** The step at which it is open; none where `verify` takes the proof. */
  challenge?: AttemptSpec;
  /** What setting it up takes; none where only an administrator does. */
  enroll?: EnrollSpec;
  /** The step at which its set-up is finished; none where `enroll` finishes it. */
  activation?: AttemptSpec;
}

/** The types of an open challenge or activation. */
export interface AttemptSpec {
  /** Further members of the step. */
  data: object;
  /** Input of the step's `verify` or `activate`. */
  answer: object;
  /**
   * `always`: the step takes a proof. `unless-waiting`: it polls, and the action starts over once that has ended.
   * `never`: the proof is given at another site.
   */
  answerable: 'always' | 'unless-waiting' | 'never';
  /** Inputs of the further actions. */
  actions?: object;
}

/** The types of an enrolment. */
export interface EnrollSpec {
  /** Further members of the choice. */
  data: object;
  /** What `enroll` takes. */
  input: object;
  /** Inputs of the further actions. */
  actions?: object;
}

type ChallengeOf<S extends FactorSpec> = S extends { challenge: infer C extends AttemptSpec }
  ? C
  : AttemptSpec;
type ActivationOf<S extends FactorSpec> = S extends { activation: infer A extends AttemptSpec }
  ? A
  : AttemptSpec;
type EnrollOf<S extends FactorSpec> = S extends { enroll: infer E extends EnrollSpec } ? E : EnrollSpec;

/**
 * `code`: a short text typed by the person. `question`: an answer in words. `waiting`: confirmed elsewhere while we
 * poll. `ceremony`: the browser asks the person. `redirect`: at another site and back. `frame`: a page of a third party.
 */
export type FactorShape = 'code' | 'question' | 'waiting' | 'ceremony' | 'redirect' | 'frame';

/** What a code looks like, as far as it is certain: a form may send one by itself when it is complete. */
export interface CodeFormat {
  /** False: letters too. */
  readonly digitsOnly: boolean;
  /** Number of characters; absent where it varies. */
  readonly length?: number;
}

/** Any module, whatever its types: the constraint for lists of factors. */
export interface AnyFactorModule {
  /** As in `FactorModule`. */
  readonly factorType: string;
  /** As in `FactorModule`. */
  readonly provider: string;
  /** As in `FactorModule`. */
  readonly shape: FactorShape;
  /** As in `FactorModule`. */
  readonly code?: CodeFormat;
  /** As in `FactorModule`. */
  readonly resendDelay?: number;
  /** As in `FactorModule`. */
  profile(factor: Factor): object;
  /** As in `FactorModule`. */
  readonly verify?: (input: never) => Submission;
  /** As in `FactorModule`. */
  readonly challenge?: AnyAttemptModule;
  /** As in `FactorModule`. */
  readonly enroll?: {
    data?(embedded: JsonObject, factor: Factor): object;
    submit(input: never, factor: Factor): Submission;
    readonly actions?: LinkActions;
  };
  /** As in `FactorModule`. */
  readonly activation?: AnyAttemptModule;
  /** As in `FactorModule`. */
  readonly types?: FactorSpec;
}

/** Any attempt module, whatever its types. */
export interface AnyAttemptModule {
  /** As in `AttemptModule`. */
  data(embedded: JsonObject, factor: Factor): object;
  /** As in `AttemptModule`. */
  readonly answer?: (input: never, embedded: JsonObject, factor: Factor) => Submission;
  /** As in `AttemptModule`. */
  readonly actions?: LinkActions;
}

/** Gives a module its types: `defineFactor<MySpec>({ … })`. */
export function defineFactor<S extends FactorSpec>(module: FactorModule<S>): FactorModule<S> {
  return module;
}

/** How a factor is set up, in a file of its own. */
export function defineEnrollment<S extends FactorSpec>(
  module: Pick<FactorModule<S>, 'factorType' | 'provider' | 'enroll' | 'activation'>,
): Pick<FactorModule<S>, 'factorType' | 'provider' | 'enroll' | 'activation'> {
  return module;
}

/** Input that every verification takes (spec §3.10). */
export interface RememberDevice {
  /** Skip the factor on this device for the policy's lifetime; sent only where the policy allows it. */
  rememberDevice?: boolean;
}

export type { Submission };

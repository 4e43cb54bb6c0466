/**
 * What went wrong, in a form that a program can switch on and a catalogue can put into words. A problem stands beside
 * the step (`step.problem`), never instead of it: the person can go on from where they are.
 */
export type Problem =
  | RefusedProblem
  | RateLimitedProblem
  | NetworkProblem
  | TimeoutProblem
  | ServerProblem
  | ProtocolProblem
  | RejectedProblem
  | CeremonyProblem
  | CancelledProblem
  | ConfigurationProblem
  | ExpiredProblem;

/** A key of a message catalogue with the values to put in. The core carries no sentences for screens. */
export interface Message {
  /** `problem.E0000004`, `problem.expired` … */
  readonly key: string;
  /** What to put into the words. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * What the person can do about a refusal (spec §5.2, §5.3): try again, begin anew, use another factor or way to be
 * reached, choose a new password by the recovery, or nothing here.
 */
export type Remedy = 'retry' | 'restart' | 'choose-another' | 'recover' | 'stop';

interface ProblemBase {
  /** The words for it: `problem.<errorCode>` or `problem.<code>`; catalogues fall back from the first to the second. */
  readonly message: Message;
}

/** The org understood and said no (spec §5.1, §5.2). */
export interface RefusedProblem extends ProblemBase {
  readonly code: 'refused';
  /** The only stable member of the org's error object, e.g. `E0000004`. */
  readonly errorCode: string;
  /** The org's own sentence, in its language: plain text, to be shown only where no catalogue knows `errorCode`. */
  readonly errorSummary: string;
  /** Names this one occurrence in the org's logs. */
  readonly errorId?: string;
  /** The org's reasons, plain text, most specific first; often empty. */
  readonly causes: readonly string[];
  /** Which member of what was sent each cause is about, where the org says so (`data.userProfile.login`). */
  readonly locations?: readonly (string | undefined)[];
  /** The field of the form it is about, where the error names one. */
  readonly field?: ProblemField;
  /** What the person can do about it. */
  readonly remedy: Remedy;
}

/** Input of a command that a refusal can be about. */
export type ProblemField =
  | 'username'
  | 'password'
  | 'passCode'
  | 'answer'
  | 'oldPassword'
  | 'newPassword'
  | 'phoneNumber'
  | 'phoneExtension'
  | 'userCode';

/** Too many requests, or a code sent too recently: nothing is sent before `retryAt` (spec §5.5). */
export interface RateLimitedProblem extends ProblemBase {
  readonly code: 'rate-limited';
  /** `E0000047`, or of a throttle on sends (`E0000109`, `E0000118`, `E0000133`); absent when the body did not say. */
  readonly errorCode?: string;
  /** `send`: only sending another code has to wait. `all`: everything has to. */
  readonly scope: 'send' | 'all';
  /** Milliseconds on this device's clock (`Date.now()`). */
  readonly retryAt: number;
}

/** No answer reached us. */
export interface NetworkProblem extends ProblemBase {
  readonly code: 'network';
  /** The device itself says that it has no connection. */
  readonly offline: boolean;
  /** While polling: the next attempt is made by itself. */
  readonly retrying: boolean;
}

/** The org did not answer in time. */
export interface TimeoutProblem extends ProblemBase {
  readonly code: 'timeout';
  /** While polling: the next attempt is made by itself. */
  readonly retrying: boolean;
}

/** The org answered with a fault of its own (5xx). */
export interface ServerProblem extends ProblemBase {
  readonly code: 'server';
  /** HTTP status. */
  readonly status: number;
  /** The org's, where it sent one. */
  readonly errorCode?: string;
  /** Names this one occurrence in the org's logs. */
  readonly errorId?: string;
  /** While polling: the next attempt is made by itself. */
  readonly retrying: boolean;
}

/** Something answered that does not speak this protocol: wrong URL, a proxy's page, a redirect. */
export interface ProtocolProblem extends ProblemBase {
  readonly code: 'protocol';
  /** For developers: what was expected and what came. Contains no body text. */
  readonly detail: string;
  /** While polling: the next attempt is made by itself. */
  readonly retrying: boolean;
}

/** The out-of-band attempt ended without success (spec §1.7): the step offers what can be done next. */
export interface RejectedProblem extends ProblemBase {
  readonly code: 'rejected';
  /** `REJECTED`, `TIMEOUT`, `CANCELLED`, `FAILED`, `ERROR`, of a device's code `INVALID_USER_CODE`, or whatever the org says. */
  readonly factorResult: string;
}

/** The browser could not do what the factor asks for, or the person did not let it. Nothing was sent. */
export interface CeremonyProblem extends ProblemBase {
  readonly code: 'ceremony';
  /**
   * `not-allowed` (refused, or not done in time), `already-registered`, `unknown-credential`, `security` (the page's
   * address does not fit), `unsupported`, `not-supported`, `constraint`, `unreadable`, `aborted`, `failed`.
   */
  readonly reason: string;
}

/** A hook of the page took the command back. Nothing was sent. */
export interface CancelledProblem extends ProblemBase {
  readonly code: 'cancelled';
}

/** What answers is no org that this flow can sign in to; nothing the person does helps. */
export interface ConfigurationProblem extends ProblemBase {
  readonly code: 'configuration';
  /** `identity-engine`: the org, or the state token, speaks the protocol that came after this one (spec §5.8, §0.4). */
  readonly reason: 'identity-engine';
}

/** The transaction ran out: the flow is back at its start, with `step.identifier` kept (spec §5.3, `E0000011`). */
export interface ExpiredProblem extends ProblemBase {
  readonly code: 'expired';
}

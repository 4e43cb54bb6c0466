import type { AuthnFlow, AuthnFlowOptions, Step } from '@authn-flow/authn-core';
import type * as backstageModule from './backstage.ts';
import { loadProblem } from './failure.ts';
import type { WidgetProblem } from './failure.ts';
import type { MailToken } from './page-wishes.ts';
import type { SignInWidget } from './sign-in-widget.ts';

/** What is fetched after the first frame. */
export type Backstage = typeof backstageModule;

/** Makes the flow that a widget runs on; the engine with its built-in factors unless told. */
export type CreateFlow = (options: AuthnFlowOptions) => AuthnFlow | Promise<AuthnFlow>;

/** What a flow begins with. */
export interface Opening {
  /** A state token, or the token of a mail's link, if there is one. */
  readonly token: string | MailToken | undefined;
  /** Given where only the org or a store knows where the person is: nothing is shown before they were asked. */
  readonly awaited: unknown;
}

/** Commands that need nothing but a name, or a token: the ways to begin. */
type Beginning = 'signIn' | 'identify' | 'forgotPassword' | 'unlockAccount' | 'activateAccount';

/** Something before the flow went wrong; `problem` is what the person is told. */
export class StartError extends Error {
  readonly problem: WidgetProblem;

  constructor(problem: WidgetProblem, cause?: unknown) {
    super(problem.code, { cause });
    this.problem = problem;
  }
}

/**
 * Has the step before there is a flow. Everything begins at UNAUTHENTICATED, so that is where a person can already be
 * while the engine is on its way: what they submit waits for it. With a token only the org knows where one is.
 */
export class FlowGate {
  failure: WidgetProblem | undefined;
  readonly #given: Opening;
  readonly #target: SignInWidget;
  readonly #backstage: () => Promise<Backstage>;
  readonly #changed: () => void;
  // Has what the first screen asks of a step, and no more: what is here is paid for before the first paint.
  readonly #lobby = {
    status: 'UNAUTHENTICATED',
    signIn: this.#later('signIn'),
    identify: this.#later('identify'),
    forgotPassword: this.#later('forgotPassword'),
    unlockAccount: this.#later('unlockAccount'),
    activateAccount: this.#later('activateAccount'),
  } as unknown as Step;
  #flow: AuthnFlow | undefined;
  #unsubscribe: (() => void) | undefined;
  #opening: Promise<AuthnFlow> | undefined;
  #closed = false;

  constructor(
    given: Opening,
    target: SignInWidget,
    backstage: () => Promise<Backstage>,
    changed: () => void,
  ) {
    this.#given = given;
    this.#target = target;
    this.#backstage = backstage;
    this.#changed = changed;
  }

  /** The current step; none while a token is being read. */
  get step(): Step | undefined {
    if (this.#flow) return this.#flow.step;
    return this.#given.awaited && !this.failure ? undefined : this.#lobby;
  }

  /** Fetches the engine now, because it will be needed soon; a failure shows only where it is in somebody's way. */
  prepare(): void {
    this.#open().catch((error: unknown) => {
      const { problem } = error as StartError;
      if (this.#closed || (problem.code === 'load' && !this.#given.awaited)) return;
      this.failure = problem;
      this.#changed();
    });
  }

  /** Tries again after a failure. */
  retry(): void {
    this.failure = undefined;
    this.#changed();
    this.prepare();
  }

  restart(): void {
    this.#flow?.restart();
  }

  close(): void {
    this.#closed = true;
    this.#unsubscribe?.();
    this.#flow?.stop();
  }

  /** A command that waits for the engine. */
  #later(name: Beginning): (input: never) => Promise<Step> {
    return async (input) => {
      const { step } = await this.#open();
      return step.status === 'UNAUTHENTICATED' ? step[name](input) : step;
    };
  }

  /** The flow, started; rejects with `StartError`, and may then be tried again. */
  #open(): Promise<AuthnFlow> {
    this.#opening ??= this.#start().catch((error: unknown) => {
      this.#opening = undefined;
      if (error instanceof StartError) throw error;
      console.error('<sign-in-widget>:', error); // says itself which part did not load
      throw new StartError(loadProblem, error);
    });
    return this.#opening;
  }

  async #start(): Promise<AuthnFlow> {
    // Side by side: neither imports the other, so neither waits for it.
    const [{ startFlow, herald }, createFlow] = await Promise.all([
      this.#backstage(),
      this.#target.createFlow ??
        import('@authn-flow/authn-core/lazy').then((engine) => engine.createAuthnFlow),
    ]);
    const flow = await startFlow(this.#given, createFlow, this.#target);
    const tell = herald(this.#target);
    const changed = (): void => {
      this.#changed();
      tell(flow.step);
    };
    this.#flow = flow;
    if (this.#closed) flow.stop();
    else {
      this.#unsubscribe = flow.subscribe(changed);
      changed();
    }
    return flow;
  }
}

import type { createAnswers, Journey } from './answers.ts';

/** A sign-in client under test. */
export interface Client {
  readonly name: string;
  /** One sign-in with a client of its own, as a page does; resolves with the session token. */
  signIn(journey: Journey): Promise<string | undefined>;
  /** One sign-in with a client that is kept from one to the next. */
  signInAgain(journey: Journey): Promise<string | undefined>;
  /** A client before anything was typed; whatever is returned is all that keeps it alive. */
  fresh(): Promise<unknown>;
  /** A flow that waits for the person's second factor. */
  waiting(): Promise<unknown>;
}

/** Makes a client that asks these answers and no network. */
export type ClientFactory = (answers: ReturnType<typeof createAnswers>) => Client;

/** The clients by name, each loaded only when it is needed: one must not sit in the other's heap. */
export const CLIENTS: Readonly<Record<string, () => Promise<ClientFactory>>> = {
  'authn-core': async () => (await import('./authn-core.ts')).createClient,
  'okta-auth-js': async () => (await import('./okta-auth-js.ts')).createClient,
};

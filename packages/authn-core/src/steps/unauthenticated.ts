import { given } from '../given.ts';
import type { SignInInput } from './step.ts';
import type { View } from './view.ts';

/** UNAUTHENTICATED: the blank start, or a transaction that waits for credentials. */
export function unauthenticated({ act }: View): object {
  return {
    signIn: act(
      { name: 'signIn', entryPoint: 'authenticate' },
      ({ username, password, relayState }: SignInInput) => ({
        identifier: username,
        body: { username, password, ...given({ relayState }) },
      }),
    ),
  };
}

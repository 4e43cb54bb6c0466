import type { UnauthenticatedStep } from '@authn-flow/authn-core';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';
import { chooseFactor } from './choice.ts';
import type { Context } from './index.ts';
import { begin, tokenIn } from './recovery.ts';

/** What every beginning asks for: a warning ahead, and the optional factors one after another. */
const OPTIONS = { warnBeforePasswordExpired: true, multiOptionalFactorEnroll: true };

/** UNAUTHENTICATED: by name and password, by the name alone, or by a factor that comes first. */
export async function signIn(step: UnauthenticatedStep, screen: Screen, context: Context): Promise<unknown> {
  const { factors = [], factorTypes = [], login, identifier } = step;
  const app = step.target?.label ?? step.target?.name;
  if (app !== undefined) screen.say(`To go on to ${app}:`);
  if (factors.length > 0) return chooseFactor({ ...step, factors, factorTypes }, screen);
  const username = identifier === undefined ? context.username : undefined;
  const name = username ?? (await askName(screen, identifier));
  if (login) return byName(step, name, screen);
  return screen.fill(
    'Password (Enter for other ways)',
    (password) => step.signIn({ username: name, password, options: OPTIONS }),
    [
      ...move('Forgot the password', () => begin(screen, name, (input) => step.forgotPassword(input))),
      ...move('Unlock the account', () => begin(screen, name, (input) => step.unlockAccount(input))),
      ...move('Go on with the name alone', () => step.identify({ username: name, options: OPTIONS })),
      ...move('Use the link of a recovery mail', async () =>
        context.redeem(tokenIn(await screen.askSecret('Link or token'))),
      ),
      ...move('Use an invitation', async () =>
        step.activateAccount({
          activationToken: tokenIn(await screen.askSecret('Link or token')),
          options: OPTIONS,
        }),
      ),
      ...move('Somebody else', () => step.cancel()),
    ],
  );
}

/** A transaction that begins with the name. */
const byName = (
  { login, recoverLogin, enroll, ...step }: UnauthenticatedStep,
  identifier: string,
  screen: Screen,
): Promise<unknown> =>
  screen.choose(`As ${identifier}`, [
    ...move('Sign in', login && (() => login({ identifier }))),
    ...move('Cannot sign in', recoverLogin && (() => recoverLogin({ identifier }))),
    ...move('Make an account', enroll),
    ...waysOut(step),
  ]);

async function askName(screen: Screen, known: string | undefined): Promise<string> {
  for (;;) {
    const typed = (await screen.ask(known === undefined ? 'Username' : `Username [${known}]`)).trim();
    const name = typed || known;
    if (name !== undefined) return name;
    screen.say('Whose account is it?');
  }
}

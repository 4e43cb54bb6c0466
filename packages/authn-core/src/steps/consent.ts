import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import { objectsIn } from '../wire/lists.ts';
import { texts } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';
import { embeddedIn } from '../transaction/embedded.ts';
import type { Action, StepBase, User } from './step-base.ts';
import { targetOf } from './target.ts';
import type { Target } from './target.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';

/** The person, or an administrator for everybody, must allow an application what it asks for (spec §2.2). */
export interface ConsentStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends 'CONSENT_REQUIRED' | 'ADMIN_CONSENT_REQUIRED' =
    'CONSENT_REQUIRED' | 'ADMIN_CONSENT_REQUIRED',
> extends StepBase<F> {
  /** Who decides: the person, or an administrator for everybody. */
  readonly status: Status;
  /** Who is asked. */
  readonly user?: User;
  /** The application that asks. */
  readonly target?: Target;
  /** What it asks for. */
  readonly scopes: readonly Scope[];
  /** True: optional scopes may be left out. False: all or nothing. */
  readonly granular: boolean;
  /** Allows the named scopes; all of them unless told. Refusing is `cancel`. */
  readonly consent?: Action<{ scopes?: readonly string[] }, F>;
}

/** Something that the application asks for. */
export interface Scope {
  /** Its name in the protocol: `contacts.read`. */
  readonly name: string;
  /** For people. */
  readonly displayName?: string;
  /** What it allows, for people. */
  readonly description?: string;
  /** It may be left out. */
  readonly optional: boolean;
}

/** CONSENT_REQUIRED, ADMIN_CONSENT_REQUIRED */
export function consent(view: View): object {
  const { transaction, can } = view;
  const { user, status, expiresAt } = transaction;
  const wireScopes = objectsIn(embeddedIn(transaction), 'scopes');
  const scopes = wireScopes.map(scopeFrom);
  // The member is there or it is not, whatever it says (spec §2.2): the first scope may well be a mandatory one.
  const granular = wireScopes[0]?.['optional'] !== undefined;
  const asked = scopes.map(({ name }) => name);
  const isForAll = status === 'ADMIN_CONSENT_REQUIRED';
  return {
    ...given({ user, target: targetOf(transaction), scopes, granular }),
    ...follow(view, 'consent', can.next, ({ scopes: allowed = asked }: { scopes?: readonly string[] }) => ({
      body: {
        consent: {
          ...(!isForAll && expiresAt && { expiresAt: new Date(expiresAt).toISOString() }),
          ...(granular && !isForAll
            ? { optedScopes: Object.fromEntries(asked.map((name) => [name, allowed.includes(name)])) }
            : { scopes: allowed }),
        },
      },
    })),
  };
}

const scopeFrom = (wire: JsonObject): Scope => ({
  name: '',
  ...texts(wire, 'name', 'displayName', 'description'),
  optional: wire['optional'] === true,
});

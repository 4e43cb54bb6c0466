import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import { isOperation } from '../transaction/links.ts';
import { objectsIn } from '../wire/lists.ts';
import { objectIn, texts } from '../wire/read.ts';
import { embeddedIn } from '../transaction/embedded.ts';
import type { Action, StepBase, User } from './step-base.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';

/** Something about the person is missing, or there is a new account to make (spec §2.2). */
export interface ProfileRequiredStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'PROFILE_REQUIRED';
  /** Whose profile it is; absent for a new account. */
  readonly user?: User;
  /** What is asked for; absent until `loadForm` has brought it. */
  readonly form?: readonly ProfileField[];
  /** Fetches `form`. */
  readonly loadForm?: Action<object, F>;
  /** Hands in the profile, by field name; values as the field's `type` says. `createNewAccount` where there is no `user`. */
  readonly enroll?: Action<
    { profile: Readonly<Record<string, string | number | boolean>>; createNewAccount?: boolean },
    F
  >;
  /** To the sign-in of an account that exists. */
  readonly login?: Action<{ identifier: string }, F>;
}

/** One field of the form. */
export interface ProfileField {
  /** Its name in the profile. */
  readonly name: string;
  /** For people. */
  readonly label?: string;
  /** The org's word for what it holds: `string`, `number`, `boolean` … */
  readonly type?: string;
  /** It must be filled in. */
  readonly required: boolean;
}

/** PROFILE_REQUIRED */
export function profileRequired(view: View): object {
  const { transaction } = view;
  const { user, links } = transaction;
  const registration = objectIn(objectIn(embeddedIn(transaction), 'policy'), 'registration');
  const fields = objectsIn(registration, 'profile')
    .filter(({ enabled }) => enabled !== false)
    .map((field) => ({
      name: '',
      ...texts(field, 'name', 'label', 'type'),
      required: field['required'] === true,
    }));
  const enroll = links['enroll']?.find(isOperation);
  return {
    ...given({ user, form: fields.length ? fields : undefined }),
    ...follow(view, 'loadForm', fields.length ? undefined : enroll),
    ...follow(
      view,
      'enroll',
      enroll,
      ({ profile, createNewAccount }: { profile: object; createNewAccount?: boolean }) => ({
        body: { registration: { profile, ...given({ createNewAccount }) } },
      }),
    ),
    ...follow(view, 'login', links['login']?.find(isOperation), ({ identifier }: { identifier: string }) => ({
      identifier,
      body: { identifier },
    })),
  };
}

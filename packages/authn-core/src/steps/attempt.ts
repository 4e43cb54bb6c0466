import type {
  AnyAttemptModule,
  AnyFactorModule,
  AttemptSpec,
  FactorSpec,
  LinkAction,
} from '../factors/factor.ts';
import { given } from '../given.ts';
import { embeddedOf } from '../transaction/embedded.ts';
import { isPage, isRequest } from '../transaction/links.ts';
import type { Factor } from '../transaction/transaction.ts';
import { merged } from '../unserialised.ts';
import { identityOf } from './factor-identity.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';
import type { ListedFactor } from './factor-list.ts';
import type { Action, RememberDevicePolicy, StepBase, User } from './step-base.ts';
import { pageOf } from './success.ts';
import { follow, withPolicy } from './view.ts';
import type { View } from './view.ts';

/** Members of every step at which one factor is open: its challenge, or its activation. */
export interface AttemptStepBase<
  F extends AnyFactorModule,
  Status extends string = string,
> extends StepBase<F> {
  /** As in `Step`. */
  readonly status: Status;
  /** Whose sign-in it is. */
  readonly user?: User;
  /** The org's id of the open factor. */
  readonly factorId: string;
  /** Spec §1.7; `WAITING` while the flow polls by itself. */
  readonly factorResult?: string;
  /** The list that it was chosen from; another one means going back first. */
  readonly factors: readonly ListedFactor<F>[];
  /** Present where the device may be remembered. */
  readonly rememberDevice?: RememberDevicePolicy;
  /** Where the browser must go, for factors that are proven at another site (spec §3.10). */
  readonly redirect?: { readonly href: string };
  /** Ms on this device's clock before which the org refuses to send again; for a countdown beside `resend`. */
  readonly resendAt?: number;
  /** Sends the code or notification again. */
  readonly resend?: Action<object, F>;
  /** Back to the choice of factors. */
  readonly previous?: Action<object, F>;
}

/** The action that takes the proof, or starts the attempt over, under its name. */
type Answer<
  A extends AttemptSpec,
  Name extends string,
  All extends AnyFactorModule,
> = A['answerable'] extends 'always'
  ? { readonly [N in Name]: Action<A['answer'], All> }
  : A['answerable'] extends 'never'
    ? object
    : { readonly [N in Name]?: Action<A['answer'], All> };

/** The further actions, each present where the org links to it. */
export type FurtherActions<A, All extends AnyFactorModule> = A extends {
  actions: infer Inputs extends object;
}
  ? { readonly [N in keyof Inputs]?: Inputs[N] extends object ? Action<Inputs[N], All> : never }
  : object;

/** The two kinds of attempt, by the part of a factor's spec that types them. */
interface Actions {
  readonly challenge: 'verify';
  readonly activation: 'activate';
}

/** A step at which one factor is open; narrows on `factorType` (and `provider`). */
export type AttemptStep<F extends AnyFactorModule, Part extends keyof Actions, Status extends string> =
  KnownAttemptStep<F, F, Part, Status> | UnknownAttemptStep<F, Status>;

// `F` distributes, one member a factor; `All` does not, so that every action leads back to the whole union.
type KnownAttemptStep<
  F extends AnyFactorModule,
  All extends AnyFactorModule,
  Part extends keyof Actions,
  Status extends string,
> = F extends { readonly types?: infer S }
  ? S extends FactorSpec
    ? S extends { [P in Part]: infer A extends AttemptSpec }
      ? AttemptStepBase<All, Status> &
          FactorIdentity<S> &
          Readonly<A['data']> &
          Answer<A, Actions[Part], All> &
          FurtherActions<A, All>
      : never
    : never
  : never;

/** A factor that no module knows is open: what the org says, and its links' moves. */
export interface UnknownAttemptStep<F extends AnyFactorModule, Status extends string>
  extends AttemptStepBase<F, Status>, UnknownFactorIdentity {}

/** One factor's open challenge or activation; `name` is that of the action that takes the proof. */
export function attempt(
  view: View,
  name: 'verify' | 'activate',
  of: (module: AnyFactorModule) => AnyAttemptModule | undefined,
): object {
  const { transaction, can, sentAt, polling } = view;
  const { user, factor, factors, factorResult, rememberDevice, links } = transaction;
  if (!factor) return {};
  const module = view.moduleFor(factor);
  const known = module && of(module);
  const { answer } = known ?? {};
  const embedded = embeddedOf(factor);
  const page = links['next']?.find(isPage);
  const resendDelay = can.resend && module?.resendDelay;
  return merged(
    given({
      user,
      rememberDevice,
      factorId: factor.id,
      factorResult,
      factors: factors.map((each) => ({ id: each.id, ...identityOf(each, view.moduleFor(each)) })),
      redirect: page && pageOf(page),
      resendAt: sentAt !== undefined && resendDelay !== undefined ? sentAt + resendDelay : undefined,
    }),
    identityOf(factor, known && module),
    known?.data(embedded, factor),
    // While the flow polls it has this link to itself.
    !polling && answer
      ? follow(
          view,
          name,
          can.next,
          withPolicy(view, (input) => answer(input, embedded, factor)),
        )
      : {},
    known?.actions?.(linkAction(view, factor), factor),
    follow(view, 'resend', can.resend),
    follow(view, 'previous', can.previous),
  );
}

/** What makes the further actions of a factor's module, as far as the org links to them. */
export const linkAction =
  (view: View, { links }: Factor): LinkAction =>
  ({ action, rel, name }, submit, read) => {
    const link = links[rel]?.find((each) => isRequest(each) && (!name || each.name?.toLowerCase() === name));
    return follow(view, action, link, submit, read);
  };

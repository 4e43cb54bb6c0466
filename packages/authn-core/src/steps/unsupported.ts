import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import { isOperation, isPage } from '../transaction/links.ts';
import { redact } from '../transaction/redact.ts';
import { pageOf } from './success.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';
import type { Action, StepBase, User } from './step-base.ts';

/** A status this version does not know: nothing moves by itself, and the org's links stay usable. */
export interface UnsupportedStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'UNSUPPORTED';
  /** The org's word for it. */
  readonly wireStatus: string;
  /** Who it is, where the org says. */
  readonly user?: User;
  /** What the org offers. */
  readonly links: readonly OfferedLink<F>[];
  /** The org's answer with tokens and everything secret-named cut out, for the integrator. */
  readonly raw: unknown;
}

/** A link of an unsupported step. */
export interface OfferedLink<F extends AnyFactorModule = BuiltInFactor> {
  /** The org's word for where it leads. */
  readonly rel: string;
  /** Tells several of one `rel` apart. */
  readonly name?: string;
  /** For people, where the org has words for it. */
  readonly title?: string;
  /** A page to open, on the org or elsewhere; it is given no token. */
  readonly href?: string;
  /** Posts to the link with the state token and these members; only for operations on the org itself. */
  readonly follow?: Action<Record<string, unknown>, F>;
}

/** UNSUPPORTED: no move of our own, every move of the org's. */
export function unsupported(view: View): object {
  const { status, user, links, raw } = view.transaction;
  // It was parsed once already, or it would not be here.
  const answer: unknown = raw && JSON.parse(reveal(raw));
  return {
    wireStatus: status,
    ...given({ user, raw: answer && redact(answer) }),
    links: Object.values(links)
      .flat()
      .filter((link) => isOperation(link) || isPage(link))
      .map((link) => {
        const { rel, name, title } = link;
        const labels = given({ rel, name, title });
        return isPage(link)
          ? Object.assign(pageOf(link), labels)
          : { ...labels, ...follow(view, 'follow', link, (body: Record<string, unknown>) => ({ body })) };
      }),
  };
}

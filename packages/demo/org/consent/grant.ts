import type { OrgContext } from '../context.ts';

/** What somebody, or an administrator for everybody, let an application do. */
export interface ConsentGrant {
  /** `{personId, or 'everybody'} {app}` */
  readonly id: string;
  /** Scopes that were asked for and decided about: they are not asked for again. */
  readonly asked: readonly string[];
  /** Those of them that were allowed. */
  readonly allowed: readonly string[];
}

/** Instead of a person's id: an administrator allowed it for the whole org. */
export const EVERYBODY = 'everybody';

export const grantOf = ({ store }: OrgContext, who: string, app: string): ConsentGrant | undefined =>
  store.consentGrants.get(`${who} ${app}`);

/** Keeps a decision; what was decided before about other scopes stays. */
export function decide(
  org: OrgContext,
  who: string,
  app: string,
  { asked, allowed }: Pick<ConsentGrant, 'asked' | 'allowed'>,
): void {
  const before = grantOf(org, who, app);
  const stays = before?.allowed.filter((name) => !asked.includes(name)) ?? [];
  org.store.consentGrants.put({
    id: `${who} ${app}`,
    asked: [...new Set([...(before?.asked ?? []), ...asked])],
    allowed: [...stays, ...allowed],
  });
}

/** How the org can reach somebody who cannot sign in. */
export type RecoveryWay = 'email' | 'sms' | 'call';

/**
 * Ways of recovering to offer, in the order `email`, `sms`, `call`: `{ email: true, sms: true }`, or as the attribute has it,
 * `"email sms"`. The org does not say beforehand what it allows, so the page does.
 */
export type RecoveryWays = Readonly<Partial<Record<RecoveryWay, boolean>>> | string;

/** Help beyond this page, e.g. `{ label: 'Call the help desk', href: 'tel:+15550100' }`. */
export interface HelpLink {
  /** Words of the link, in the language of the page. */
  readonly label: string;
  /** Address: `https:`, `http:`, `tel:` or `mailto:`. */
  readonly href: string;
  /** `factors`: only where people prove that it is them. Without it: where they begin, and where they may be stuck. */
  readonly on?: 'factors';
}

/** The token of a link in one of the org's mails (spec §3.6, §3.1). */
export type MailToken = { readonly recoveryToken: string } | { readonly activationToken: string };

const WAYS: readonly RecoveryWay[] = ['email', 'sms', 'call'];

// An attribute that is taken away leaves null.
const wished = (wish: RecoveryWays | null | undefined): string[] =>
  typeof wish === 'string'
    ? wish.toLowerCase().split(/[\s,]+/)
    : Object.entries(wish ?? {}).flatMap(([way, isWished]) => (isWished ? [way] : []));

const isWay = (way: string): way is RecoveryWay => WAYS.some((one) => one === way);

/** The ways that a page wishes for, in their order; none without a wish. */
export function waysOf(wish: RecoveryWays | null | undefined): readonly RecoveryWay[] {
  const words = wished(wish);
  return WAYS.filter((way) => words.includes(way));
}

/** What a page wishes for and nobody knows. */
export const unknownWays = (wish: RecoveryWays | null | undefined): readonly string[] =>
  wished(wish).filter((word) => word && !isWay(word));

/** True for an address that a help link may lead to. */
export const isHelpAddress = (href: string): boolean => /^(https?|tel|mailto):/i.test(href);

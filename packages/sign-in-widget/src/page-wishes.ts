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
}

/** The token of a link in one of the org's mails (spec §3.6, §3.1). */
export type MailToken = { readonly recoveryToken: string } | { readonly activationToken: string };

const WAYS: readonly RecoveryWay[] = ['email', 'sms', 'call'];

/** The ways that a page wishes for, in their order; none without a wish. */
export function waysOf(wish: RecoveryWays | undefined = {}): readonly RecoveryWay[] {
  const wished =
    typeof wish === 'string' ? wish.toLowerCase().split(/[\s,]+/) : WAYS.filter((way) => wish[way]);
  return WAYS.filter((way) => wished.includes(way));
}

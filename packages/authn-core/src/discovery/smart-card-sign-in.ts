import { onlyProblem, reach } from '../ask-org.ts';
import type { Failed, OrgCallOptions } from '../ask-org.ts';
import { isSafeWeb } from '../check-options.ts';
import { checkWebUrl } from '../check-urls.ts';
import { given } from '../given.ts';
import { withHidden } from '../unserialised.ts';
import { readCertificate } from '../wire/discovery.ts';

/** Where the card is read, and where to go from there. */
export type SmartCardOptions = Omit<OrgCallOptions, 'orgUrl'> & {
  /** The certificate host that the org is configured with; it asks the browser for the card's certificate. */
  certAuthUrl: string;
  /** Where the person wants to get to; goes with the certificate as `fromURI`. */
  relayState?: string;
  /** The sign-in page is on a domain of the customer's own. */
  isCustomDomain?: boolean;
};

/** Where the browser goes to be signed in. */
export interface SmartCardSignIn {
  readonly ok: true;
  /** Contains a token, and so is an accessor that no serialisation reads: `location.assign(result.redirectUrl)`. */
  readonly redirectUrl: string;
}

/**
 * Signs in with a smart card (PIV, CAC; spec §5.8): has the browser ask for the certificate, then hands it in. The time
 * for choosing a card and typing its PIN counts: `timeout` is 2 minutes unless told. An org without the feature refuses
 * with `E0000015`; no card and a card that is not accepted look like a lost connection (`network`).
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function smartCardSignIn(options: SmartCardOptions): Promise<SmartCardSignIn | Failed> {
  const { certAuthUrl, relayState, isCustomDomain, timeout = 120_000, ...rest } = options;
  const { href: url, origin } = checkWebUrl('certAuthUrl', certAuthUrl);
  const { ask } = reach({ ...rest, timeout }, origin);
  const card = await ask({ method: 'GET', url, read: () => true, wanted: 'a yes' });
  if (!card.ok) return onlyProblem(card);

  // Simple requests only: a preflight comes without a certificate, and the host would not answer it.
  const headers = { ...valueOf(options.headers), 'content-type': 'text/plain' };
  const answer = await reach({ ...rest, timeout, headers }, origin).ask({
    method: 'POST',
    url,
    body: { ...given({ fromURI: relayState, isCustomDomain }) },
    read: readRedirect,
    wanted: 'a redirectUrl behind https',
  });
  return answer.ok ? withHidden({ ok: true } as const, { redirectUrl: answer.value }) : onlyProblem(answer);
}

function readRedirect(body: unknown): string | undefined {
  const text = readCertificate(body)?.redirectUrl ?? '';
  return URL.canParse(text) && isSafeWeb(new URL(text)) ? new URL(text).href : undefined;
}

const valueOf = (headers: OrgCallOptions['headers']): Readonly<Record<string, string>> | undefined =>
  typeof headers === 'function' ? headers() : headers;

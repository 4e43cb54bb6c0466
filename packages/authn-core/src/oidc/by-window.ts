import { exchange, newAuthorization } from './authorization.ts';
import type { OidcContext } from './authorization.ts';
import type { AuthorizationOptions } from './oidc-client.ts';
import { answerByMessage } from './post-message.ts';
import type { Tokens } from './tokens.ts';
import { onClosed, openFrame, openPopup, WindowFailure } from './windows.ts';

/** A window on its way to the org. */
interface Visit {
  readonly source: Window | null;
  readonly lead: (url: string) => void;
  /** Told how to give up; returns the way to stop watching. */
  readonly watch?: (giveUp: (reason: Error) => void) => () => void;
}

/** Asks in a frame that is gone afterwards, whatever came of it; `limit` is the wait for the answer in ms. */
export async function askInFrame(
  context: OidcContext,
  page: Document,
  asked: AuthorizationOptions,
  limit: number,
): Promise<Tokens> {
  const frame = openFrame(page);
  try {
    const lead = (url: string): void => frame.contentWindow?.location.replace(url);
    return await visit(context, asked, limit, { source: frame.contentWindow, lead });
  } finally {
    frame.remove();
  }
}

/** Asks in a window that is closed afterwards; opens it before anything is awaited, or browsers block it. */
export async function askInPopup(
  context: OidcContext,
  asked: AuthorizationOptions,
  limit: number,
): Promise<Tokens> {
  const popup = openPopup();
  try {
    return await visit(context, asked, limit, {
      source: popup,
      lead: (url) => popup.location.replace(url),
      watch: (giveUp) =>
        onClosed(popup, context.services.environment, () => giveUp(new WindowFailure('popup-closed'))),
    });
  } finally {
    popup.close();
  }
}

async function visit(
  context: OidcContext,
  asked: AuthorizationOptions,
  timeout: number,
  { source, lead, watch }: Visit,
): Promise<Tokens> {
  const { settings, services } = context;
  const { url, kept } = await newAuthorization(context, asked, 'okta_post_message');
  const expected = { source, origin: settings.orgUrl, state: kept.state, timeout };
  const wait = answerByMessage(expected, services.environment);
  const unwatch = watch?.(wait.giveUp);
  try {
    lead(url);
    return await exchange(context, await wait.answer, kept);
  } finally {
    wait.stop();
    unwatch?.();
  }
}

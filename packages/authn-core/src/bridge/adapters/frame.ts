import { AuthnError } from '../../authn-error.ts';
import { isSafeWeb } from '../../check-options.ts';
import { asChannel } from '../host.ts';
import type { Host, HostWindow } from '../host.ts';
import { listenToWindow } from './window-messages.ts';

/** What `frameHost` is told. */
export interface FrameHostOptions {
  /** The pages that may be the host: whole origins, letter by letter; no pattern, no `*`. */
  readonly origins: readonly string[];
}

/**
 * A page that shows this one in an iframe. Only what its window sends, from one of these origins, is heard; and only it
 * is told anything: until the host has spoken each origin is addressed, which reaches nobody else, then its own.
 */
export function frameHost({ origins }: FrameHostOptions, view: HostWindow = globalThis): Host {
  for (const origin of origins) checkOrigin(origin);
  const parent = view.parent === view ? undefined : asChannel(view.parent);
  if (!parent || origins.length === 0)
    throw new AuthnError(
      'BAD_OPTION',
      parent
        ? 'origins is empty: name the origin of the page that holds this one.'
        : 'This page is in no frame: frameHost() is for pages that another page holds in an iframe.',
    );
  let addressees = origins;
  return {
    post(message) {
      for (const origin of addressees) parent.postMessage(JSON.parse(message), origin);
    },
    listen: (receive) =>
      listenToWindow(
        view,
        ({ source, origin }) => {
          const isHost = source === view.parent && origins.includes(origin);
          if (isHost) addressees = [origin];
          return isHost;
        },
        receive,
      ),
  };
}

function checkOrigin(origin: string): void {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.origin !== origin || origin.includes('*') || !isSafeWeb(url))
    throw new AuthnError(
      'BAD_OPTION',
      `origins has ${JSON.stringify(origin)}: it must be a whole origin, like "https://app.example.com", https, or http on localhost.`,
    );
}

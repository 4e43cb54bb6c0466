import { AuthnError } from '../authn-error.ts';
import { wrong } from '../check-options.ts';
import { pageOrigin } from '../check-urls.ts';
import type { Environment } from '../environment.ts';
import { popupProblem } from './problem.ts';
import type { PopupProblem } from './problem.ts';

/** Ms between two looks at whether the person closed the window: browsers tell nobody. */
const CLOSED_CHECK = 250;

/** A window that was closed, or never opened; made into a problem by whoever catches it. */
export class WindowFailure extends Error {
  readonly problem: PopupProblem;

  constructor(code: PopupProblem['code']) {
    super(code);
    this.problem = popupProblem(code);
  }
}

/** The page, if its origin is the one that the org posts answers to. */
export function pageFor(redirectUri: string): Document {
  const { document: page } = globalThis as Partial<typeof globalThis>;
  if (!page)
    throw new AuthnError(
      'BAD_OPTION',
      'silent() and popup() need a page: elsewhere, use begin() and finish().',
    );
  const { origin } = new URL(redirectUri);
  if (origin !== pageOrigin())
    wrong(
      'redirectUri',
      origin,
      `on the page's own origin, ${pageOrigin() ?? ''}: the org posts its answer there`,
    );
  return page;
}

/**
 * A frame that nobody sees, empty. It is to be led to its address rather than made with it, so that no attribute of the document
 * ever holds the token; `hidden`, because a style attribute is what strict policies forbid. `frame-src` must allow the
 * org.
 */
export function openFrame(page: Document): HTMLIFrameElement {
  const frame = page.createElement('iframe');
  frame.hidden = true;
  frame.setAttribute('aria-hidden', 'true');
  page.body.append(frame);
  return frame;
}

/** An empty window, to be led to its address; has to be opened in a click, before anything is awaited. */
export function openPopup(): Window {
  const popup = open('about:blank', '_blank', 'popup,width=480,height=720');
  if (!popup) throw new WindowFailure('popup-blocked');
  return popup;
}

/** Calls back when the person closes the window; returns the way to stop looking. */
export function onClosed(popup: Window, environment: Environment, callback: () => void): () => void {
  let timer: unknown;
  let wasClosed = false;
  const look = (): void => {
    // Twice: a window that answers and closes itself has its message on the way.
    if (popup.closed && wasClosed) {
      callback();
      return;
    }
    wasClosed = popup.closed;
    timer = environment.setTimeout(look, CLOSED_CHECK);
  };
  look();
  return () => environment.clearTimeout(timer);
}

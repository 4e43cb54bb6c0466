import { AuthnError } from '../authn-error.ts';
import type { Appearance } from './appearance.ts';
import type { Host } from './host.ts';

interface CommonOptions {
  /** Who is talked to; `detectHost()` unless told. */
  readonly host?: Host;
  /** True: the session token is handed to the app on success. It is as good as the person's password for five minutes. */
  readonly sessionToken?: boolean;
  /**
   * True: the app opens the pages that the flow leads to, and is told their whole addresses, which may carry a token.
   * Else this page goes there itself, and the app is told where to.
   */
  readonly addresses?: boolean;
  /** Takes language, colours and safe area from the app; a widget's `element` gets them anyway. */
  readonly onAppearance?: (change: Appearance) => void;
}

/** The page draws; the app watches, and says what only it knows. */
export interface WidgetBridgeOptions extends CommonOptions {
  readonly mode: 'widget';
  /** What the page draws in: its height is told, and it gets language, colours and safe area. */
  readonly element: HTMLElement;
  /** Takes a code that the app read from a message, to put it into its field; verified at once unless told. */
  readonly onCode?: (code: string) => void;
  /** The app's Back; false: there is nothing to go back to. The step's own way back unless told. */
  readonly onBack?: () => boolean;
}

/** The app draws: every step is told as data, and every action comes as a command. */
export interface RemoteBridgeOptions extends CommonOptions {
  readonly mode: 'remote';
}

/** How a page and the app around it share the work. */
export type BridgeOptions = WidgetBridgeOptions | RemoteBridgeOptions;

/** The options' errors: each names the option and what is wanted. */
export function checkBridgeOptions({ mode, host, ...options }: BridgeOptions): void {
  const { element } = options as Partial<WidgetBridgeOptions>;
  if (!['widget', 'remote'].includes(mode)) wrong('mode', '"widget" or "remote"');
  if (host && (typeof host.post !== 'function' || typeof host.listen !== 'function'))
    wrong('host', 'one of the adapters, or an object with post() and listen()');
  if (mode === 'widget' && typeof element?.setAttribute !== 'function')
    wrong('element', 'the element that the page draws in');
  // Whoever writes 'false' does not want the token to leave.
  for (const name of ['sessionToken', 'addresses'] as const)
    if (options[name] !== undefined && typeof options[name] !== 'boolean') wrong(name, 'a boolean');
}

function wrong(option: string, wanted: string): never {
  throw new AuthnError('BAD_OPTION', `${option} must be ${wanted}.`);
}

/** What the first screen offers besides, or instead of, one form for username and password. */
export interface Entrance {
  /**
   * `password`: username and password in one form, as without this option. `identifier-first`: the username, then the
   * password. `username-only`: the username, then the factor that the org asks for first (factor sequencing).
   */
  readonly form?: EntranceForm;
  /**
   * With `identifier-first`: asks the org who checks the password (WebFinger), and sends people of another identity
   * provider there. With `requestContext` the org's routing rules know where the person wants to get to.
   */
  readonly idpDiscovery?: boolean | { readonly requestContext?: string };
  /** Other ways to sign in, as links. */
  readonly idps?: readonly IdpButton[];
  /** Where those stand; below the form unless told. */
  readonly idpPlacement?: 'above' | 'below';
  /** Where the person wants to get to: goes with every identity provider that is named by its `id`, and with the card. */
  readonly relayState?: string;
  /** A button to sign in with a smart card (PIV, CAC). */
  readonly smartCard?: SmartCardButton;
  /** Buttons of one's own. */
  readonly buttons?: readonly EntranceButton[];
  /** A link to make an account: the org's own form, or what `click` does. */
  readonly registration?: boolean | { readonly click: () => void };
}

/** How the first screen asks who it is. */
export type EntranceForm = 'password' | 'identifier-first' | 'username-only';

/** A way to another identity provider. */
export type IdpButton = ButtonLook &
  (
    | {
        /** Its id in the org, `0oa…`: leads to `{org}/sso/idps/{id}`. */
        readonly id: string;
        readonly href?: undefined;
      }
    | {
        /** The page to go to; http(s) only. */
        readonly href: string;
        readonly id?: undefined;
      }
  );

/** The button for a smart card. */
export interface SmartCardButton extends Partial<ButtonLook> {
  /** The certificate host that the org is configured with. */
  readonly certAuthUrl: string;
  /** The sign-in page is on a domain of the customer's own. */
  readonly isCustomDomain?: boolean;
}

/** A button that does what the page says. */
export interface EntranceButton extends ButtonLook {
  /** What it does. */
  readonly click: () => void;
  /** Its `data-se`, for tests. */
  readonly dataSe?: string;
}

interface ButtonLook {
  /** What is written on it. */
  readonly text: string;
  /** Classes for the page's own styles. */
  readonly className?: string;
}

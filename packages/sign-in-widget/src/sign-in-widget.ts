import { html, LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Entrance, EntranceForm } from './entrance.ts';
import type { WidgetProblem } from './failure.ts';
import { FlowGate } from './flow-gate.ts';
import type { CreateFlow } from './flow-gate.ts';
import type { FlowOptions } from './flow-options.ts';
import { Catalogue } from './i18n/catalogue.ts';
import { resolveLanguage } from './i18n/resolve-language.ts';
import type { LanguageOption } from './i18n/resolve-language.ts';
import type { Messages } from './i18n/text.ts';
import type { Theme } from './options.ts';
import type { HelpLink, MailToken, RecoveryWays } from './page-wishes.ts';
import { frameStyles } from './sign-in-widget.styles.ts';
import { formStyles } from './kit/form.styles.ts';
import { Stage } from './stage/stage.ts';
import { AdoptedStyles } from './theme/adopt.ts';
import { screenStyles } from './theme/screen.styles.ts';
import { tokens } from './theme/tokens.styles.ts';

/**
 * Signs a person in to an Okta Classic org: password, factors, and everything that can go wrong between.
 *
 * The frame is in the shadow root; the form is a light-DOM child, where password managers and assistive technology find
 * it. Content without a slot is shown until the element is upgraded, and not after.
 *
 * @summary Sign-in for Okta Classic orgs.
 *
 * @tagname sign-in-widget
 *
 * @fires {AuthnStepEvent} authn-step - The person is at another step; `event.step` is it.
 * @fires {AuthnSuccessEvent} authn-success - Signed in; `event.sessionToken` is to be exchanged for a session.
 * @fires {AuthnProblemEvent} authn-problem - Something went wrong; `event.problem` says what.
 *
 * @attr {boolean} resume - Goes on after a reload: the state token is kept in the tab's session storage. Off unless given.
 * @attr {boolean} url-tokens - Takes a `stateToken`, `recoveryToken` or `activationToken` out of the page's address.
 * @attr {string} default-country - Two letters: the country that comes first where a phone number is asked for.
 * @attr {boolean} history - The browser's Back and Forward move between screens.
 * @attr {boolean} remember-username - A box to keep the name on this device, in local storage, once somebody has signed in.
 * @attr {boolean} autofocus - Takes the focus when it appears; without it the page's focus is left alone.
 *
 * @prop {boolean} autofocus - Takes the focus when it appears; without it the page's focus is left alone.
 *
 * @slot logo - A logo, at most 40 px high.
 * @slot header - Above everything else in the card.
 * @slot before-form - Directly above the screen.
 * @slot after-form - Directly below the screen.
 * @slot footer - Below everything else in the card.
 *
 * @csspart card - The card around everything.
 * @csspart busy - The bar at its top while something is under way.
 * @csspart body - Around the screen.
 * @csspart footer - Around the slot of that name.
 *
 * @cssproperty --authn-accent - The brand colour; words on it and in it keep their contrast by themselves.
 * @cssproperty --authn-on-accent - Words on the accent, where black or white is not wanted.
 * @cssproperty --authn-surface - The card.
 * @cssproperty --authn-text - Words.
 * @cssproperty --authn-muted - Words of less weight.
 * @cssproperty --authn-border - Borders of inputs; at least 3:1 against the surface.
 * @cssproperty --authn-problem - Problems.
 * @cssproperty --authn-success - Success.
 * @cssproperty --authn-focus - The focus ring.
 * @cssproperty --authn-font - The font family.
 * @cssproperty [--authn-font-size=16px] - The size that all others follow.
 * @cssproperty [--authn-radius=10px] - Corners of inputs and buttons.
 * @cssproperty [--authn-card-radius=16px] - Corners of the card.
 * @cssproperty --authn-shadow - The shadow of the card.
 * @cssproperty [--authn-width=400px] - The width of the card, at most.
 * @cssproperty [--authn-min-height=420px] - The height of the card, at least.
 * @cssproperty [--authn-target-size=48px] - The height of inputs and buttons.
 */
export class SignInWidget extends LitElement {
  /** Of the shadow frame. */
  static override styles = [tokens, frameStyles];

  static override properties: PropertyDeclarations = {
    orgUrl: { attribute: 'org-url' },
    stateToken: { attribute: 'state-token' },
    language: {},
    theme: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    mailToken: { attribute: false },
    recovery: {},
    unlock: {},
    helpLinks: { attribute: false },
    messages: { attribute: false },
    createFlow: { attribute: false },
    entrance: {},
    flowOptions: { attribute: false },
    busy: { state: true },
  };

  /** The org's base URL, e.g. `https://id.example.com`. Required. */
  declare orgUrl: string | undefined;
  /** Goes on with a transaction begun elsewhere. Read once; the attribute is taken off the page at once. */
  declare stateToken: string | undefined;
  /** A language tag, or a function that picks one; without it the nearest `lang`, else the browser's. */
  declare language: LanguageOption | undefined;
  /** `light`, `dark`, or `auto` for the device's; without it the page's own `color-scheme`. */
  declare theme: Theme | undefined;
  /** Level of the headings, 1 to 6; 1 unless told. */
  declare headingLevel: number | undefined;
  /** Goes on from the link of a mail: `{ recoveryToken }` or `{ activationToken }`. Read once. */
  declare mailToken: MailToken | undefined;
  /** Ways to get a forgotten password back, as the org allows them; no link without it. */
  declare recovery: RecoveryWays | undefined;
  /** Ways to unlock an account, as the org allows them; no link without it. */
  declare unlock: RecoveryWays | undefined;
  /** Help beyond this page, for those who cannot go on. */
  declare helpLinks: readonly HelpLink[] | undefined;
  /** Own texts, by language and key; what is not named stays. A language that does not ship can be added whole. */
  declare messages: Messages | undefined;
  /** Makes the flow: for factors of one's own, headers, another `fetch`; the engine as it comes unless told. */
  declare createFlow: CreateFlow | undefined;
  /** What the first screen offers besides, or instead of, one form: an object, or the word for its form alone. */
  declare entrance: Entrance | EntranceForm | undefined;
  /** What the flow is told besides: hooks, `transformUsername`, a store, times; read when it begins. */
  declare flowOptions: FlowOptions | undefined;
  declare private busy: boolean;

  readonly #styles = new AdoptedStyles();
  #children: MutationObserver | undefined;
  #gate: FlowGate | undefined;
  #stage: Stage | undefined;
  #failure: WidgetProblem | undefined;

  constructor() {
    super();
    this.busy = false;
    this.#styles.add([screenStyles, formStyles]);
  }

  /** Gives up what is under way and begins again; what the person typed as their name is kept. */
  restart(): void {
    this.#gate?.restart();
  }

  /** Focus on the first thing to do. */
  override focus(options?: FocusOptions): void {
    this.#stage?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#styles.moveTo(this);
    this.#children ??= new MutationObserver(this.#keepScreen);
    this.#children.observe(this, { childList: true });
    window.addEventListener('online', this.#connection);
    window.addEventListener('offline', this.#connection);
    if (!this.#gate) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#connection);
    window.removeEventListener('offline', this.#connection);
    // Moved within the document, it is back before this task is over, and everything goes on.
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) return;
    const speaks = !this.#stage || changed.has('language') || changed.has('messages');
    const language = resolveLanguage(this);
    if (!this.#stage) this.#stage = this.#openStage(new Catalogue(language.tag, this.messages));
    else if (speaks) this.#stage.catalogue = new Catalogue(language.tag, this.messages);
    const stage = this.#stage;
    stage.element.dir = this.dir;
    const begins =
      changed.has('orgUrl') || changed.has('createFlow') || Boolean(this.stateToken ?? this.mailToken);
    const first = !this.#gate;
    if (begins || first) this.#begin(stage);
    else stage.update();
    // Words for developers, each once, after everything that a person waits for.
    afterFirstFrame(this.#diagnose);
  }

  protected override render(): TemplateResult {
    return html`<div part="card">
      <div part="busy" ?data-on=${this.busy}></div>
      <slot name="logo"></slot>
      <slot name="header"></slot>
      <slot name="before-form"></slot>
      <div part="body"><slot name="authn-screen"></slot></div>
      <slot name="after-form"></slot>
      <div part="footer"><slot name="footer"></slot></div>
    </div>`;
  }

  protected override firstUpdated(): void {
    // Only now is the screen in its slot, and can take the focus.
    this.#stage?.update();
  }

  #openStage(catalogue: Catalogue): Stage {
    const stage = new Stage(
      {
        styles: this.#styles,
        headingLevel: Math.min(6, Math.max(1, Math.trunc(this.headingLevel ?? 1) || 1)),
        autofocus: this.autofocus,
        setBusy: (busy) => (this.busy = busy),
        retry: () => this.#gate?.retry(),
        front: () => (this.entrance ? 'entrance' : 'sign-in'),
      },
      catalogue,
    );
    stage.element.addEventListener('focusin', () => {
      this.#gate?.prepare();
      stage.prefetch();
    });
    this.append(stage.element);
    return stage;
  }

  #begin(stage: Stage): void {
    this.#gate?.close();
    const { stateToken: token = this.mailToken } = this;
    // A token has no business on the page for longer than it takes to read it.
    this.removeAttribute('state-token');
    this.stateToken = this.mailToken = undefined;
    const gate = new FlowGate(
      { token, awaited: token ?? this.#brings() },
      this,
      () => stage.fetchBackstage(),
      () => {
        if (gate === this.#gate) this.#present(gate);
      },
    );
    this.#gate = gate;
    afterFirstFrame(() => {
      if (gate === this.#gate) gate.prepare();
    });
    this.#present(gate);
  }

  /** Something to go on from: in the address, or kept. */
  #brings(): unknown {
    try {
      return (
        this.flowOptions?.store ??
        ((this.hasAttribute('url-tokens') && location.search.includes('Token=')) ||
          (this.hasAttribute('resume') && sessionStorage.getItem('authn-flow')))
      );
    } catch {
      return false; // merely naming a blocked storage throws
    }
  }

  #present({ step, failure }: FlowGate): void {
    this.#stage?.show(step, failure);
    if (failure && failure !== this.#failure) {
      void this.#stage?.fetchBackstage().then(
        ({ AuthnProblemEvent }) => this.dispatchEvent(new AuthnProblemEvent(failure)),
        () => undefined,
      );
    }
    this.#failure = failure;
  }

  #end(): void {
    this.#children?.disconnect();
    this.#gate?.close();
    this.#stage?.stop();
    this.#styles.moveTo(undefined);
    this.#gate = undefined;
    this.#stage = undefined;
  }

  // A framework that owns the element's children may drop the screen with them.
  readonly #keepScreen = (): void => {
    const screen = this.#stage?.element;
    if (this.isConnected && screen && screen.parentNode !== this) this.append(screen);
  };

  readonly #diagnose = (): void => {
    void import('./diagnostics.ts').then(({ diagnose }) => {
      diagnose(this);
    });
  };

  readonly #connection = (): void => {
    this.#stage?.update();
  };
}

function afterFirstFrame(run: () => void): void {
  requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 500 });
    else setTimeout(run);
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-in-widget': SignInWidget;
  }
}

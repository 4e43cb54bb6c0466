import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Entrance, IdpButton } from '../../entrance.ts';
import { inWords, orgCall, refuseAfter } from '../../org-call.ts';
import type { ScreenHost } from '../screen.ts';

/** The ways in besides the form: identity providers, a smart card, and what the page adds. */
export class Doors {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  /** Identity providers; nothing where there are none. */
  idps({ idps = [], relayState }: Entrance): TemplateResult | typeof nothing {
    const known = idps.flatMap((idp) => {
      const href = this.#address(idp, relayState);
      return href ? [{ ...idp, href }] : [];
    });
    if (!known.length) return nothing;
    return html`<div data-part="doors">
      ${known.map(
        ({ href, text, className }) =>
          html`<a data-part="door" data-name="idp" class=${className ?? nothing} href=${href}
            ><bdi>${text}</bdi></a
          >`,
      )}
    </div>`;
  }

  /** The card's button and the page's own; nothing where there are none. */
  buttons(entrance: Entrance, busy: boolean): TemplateResult | typeof nothing {
    const { smartCard, buttons = [] } = entrance;
    if (!smartCard && !buttons.length) return nothing;
    return html`<div data-part="doors">
      ${
        smartCard
          ? html`<button
              type="button"
              data-part="door"
              data-name="smart-card"
              class=${smartCard.className ?? nothing}
              aria-disabled=${busy ? 'true' : nothing}
              @click=${() => {
                this.#readCard(entrance);
              }}
            >
              <bdi>${smartCard.text ?? this.#host.catalogue.t('entrance.smart-card')}</bdi>
            </button>`
          : nothing
      }
      ${buttons.map(
        ({ text, className, dataSe, click }) =>
          html`<button
            type="button"
            data-part="door"
            class=${className ?? nothing}
            data-se=${dataSe ?? nothing}
            @click=${click}
          >
            <bdi>${text}</bdi>
          </button>`,
      )}
    </div>`;
  }

  /** Where an identity provider is met: the org's own address for it, or the page's; by http only. */
  #address({ id, href }: IdpButton, relayState: string | undefined): string | undefined {
    const org = orgCall(this.#host).orgUrl;
    if (id === undefined) return /^https?:\/\//i.test(href) ? href : undefined;
    const address = new URL(`/sso/idps/${encodeURIComponent(id)}`, org);
    if (relayState !== undefined) address.searchParams.set('fromURI', relayState);
    return address.href;
  }

  #readCard({ smartCard, relayState }: Entrance): void {
    if (!smartCard) return;
    const { certAuthUrl, isCustomDomain } = smartCard;
    this.#host.act(async () => {
      const { smartCardSignIn } = await import('@authn-flow/authn-core/discovery');
      // Nothing of the org's goes to the certificate host but the person's language.
      const { language, fetch } = orgCall(this.#host);
      const read = await smartCardSignIn({
        certAuthUrl,
        ...(language && { language }),
        ...(fetch && { fetch }),
        ...(isCustomDomain !== undefined && { isCustomDomain }),
        ...(relayState !== undefined && { relayState }),
      });
      if (read.ok) location.assign(read.redirectUrl);
      else refuseAfter(this.#host, inWords(this.#host, read.problem));
    });
  }
}

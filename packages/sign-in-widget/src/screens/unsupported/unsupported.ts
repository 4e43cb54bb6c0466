import type { OfferedLink, Step } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { chevron, directed } from '../../kit/icons.ts';
import { wayOut } from '../../kit/way-out.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { unsupportedStyles } from './unsupported.styles.ts';

/** Moves that lead nowhere a person would want to go from here, or that have a button of their own. */
const OWN = ['cancel', 'self'];

/** A step that this version has no screen for: said plainly, with whatever the org offers, and the way back. */
class UnsupportedScreen implements Screen {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('unsupported.title');
  }

  render({ step, busy }: View): TemplateResult {
    const { t } = this.#host.catalogue;
    const links = linksOf(step).filter(({ rel }) => !OWN.includes(rel));
    return html`<p data-part="text">${t('unsupported.text')}</p>
      ${
        links.length
          ? html`<p data-part="text" id=${this.#host.id('links')}>${t('unsupported.links')}</p>
              <ul data-part="offers" aria-labelledby=${this.#host.id('links')}>
                ${links.map((link) => html`<li>${this.#offer(link, busy)}</li>`)}
              </ul>`
          : nothing
      }
      <form
        data-part="form"
        method="post"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.#host.act(() => step.cancel());
        }}
      >
        ${submitButton({ label: t('cancel'), busy })}
      </form>
      ${'previous' in step ? actions(wayOut(this.#host, step, busy)) : nothing}
      <p data-part="text" data-small>${t('unsupported.details', { status: nameOf(step) })}</p>`;
  }

  #offer(link: OfferedLink, busy: boolean): TemplateResult {
    const words = html`<bdi>${link.title ?? link.name ?? link.rel}</bdi>${directed(chevron)}`;
    const { follow } = link;
    if (follow) {
      return html`<button
        type="button"
        data-part="offer"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => {
          this.#host.act(() => follow({}));
        }}
      >
        ${words}
      </button>`;
    }
    return html`<a data-part="offer" href=${link.href ?? ''} rel="noreferrer">${words}</a>`;
  }
}

/** What can be followed: a move on the org, or a page; a page by http only, whatever the org says. */
function linksOf(step: Step): readonly OfferedLink[] {
  if (step.status !== 'UNSUPPORTED') return [];
  return step.links.filter(({ follow, href }) => follow ?? (href && /^https?:\/\//i.test(href)));
}

const nameOf = (step: Step): string => {
  if (step.status === 'UNSUPPORTED') return step.wireStatus;
  const factor = 'wireFactorType' in step ? ` ${step.wireFactorType}` : '';
  return `${step.status}${factor}`;
};

/** UNSUPPORTED, and every status or factor without a screen of its own. */
export const screen: ScreenModule = {
  create: (host) => new UnsupportedScreen(host),
  styles: [actionsStyles, unsupportedStyles],
};

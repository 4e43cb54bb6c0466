import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../kit/icon.ts';
import type { Screen, ScreenHost, ScreenModule } from '../screen.ts';

const check = 'M5.5 10.5l3 3 6-7';

/** Done: for the moment until the page goes on. */
class SuccessScreen implements Screen {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('success.title');
  }

  render(): TemplateResult {
    return html`<p data-part="done">${icon(check)}<span>${this.#host.catalogue.t('wait')}</span></p>`;
  }
}

const styles = css`
  .authn-screen [data-part='done'] {
    display: flex;
    align-items: center;
    gap: 14px;
    margin: 4px 0;
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='done'] [data-part='icon'] {
    inline-size: 40px;
    block-size: 40px;
    padding: 8px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_authn-success) 14%, transparent);
    color: var(--_authn-success);
    stroke-width: 2;
  }
`;

/** SUCCESS. */
export const screen: ScreenModule = { create: (host) => new SuccessScreen(host), styles: [styles] };

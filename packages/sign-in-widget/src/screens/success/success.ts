import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../kit/icon.ts';
import type { Screen, ScreenHost, ScreenModule } from '../screen.ts';

const check = 'M6.2 10.4l2.7 2.7 5-5.6M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15Z';

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
    inline-size: 32px;
    block-size: 32px;
    color: var(--_authn-success);
  }
`;

/** SUCCESS. */
export const screen: ScreenModule = { create: (host) => new SuccessScreen(host), styles: [styles] };

import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';
import { linkButton } from './link-button.ts';

/** What sets an app up: an image to scan, and the same as a key to type. */
export interface Scannable {
  /** Address of the image; the page's policy must allow images of the org. */
  readonly qrCode?: string | undefined;
  readonly sharedSecret?: string | undefined;
}

/** The image for the app's camera. */
export const qrImage = ({ catalogue }: ScreenHost, { qrCode }: Scannable): TemplateResult | typeof nothing =>
  qrCode
    ? html`<img data-part="qr" src=${qrCode} alt=${catalogue.t('scan.alt')} width="200" height="200" />`
    : nothing;

/** The key for whoever cannot scan, in groups of four, and a button that copies it whole. */
export function typedKey(
  host: ScreenHost,
  { sharedSecret: key }: Scannable,
  words: string,
): TemplateResult | typeof nothing {
  if (!key) return nothing;
  const { t } = host.catalogue;
  return html`<div data-part="key">
    <span data-part="key-label">${words}</span>
    <code data-part="key-text" dir="ltr">${key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
    ${linkButton({
      name: 'copy',
      label: t('scan.copy'),
      click: () => {
        void copied(key).then((done) => {
          host.announce(t(done ? 'scan.copied' : 'scan.not-copied'));
        });
      },
    })}
  </div>`;
}

/** Pages that are not served safely have no clipboard, and some browsers ask the person. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Styles of both. The image keeps its own white: cameras need it in the dark as well. */
export const scanStyles = css`
  .authn-screen [data-part='qr'] {
    align-self: center;
    inline-size: 200px;
    block-size: 200px;
    max-inline-size: 100%;
    border: 8px solid #fff;
    border-radius: var(--_authn-radius);
    background: #fff;
    image-rendering: pixelated;
  }
  .authn-screen [data-part='key'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    font-size: 0.875em;
  }
  .authn-screen [data-part='key-label'] {
    inline-size: 100%;
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='key-text'] {
    flex: auto; /* a key that fits one line has one, and the button goes below */
    min-inline-size: 10em;
    font:
      600 1.0714em / 1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      'DejaVu Sans Mono',
      monospace;
    user-select: all;
  }
`;

import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { MessageKey } from '../i18n/text.ts';

/** The org's `+1 XXX-XXX-4417` as people write it: `+1 ••• ••• 4417`; a screen reader hears how it ends. */
export function phoneNumber(catalogue: Catalogue, masked: string): TemplateResult {
  const digits = /\d+$/.exec(masked)?.[0] ?? '';
  const shown = masked.replace(/X/gi, '•').replace(/-/g, ' ');
  return html`<bdi dir="ltr" aria-hidden="true">${shown}</bdi
    ><span data-part="unseen">${catalogue.t('factors.ending', { digits })}</span>`;
}

const GAP = '\uFFFC';

/** A sentence with a phone number where its language puts it, or the one for when there is no number. */
export function sentenceWithPhone(
  catalogue: Catalogue,
  key: MessageKey,
  without: MessageKey,
  masked: string | undefined,
): TemplateResult | string {
  if (!masked) return catalogue.t(without);
  const [before = '', after = ''] = catalogue.t(key, { phone: GAP }).split(GAP);
  return html`${before}${phoneNumber(catalogue, masked)}${after}`;
}

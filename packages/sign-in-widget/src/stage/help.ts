import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isHelpAddress } from '../page-wishes.ts';
import type { HelpLink } from '../page-wishes.ts';
import type { ScreenHost } from '../screens/screen.ts';
import { widgetOf } from '../widget-of.ts';

const link = ({ label, href }: HelpLink): TemplateResult =>
  html`<a data-part="link" data-name="help" href=${href} rel="noreferrer"><bdi>${label}</bdi></a>`;

/** The page's help links for a place; an address that is no page, number or mail is left out. */
export function helpLinks(host: ScreenHost, place?: HelpLink['on']): readonly TemplateResult[] {
  const links = widgetOf(host)?.helpLinks ?? [];
  return links.filter(({ href, on }) => on === place && isHelpAddress(href)).map(link);
}

/** Where to turn when one cannot go on here; nothing where the page names no help. */
export function moreHelp(
  host: ScreenHost,
  places: readonly HelpLink['on'][],
): TemplateResult | typeof nothing {
  const links = places.flatMap((place) => helpLinks(host, place));
  if (!links.length) return nothing;
  return html`<div data-part="help">
    <p data-part="text">${host.catalogue.t('help.text')}</p>
    <div data-part="actions">${links}</div>
  </div>`;
}

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { helpLinks } from './help.ts';
import { linkButton } from '../kit/link-button.ts';
import { keepName } from '../kit/typed-name.ts';
import { waysOf } from '../page-wishes.ts';
import type { ScreenHost, View } from '../screens/screen.ts';
import { widgetOf } from '../widget-of.ts';

/** What a person can do on the first screen who cannot sign in: as the page wishes. */
export function offers({ busy }: View, host: ScreenHost): TemplateResult | typeof nothing {
  const { recovery, unlock } = widgetOf(host) ?? {};
  const help = helpLinks(host);
  const ways = [
    ...(waysOf(recovery).length ? (['forgot'] as const) : []),
    ...(waysOf(unlock).length ? (['unlock'] as const) : []),
  ];
  if (!ways.length && !help.length) return nothing;
  return html`<div data-part="actions" data-name="offers">
    ${ways.map((name) =>
      linkButton({
        name,
        label: host.catalogue.t(`sign-in.${name}`),
        busy,
        click: () => {
          keepName(host);
          host.open(name);
        },
      }),
    )}${help}
  </div>`;
}

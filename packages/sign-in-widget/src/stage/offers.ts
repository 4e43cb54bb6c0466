import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { helpLinks } from './help.ts';
import { linkButton } from '../kit/link-button.ts';
import { keepName } from '../kit/typed-name.ts';
import { waysOf } from '../page-wishes.ts';
import type { ScreenHost, View } from '../screens/screen.ts';
import { isRemembering, widgetOf } from '../widget-of.ts';
import type * as memoryModule from './remember-username.ts';

/** What a person can do on the first screen who cannot sign in: as the page wishes. */
export function offers({ busy }: View, host: ScreenHost): TemplateResult | typeof nothing {
  const { recovery, unlock } = widgetOf(host) ?? {};
  const help = helpLinks(host);
  const ways = [
    ...(waysOf(recovery).length ? (['forgot'] as const) : []),
    ...(waysOf(unlock).length ? (['unlock'] as const) : []),
  ];
  const remember = isRemembering(host) && rememberBox(host);
  if (!ways.length && !help.length && !remember) return nothing;
  return html`<div data-part="actions" data-name="offers">
    ${remember || nothing}${ways.map((name) =>
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

let memory: typeof memoryModule | undefined;

/** Fetched by the pages that want it. */
function rememberBox(host: ScreenHost): TemplateResult | undefined {
  if (memory) return memory.rememberUsername(host);
  import('./remember-username.ts').then(
    (module) => {
      memory = module;
      host.update();
    },
    () => undefined, // a convenience: what does not arrive is not missed
  );
  return undefined;
}

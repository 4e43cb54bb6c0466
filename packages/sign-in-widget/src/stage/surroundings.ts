import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { moreHelp } from './help.ts';
import { aroundStyles as bare } from '../kit/around.styles.ts';
import { alert, icon } from '../kit/icon.ts';
import { arrow, directed } from '../kit/icons.ts';
import { linkButton } from '../kit/link-button.ts';
import { checkStyles } from '../kit/remember-device.ts';
import type { Screen, ScreenHost, View } from '../screens/screen.ts';
import { offers } from './offers.ts';
import { widgetOf } from '../widget-of.ts';
import { noticesOf } from './notices.ts';
import type * as browserHistoryModule from './browser-history.ts';
import type { Notice } from './notices.ts';
import { purpose, purposeAbove } from './purpose.ts';

/** What everything around a screen looks like. */
export const aroundStyles = css`
  ${bare}${checkStyles}
`;

/** Screens where people begin, by their keys. */
const ENTRANCES = /^(sign-in|entrance)/;

/** Screens where people prove that it is them, by their keys. */
const PROOFS = /^(factor-list|send|code|answer|waiting|security-key|elsewhere|duo)/;

/** Screens where people may find that they cannot go on, by their keys. */
const STUCK = /^(factor-list|forgot|unlock$|mail-sent|recovery|new-password|locked-out|unsupported)/;

let browserHistory: typeof browserHistoryModule | undefined;

/** Has the browser's Back and Forward know the screen, where the page wants that; fetched for the first that does. */
function noteInHistory(
  host: ScreenHost,
  shown: { readonly screen: Screen; readonly key: string },
  view: View,
): void {
  if (!widgetOf(host)?.hasAttribute('history')) return;
  if (browserHistory) browserHistory.noteInHistory(host, shown, view);
  else {
    import('./browser-history.ts').then(
      (module) => {
        browserHistory = module;
        host.update();
      },
      () => undefined, // Back leaves the page, as it does without
    );
  }
}

/** What every screen has above and below its title once the flow goes on: the way back, who it is, and notices. */
export function surroundings(
  { screen, key }: { readonly screen: Screen; readonly key: string },
  view: View,
  host: ScreenHost,
): { readonly above: unknown; readonly below: unknown; readonly after: unknown } {
  noteInHistory(host, { screen, key }, view);
  const click = screen.back?.(view);
  return {
    above: html`${click ? backButton(click, host) : nothing}${purposeAbove(view)}`,
    below: html`${purpose(view, host)}${identity(view, host)}${noticesOf(view.step, host).map((one) => noticeBox(one, view.busy))}`,
    after: ENTRANCES.test(key) ? offers(view, host) : help(key, host),
  };
}

function help(key: string, host: ScreenHost): TemplateResult | typeof nothing {
  const places = [
    ...(PROOFS.test(key) ? (['factors'] as const) : []),
    ...(STUCK.test(key) ? [undefined] : []),
  ];
  return moreHelp(host, places);
}

const backButton = (click: () => void, { catalogue }: ScreenHost): TemplateResult =>
  html`<button type="button" data-part="back" aria-label=${catalogue.t('back')} @click=${click}>
    ${directed(arrow)}
  </button>`;

/** Who is signing in, once the org has taken the password. */
function identity({ step }: View, { catalogue }: ScreenHost): TemplateResult | typeof nothing {
  const user = 'user' in step ? step.user : undefined;
  const name = user?.login ?? step.identifier;
  if (!name || !(step.status.startsWith('MFA_') || step.status.startsWith('FACTOR_'))) return nothing;
  return html`<p data-part="text" data-name="identity">${catalogue.t('signing-in-as', { name })}</p>`;
}

const noticeBox = ({ text, action }: Notice, busy: boolean): TemplateResult =>
  html`<div data-part="notice">
    ${icon(alert)}<span data-part="message">${text}</span>${
      action ? linkButton({ name: 'notice', label: action.label, busy, click: action.click }) : nothing
    }
  </div>`;

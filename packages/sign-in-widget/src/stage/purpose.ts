import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { appLogo, nameOf } from '../kit/app.ts';
import type { ScreenHost, View } from '../screens/screen.ts';

/** Above the title: the application that asked for the sign-in, or asks for more. */
export const purposeAbove = ({ step }: View): TemplateResult | typeof nothing =>
  'target' in step ? appLogo(step.target) : nothing;

/** What the sign-in is for, in words, as far as the org says. */
export function purpose({ step }: View, { catalogue }: ScreenHost): TemplateResult | typeof nothing {
  if (step.status !== 'UNAUTHENTICATED') return nothing;
  const app = nameOf(step.target);
  if (app) return html`<p data-part="text">${catalogue.t('entrance.app', { app })}</p>`;
  return step.usingDeviceFlow ? html`<p data-part="text">${catalogue.t('entrance.device')}</p>` : nothing;
}

import type { OrgCallOptions } from '@authn-flow/authn-core/discovery';
import { resolveLanguage } from './i18n/resolve-language.ts';
import type { ScreenHost } from './screens/screen.ts';
import { widgetOf } from './widget-of.ts';

/** How to ask the org of a screen something outside of any transaction. */
export function orgCall(host: ScreenHost): OrgCallOptions {
  const widget = widgetOf(host);
  return {
    orgUrl: widget?.orgUrl ?? '',
    ...(widget && { language: resolveLanguage(widget, widget.language).wanted }),
  };
}

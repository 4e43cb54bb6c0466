import type { Problem } from '@authn-flow/authn-core';
import type { OrgCallOptions } from '@authn-flow/authn-core/discovery';
import { resolveLanguage } from './i18n/resolve-language.ts';
import type { ScreenHost } from './screens/screen.ts';
import type { Problems } from './stage/problems.ts';
import { widgetOf } from './widget-of.ts';

/** How to ask the org of a screen something outside of any transaction. */
export function orgCall(host: ScreenHost): OrgCallOptions {
  const widget = widgetOf(host);
  const { headers, fetch, timeout } = widget?.flowOptions ?? {};
  return {
    orgUrl: widget?.orgUrl ?? '',
    ...(headers && { headers }),
    ...(fetch && { fetch }),
    ...(timeout !== undefined && { timeout }),
    ...(widget && { language: resolveLanguage(widget).wanted }),
  };
}

/** Shows what came of such a call. The end of the command that made it forgets what was shown before, so it comes after. */
export function refuseAfter(host: ScreenHost, problems: Problems): void {
  setTimeout(() => {
    host.refuse(problems);
  });
}

/** The problem of such a call in words, for the box at the top. It is in no step, so nothing counts it down. */
export function inWords({ catalogue }: ScreenHost, problem: Problem): Problems {
  const left = problem.code === 'rate-limited' ? problem.retryAt - Date.now() : 0;
  return { '': catalogue.problem(problem, { seconds: Math.max(1, Math.ceil(left / 1000)) }) };
}

/** Moves the focus to the first thing to do, once it has arrived, for whoever waits here for it. */
export function focusAfter(host: ScreenHost): void {
  setTimeout(() => {
    const { element } = host;
    const root = element.getRootNode();
    const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    if (element.contains(active)) widgetOf(host)?.focus();
  });
}

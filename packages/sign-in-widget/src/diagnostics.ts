import { known, locales } from './i18n/locales.ts';
import { resolveLanguage } from './i18n/resolve-language.ts';
import { orgUrlProblem } from './options.ts';
import { isHelpAddress, unknownWays } from './page-wishes.ts';
import type { SignInWidget } from './sign-in-widget.ts';

const FORMS: readonly string[] = ['password', 'identifier-first', 'username-only'];
const told = new Set<string>();

function tellOnce(text: string, say = console.warn): void {
  if (told.has(text)) return;
  told.add(text);
  say(`<sign-in-widget>: ${text}`);
}

/** Tells developers what is wrong with the options of a widget: which, what came, what is allowed. */
export function diagnose(widget: SignInWidget): void {
  const { orgUrl = '', theme, headingLevel, helpLinks = [], entrance = {} } = widget;
  if (orgUrlProblem(orgUrl)) {
    tellOnce(
      `org-url is "${orgUrl}"; it must be an https origin (http on localhost), e.g. https://id.example.com.`,
      console.error,
    );
  }
  if (theme != null && !['light', 'dark', 'auto'].includes(theme)) {
    tellOnce(`theme is "${theme}"; allowed: light, dark, auto.`);
  }
  if (headingLevel != null && ![1, 2, 3, 4, 5, 6].includes(headingLevel)) {
    tellOnce(`heading-level is "${headingLevel}"; allowed: 1 to 6.`);
  }
  for (const name of ['recovery', 'unlock'] as const) {
    const unknown = unknownWays(widget[name]);
    if (unknown.length) tellOnce(`${name} has "${unknown.join(' ')}"; allowed: email, sms, call.`);
  }
  for (const { label, href } of helpLinks) {
    if (isHelpAddress(href)) continue;
    tellOnce(
      `the help link "${label}" leads to "${href}"; allowed: https:, http:, tel:, mailto:. It is left out.`,
    );
  }
  const { form = 'password', idps = [] } = typeof entrance === 'string' ? { form: entrance } : entrance;
  if (!FORMS.includes(form)) {
    tellOnce(`the form of entrance is "${form}"; allowed: ${FORMS.join(', ')}.`);
  }
  for (const { id, href = '', text } of idps) {
    if (id === undefined && !/^https?:\/\//i.test(href)) {
      tellOnce(
        `"${text}" in entrance.idps is left out: it needs an id of the org's, or an href with https://.`,
      );
    }
  }
  const { wanted } = resolveLanguage(widget);
  if (!known(wanted, widget.messages)) {
    const ship = Object.keys(locales).join(', ');
    tellOnce(`there is no language "${wanted}"; English is shown. These ship: ${ship}.`);
  }
}

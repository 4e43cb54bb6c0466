import type { Step } from '@authn-flow/authn-core';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { ScreenHost } from '../screens/screen.ts';
import { isPassing } from './problems.ts';

/** A word beside the screen: what is going on, and at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly click: () => void };
}

/** What is worth a word while the screen goes on: no connection, an org that does not answer, time running out. */
export function noticesOf(step: Step | undefined, host: ScreenHost): Notice[] {
  const { catalogue } = host;
  const notices: Notice[] = [];
  const passing = passingProblem(step, catalogue);
  if (!navigator.onLine) notices.push({ text: catalogue.t('offline') });
  else if (passing) notices.push({ text: passing });
  if (step?.expiring) {
    const { stay } = step;
    const text = catalogue.t('expiring', { seconds: host.secondsUntil(step.expiresAt) });
    const click = (): void => {
      host.act(() => stay?.());
    };
    notices.push(stay ? { text, action: { label: catalogue.t('stay'), click } } : { text });
  }
  return notices;
}

/** The same for screen readers, who are told once and not each second. */
export function noticesInWords(step: Step | undefined, catalogue: Catalogue): (string | undefined)[] {
  return [
    passingProblem(step, catalogue),
    step?.expiring && catalogue.t('expiring-announcement'),
    navigator.onLine ? undefined : catalogue.t('offline'),
  ];
}

const passingProblem = (step: Step | undefined, catalogue: Catalogue): string | undefined =>
  step?.problem && isPassing(step.problem) ? catalogue.problem(step.problem) : undefined;

import type { MfaEnrollActivateStep } from '@authn-flow/authn-core';
import type { TemplateResult } from 'lit';
import { linkButton } from '../../kit/link-button.ts';
import type { ScreenHost } from '../screen.ts';

/** One back: to the list of what can be set up, or to the start where there is no way to it. */
export const backToList =
  (host: ScreenHost, step: MfaEnrollActivateStep): (() => void) =>
  () => {
    host.act(() => (step.previous ?? step.cancel)());
  };

/** The same as a link. */
export const somethingElse = (host: ScreenHost, step: MfaEnrollActivateStep, busy: boolean): TemplateResult =>
  linkButton({
    name: step.previous ? 'another' : 'cancel',
    label: host.catalogue.t(step.previous ? 'enroll.another' : 'cancel'),
    busy,
    click: backToList(host, step),
  });

/**
 * Proves the factor, or starts its activation over. The union of all `activate` functions accepts only what every one of
 * them takes; what is right for a factor, its screen knows.
 */
export function activate(
  step: MfaEnrollActivateStep,
  proof: { passCode?: string } = {},
): Promise<unknown> | undefined {
  if (!('activate' in step)) return undefined;
  const command = step.activate as ((input: typeof proof) => Promise<unknown>) | undefined;
  return command?.(proof);
}

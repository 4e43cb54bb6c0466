import type { Step } from '@authn-flow/authn-core';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';
import { linkButton } from './link-button.ts';

/** A step at which one factor is open: its challenge, or a choice that the org does not know of yet. */
interface OpenFactor extends Pick<Step, 'cancel'> {
  /** The org's own way back; a challenge of FACTOR_CHALLENGE has none. */
  readonly previous?: () => Promise<unknown>;
  readonly factors?: readonly unknown[];
}

/** Where a factor was opened on this side, how many there are to choose from. */
type Opened = number | undefined;

const toOthers = (host: ScreenHost, { previous }: OpenFactor, opened: Opened): (() => void) | undefined => {
  if (opened !== undefined)
    return opened > 1
      ? () => {
          host.open(undefined);
        }
      : undefined;
  return (
    previous &&
    (() => {
      host.act(() => previous());
    })
  );
};

const toStart = (host: ScreenHost, step: OpenFactor) => (): void => {
  host.act(() => step.cancel());
};

/** One back: to the choice of factors, on this side where the org was not told of it, else to the start. */
export const goBack = (host: ScreenHost, step: OpenFactor, opened?: Opened): (() => void) =>
  toOthers(host, step, opened) ?? toStart(host, step);

/** The link to the other factors, or to the start where there are none, or no way to them. */
export function wayOut(host: ScreenHost, step: OpenFactor, busy: boolean, opened?: Opened): TemplateResult {
  // A list of one is known to be all there is; an empty one, of a challenge met midway, says nothing.
  const others = step.factors?.length === 1 ? undefined : toOthers(host, step, opened);
  const name = others ? 'another-way' : 'cancel';
  return linkButton({
    name,
    label: host.catalogue.t(name),
    busy,
    click: others ?? toStart(host, step),
  });
}

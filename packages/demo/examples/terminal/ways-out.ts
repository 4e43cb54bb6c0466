import type { Step } from '@authn-flow/authn-core';
import type { Move } from './screen.ts';

/** What steps offer besides their own move, each only where the org does. */
interface Leavable {
  readonly resend?: () => unknown;
  readonly resendAt?: number;
  readonly previous?: () => unknown;
  readonly skip?: () => unknown;
  readonly stay?: Step['stay'];
  readonly cancel: Step['cancel'];
}

/** A move, or none where it is not offered. */
export const move = (words: string, act: (() => unknown) | undefined): readonly Move[] =>
  act ? [{ words, act: () => act() }] : [];

/** The moves that any step may have. */
export const waysOut = ({ resend, resendAt = 0, previous, skip, stay, cancel }: Leavable): Move[] => [
  ...move(`Send it again${inSeconds(resendAt)}`, resend),
  ...move('Not now', skip),
  ...move('Another way', previous),
  ...move('More time', stay),
  ...move('Start over', cancel),
];

function inSeconds(at: number): string {
  const left = Math.ceil((at - Date.now()) / 1000);
  return left > 0 ? ` (in ${left} s)` : '';
}

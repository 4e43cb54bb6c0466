import type { MfaEnrollStep, Problem, Step } from '@authn-flow/authn-core';
import type { CSSResult, nothing, TemplateResult } from 'lit';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { WidgetProblem } from '../failure.ts';
import type { UsableChoice } from './choice.ts';
import type { EnrollChoice } from './enrollable.ts';

/**
 * A screen: what stands below the title for one status, factor or shape of factor.
 *
 * To add one, copy a folder of `screens/` (`<name>.ts`, `<name>.styles.ts` if it has styles of its own,
 * `<name>.test.ts`), add its line to `registry.ts`, and its texts to `locales/en`. The stage around it draws what
 * all screens have: back button, title, notices, the problem box, focus, announcements, and being busy. A screen keeps
 * only what is local to it, lives as long as it is shown, and holds no secret: inputs are read when they are submitted.
 */
export interface Screen<S extends Step = Step> {
  /** The heading, which is also what a screen reader is told when the screen comes up. */
  title(view: View<S>): string;
  /** Everything below the heading; called on every change, so it must be cheap and free of effects. */
  render(view: View<S>): TemplateResult | typeof nothing;
  /** What the back button at the top does; no button without it. */
  back?(view: View<S>): (() => void) | undefined;
  /** Names of the inputs that show problems of their own; every other problem goes to the box at the top. */
  readonly fields?: readonly string[];
  /** The input that a problem is about, where the problem itself does not say. */
  fieldOf?(problem: Problem): string | undefined;
  /** What screen readers are told when it comes or changes, besides the title. */
  announcement?(view: View<S>): string | undefined;
  /** Ends what it has begun outside of itself; it is not shown again. */
  leave?(): void;
}

/** What a screen folder exports, as `screen`. */
export interface ScreenModule<S extends Step = Step> {
  create(host: ScreenHost): Screen<S>;
  readonly styles?: readonly CSSResult[];
}

/** The factor that is open, by the list that it is of. */
type ChoiceOf<S extends Step> = S extends MfaEnrollStep ? EnrollChoice : UsableChoice;

/** What there is to show. */
export interface View<S extends Step = Step> {
  readonly step: S;
  /** The factor that was opened on this side, before the org was told (MFA_REQUIRED, MFA_ENROLL). */
  readonly choice?: ChoiceOf<S>;
  /** A command is under way: nothing can be sent. */
  readonly busy: boolean;
  /** Nothing at all may be sent for so many seconds; 0 when it may. */
  readonly coolingDown: number;
  /** What is wrong, by the name of the input it is about. */
  readonly problems: Readonly<Record<string, string | undefined>>;
  /** What is wrong with the widget itself, for the failure screen. */
  readonly failure?: WidgetProblem;
}

/** What the stage does for a screen. */
export interface ScreenHost {
  /** What all screens are in, a child of the widget. */
  readonly element: HTMLElement;
  readonly catalogue: Catalogue;
  /** Id of an element, unique in the page and the same on every visit. */
  id(name: string): string;
  /**
   * Runs a command of the step. Not while another one runs, so that a double click is one request; the page's focus then
   * follows what comes of it.
   */
  act(command: () => Promise<unknown> | undefined): void;
  /** Shows what the person must mend before anything is sent, by the name of the input. */
  refuse(problems: Readonly<Record<string, string | undefined>>): void;
  /** Opens one of the factors of MFA_REQUIRED or MFA_ENROLL on this side, or none. */
  open(factorId: string | undefined): void;
  /** What is open on this side. */
  readonly opened: string | undefined;
  /** Renders again, after something local changed. */
  update(): void;
  /** Says something to screen readers, once. */
  announce(text: string): void;
  /** Seconds until a moment of `Date.now()`, rounded up, 0 once it is past; renders again while it runs. */
  secondsUntil(moment: number | undefined): number;
  /** Seconds since a moment of `performance.now()`; renders again while it is shown. */
  secondsSince(moment: number): number;
  /** Tries again what failed to load. */
  retry(): void;
  /** What the person chose about this device, kept from screen to screen. */
  rememberDevice: boolean | undefined;
}

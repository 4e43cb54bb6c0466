import type { ScriptedAnswer } from '@authn-flow/authn-core/testing';
import type { SignInWidget } from '@authn-flow/sign-in-widget';

/** One screen in one state: what the org answers, what the page wishes, and what a person did to get there. */
export interface Scene {
  /** Its address, `group/state`: stable, because links and screenshots go by it. */
  readonly name: string;
  /** Begins with this token, which the first answer is about; nobody is known without it. */
  readonly stateToken?: string;
  /** What the org says, in order; to anything after that it says nothing. */
  readonly answers: readonly ScriptedAnswer[];
  /** What a person does, one after the other. */
  readonly deeds: readonly Deed[];
  /** What can be seen when the scene has come to rest: says that it shows what its name says. */
  readonly shows: string;
  readonly widget: Partial<SignInWidget>;
  readonly attributes: Readonly<Record<string, string>>;
  /** The org is asked what kind of org it is; else the first answer is for the first command. */
  readonly probe?: boolean;
  /** What is different about this browser. */
  readonly before?: () => void;
}

/** Something that a person does in the widget, once there is what they do it to. */
export interface Deed {
  readonly to: string;
  readonly act: (element: HTMLElement) => void;
}

/** What may be said of a scene besides its name. */
export type Details = Partial<Omit<Scene, 'name'>>;

/** A scene in which nobody is known yet. */
export const begin = (name: string, details: Details = {}): Scene => ({
  answers: [],
  deeds: [],
  shows: '[data-part=form]',
  widget: {},
  attributes: {},
  ...details,
  name,
});

/** A scene that goes on from a body of the API, and what comes after it. */
export const goOn = (name: string, body: object, { answers = [], ...details }: Details = {}): Scene => {
  const { stateToken = '00r_dTRgMc2MQNxueVx3nDJcrqmaaFpt8pJ82qpEmq' } = body as { stateToken?: string };
  return begin(name, { stateToken, answers: [body, ...answers], shows: '[data-part=title]', ...details });
};

/** Words about a problem in the box at the top. */
export const PROBLEM = '[role=alert] [data-part=problem]';
/** Words about a problem under what they concern. */
export const FIELD_PROBLEM = '[data-part=field-problem]';
/** The beam of the frame runs, and the button has its spinner. */
export const BUSY = '[data-part=submit][data-busy]';

/** Presses something. */
export const press = (to: string): Deed => ({
  to,
  act: (element) => {
    element.click();
  },
});

/** Presses a link or a secondary action by its name. */
export const follow = (name: string): Deed => press(`[data-name="${name}"]`);

/** Chooses a factor of a list. */
export const choose = (factorType: string): Deed => press(`[data-factor="${factorType}"]`);

/** Presses the filled button. */
export const submit: Deed = press('button[data-part=submit]');

/** Types into an input, or chooses from a list. */
export const type = (name: string, text: string): Deed => ({
  to: `:is(input, select)[name="${name}"]`,
  act: (input) => {
    input.focus();
    Object.assign(input, { value: text });
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
});

/** Has Caps Lock on while a key is pressed. */
export const capsLock: Deed = {
  to: '[name=password]',
  act: (input) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, modifierCapsLock: true }));
  },
};

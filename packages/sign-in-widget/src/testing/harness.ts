import type { Step } from '@authn-flow/authn-core';
import '../define.ts';
import type { SignInWidget } from '../sign-in-widget.ts';
import { scriptedFlow } from './scripted-flow.ts';
import type { ScriptedFlow } from './scripted-flow.ts';

const mounted = new Set<SignInWidget>();

/** What to mount besides the step. */
export interface MountOptions {
  /** Attributes of the element. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Properties set before it is connected. */
  readonly properties?: Partial<SignInWidget>;
  /** Where; a new element at the end of the body unless told. */
  readonly parent?: ParentNode & Node;
}

/** A widget on a scripted flow, and the things that a person finds in it. */
export class Harness {
  /** The element, mounted. */
  readonly widget: SignInWidget;
  /** The flow that it got. */
  readonly script: ScriptedFlow;

  constructor(widget: SignInWidget, script: ScriptedFlow) {
    this.widget = widget;
    this.script = script;
  }

  /** Mounts a widget at a step, and waits until the screen is there. */
  static async mount(step?: Step, options: MountOptions = {}): Promise<Harness> {
    const script = scriptedFlow(step);
    const widget = document.createElement('sign-in-widget');
    widget.createFlow = script.createFlow;
    widget.setAttribute('org-url', 'https://id.example.com');
    for (const [name, value] of Object.entries(options.attributes ?? {})) widget.setAttribute(name, value);
    Object.assign(widget, options.properties);
    (options.parent ?? document.body).append(widget);
    mounted.add(widget);
    const harness = new Harness(widget, script);
    await harness.until(() => script.listeners > 0);
    await harness.settled();
    return harness;
  }

  /** Takes every mounted widget off the page. */
  static unmountAll(): void {
    for (const widget of mounted) widget.remove();
    mounted.clear();
  }

  /** Goes to another step, and waits until its screen is there. */
  async show(step: Step): Promise<void> {
    this.script.show(step);
    await this.settled();
  }

  /** Waits until nothing is fetched and no command is under way. */
  async settled(): Promise<void> {
    await this.until(() => this.script.flow.step.activity === 'requesting' || !this.busy);
    await this.widget.updateComplete;
  }

  /** Waits, frame by frame, until something holds. */
  async until(condition: () => boolean): Promise<void> {
    for (await this.widget.updateComplete; !condition();) await new Promise(requestAnimationFrame);
  }

  /** The frame shows that something is under way. */
  get busy(): boolean {
    return Boolean(this.widget.shadowRoot?.querySelector('[part=busy][data-on]'));
  }

  /** An element of the light screen by its `data-part`. */
  part(name: string): HTMLElement | null {
    return this.widget.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  /** The input of this name; throws where there is none. */
  input(name: string): HTMLInputElement {
    const input = this.widget.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!input) throw new Error(`There is no input "${name}" on "${this.title}".`);
    return input;
  }

  /** Of the screen. */
  get title(): string {
    return this.part('title')?.textContent ?? '';
  }

  /** What is said about a problem, wherever it stands. */
  get problem(): string {
    const words = this.widget.querySelectorAll('[role=alert] [data-part=message], [data-part=field-problem]');
    return [...words].map((element) => element.textContent.trim()).join(' ');
  }

  /** What the live region said last. */
  get announced(): string {
    return this.part('status')?.textContent.trim() ?? '';
  }

  /** The filled button. */
  get submit(): HTMLElement {
    const button = this.part('submit');
    if (!button) throw new Error(`There is no filled button on "${this.title}".`);
    return button;
  }

  /** A button or link by its words. */
  button(words: string): HTMLElement {
    const all = [...this.widget.querySelectorAll<HTMLElement>('button, a')];
    const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(words));
    if (!found) throw new Error(`There is no "${words}" on "${this.title}".`);
    return found;
  }

  /** Types into an input as a person would. */
  type(name: string, text: string): void {
    const input = this.input(name);
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

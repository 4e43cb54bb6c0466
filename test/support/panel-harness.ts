import type { AuthnFlow, Step } from '@authn-flow/authn-core';
import { createInspector } from '@authn-flow/authn-core/inspect';
import type { Inspector } from '@authn-flow/authn-core/inspect';
import { at, scriptedFetch, scriptedFlow, virtualEnvironment } from '@authn-flow/authn-core/testing';
import type { ScriptedAnswer, VirtualEnvironment } from '@authn-flow/authn-core/testing';
import type { AuthnPanel } from '@authn-flow/sign-in-widget/panel';
import '@authn-flow/sign-in-widget/panel/define';

const mounted = new Set<AuthnPanel>();

/** A panel on a page, and what a person finds in it. */
export class PanelHarness {
  readonly panel: AuthnPanel;

  constructor(panel: AuthnPanel) {
    this.panel = panel;
  }

  static async mount(width = 900, attributes: Readonly<Record<string, string>> = {}): Promise<PanelHarness> {
    const parent = document.createElement('main');
    parent.style.inlineSize = `${width}px`;
    for (const [name, value] of Object.entries(attributes)) parent.setAttribute(name, value);
    const panel = document.createElement('authn-panel');
    parent.append(panel);
    document.body.append(parent);
    mounted.add(panel);
    const harness = new PanelHarness(panel);
    // It is told its room after the first frame, and draws anew.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    await panel.updateComplete;
    return harness;
  }

  static unmountAll(): void {
    for (const panel of mounted) panel.parentElement?.remove();
    mounted.clear();
  }

  all(selector: string): HTMLElement[] {
    return [...(this.panel.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  one(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`The panel has no ${selector}.`);
    return found;
  }

  texts(selector: string): string[] {
    return this.all(selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  }

  button(label: string): HTMLElement {
    return this.one(`button[aria-label="${label}"]`);
  }

  async press(label: string): Promise<void> {
    this.button(label).click();
    await this.panel.updateComplete;
  }

  /** The leaf that is lit, of the status and of the activity. */
  get lit(): readonly (string | undefined)[] {
    const name = (kind: string): string | undefined =>
      this.all(`[data-${kind}][data-state=current]`)[0]?.dataset[kind];
    return [name('status'), name('activity')];
  }

  /** The status and the caption, in words. */
  get here(): string {
    return this.texts('.here').join();
  }
}

/** A real flow against a scripted org, looked at by an inspector. */
export interface WatchedFlow {
  readonly flow: AuthnFlow;
  readonly inspector: Inspector;
  readonly world: VirtualEnvironment;
  readonly signIn: (password?: string) => Promise<Step>;
}

/** Makes one that is answered like this. */
export function inspectedFlow(...answers: ScriptedAnswer[]): WatchedFlow {
  const world = virtualEnvironment();
  const inspector = createInspector({ fetch: scriptedFetch(...answers), now: () => world.now() });
  const { fetch, hooks } = inspector;
  const { flow } = scriptedFlow([], { fetch, hooks }, world);
  const signIn = (password = 'Tangerine-Kayak-88'): Promise<Step> =>
    at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira.okafor@example.com', password });
  return { flow, inspector, world, signIn };
}

import { scriptedFetch } from '@authn-flow/authn-core/testing';
import type { ScriptedAnswer, ScriptedFetch, VirtualEnvironment } from '@authn-flow/authn-core/testing';
import type { SignInWidget } from '@authn-flow/sign-in-widget';
import logo from '../embedded/ledger.svg?url';
import qrCode from './qr-code.svg?url';
import type { Scene } from './scene.ts';

/** The org of all fixtures. Nothing is asked of it: what it says is written in the scene. */
const ORG = 'https://org.example';

/** More than any scene asks for. */
const SILENCE = Array.from({ length: 20 }, () => 'silence' as const);

interface Surroundings {
  readonly world: VirtualEnvironment;
  /** Told how many requests there were, whenever there is one. */
  readonly asked: (count: number) => void;
}

/** Puts a scene on the stage and plays it to its end. Rejects where it does not come to show what it says. */
export async function play(
  scene: Scene,
  widget: SignInWidget,
  stage: HTMLElement,
  { world, asked }: Surroundings,
): Promise<void> {
  scene.before?.();
  const org = scriptedFetch(...scene.answers.map(atThisOrigin), ...SILENCE);
  let count = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    asked(++count);
    return org(input, init);
  };
  const probe = scene.probe ? {} : { probe: false as const };
  // The pages of an end are not gone to: the scene is what comes before.
  widget.addEventListener('authn-success', (event) => {
    event.preventDefault();
  });
  Object.assign(widget, {
    orgUrl: location.origin,
    stateToken: scene.stateToken,
    flowOptions: { fetch, environment: world, ...probe },
    ...scene.widget,
  });
  for (const [name, value] of Object.entries(scene.attributes)) widget.setAttribute(name, value);
  stage.append(widget);
  const clearing = new Clearing(scene, widget, org, world);
  for (const { to, act } of scene.deeds) act(await clearing.find(to));
  await clearing.find(scene.shows);
}

/** Pictures of answers are this page's own: no org is there to ask for them. */
function atThisOrigin(answer: ScriptedAnswer): ScriptedAnswer {
  if (typeof answer !== 'object' || answer instanceof Response) return answer;
  const text = JSON.stringify(answer)
    .replace(/https:\/\/org\.example\/[^"]*\/qr\/[^"]*/g, location.origin + qrCode)
    .replace(/https:\/\/org\.example\/assets\/[^"]*\.png/g, location.origin + logo)
    .replaceAll(ORG, location.origin);
  return JSON.parse(text) as object;
}

/** Frames, not seconds: time stands still here. */
const PATIENCE = 600;

/** Waits for what is under way, so that deeds and pictures meet a widget at rest. */
class Clearing {
  readonly #scene: Scene;
  readonly #widget: SignInWidget;
  readonly #org: ScriptedFetch;
  readonly #world: VirtualEnvironment;

  constructor(scene: Scene, widget: SignInWidget, org: ScriptedFetch, world: VirtualEnvironment) {
    this.#scene = scene;
    this.#widget = widget;
    this.#org = org;
    this.#world = world;
  }

  /** What matches, once it is there and nothing has moved for two frames. */
  async find(selector: string): Promise<HTMLElement> {
    let still = 0;
    for (let frame = 0; frame < PATIENCE; frame++) {
      const found = this.#widget.querySelector<HTMLElement>(selector);
      still = found && this.#isAtRest() ? still + 1 : 0;
      if (found && still > 2) return found;
      // What is due at once is done; nothing that takes time is.
      await this.#world.advance(0);
      await new Promise(requestAnimationFrame);
    }
    throw new Error(`${this.#scene.name} does not come to show ${selector}.`);
  }

  /** Nothing is under way, or all has been asked and the org is silent. */
  #isAtRest(): boolean {
    const isBusy = Boolean(this.#widget.shadowRoot?.querySelector('[part=busy][data-on]'));
    return !isBusy || this.#org.requests.length > this.#scene.answers.length;
  }
}

import type { Step } from '@authn-flow/authn-core';
import { loadProblem } from '../failure.ts';
import type { WidgetProblem } from '../failure.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { StartError } from '../flow-gate.ts';
import type { Backstage } from '../flow-gate.ts';
import { first, isFirst } from '../screens/first.ts';
import type { ScreenName } from '../screens/first.ts';
import type { Place } from '../screens/route.ts';
import type { ScreenHost, ScreenModule } from '../screens/screen.ts';
import type { AdoptedStyles } from '../theme/adopt.ts';
import { Announcer } from './announcer.ts';
import { FocusKeeper } from './focus.ts';
import { Page } from './page.ts';
import { ProblemBoard } from './problems.ts';
import type { Problems } from './problems.ts';
import { Ticker } from './ticker.ts';

/** What the stage needs of the element around it. */
export interface StageOwner {
  readonly styles: AdoptedStyles;
  readonly headingLevel: number;
  readonly autofocus: boolean;
  /** Shows in the frame that something is under way. */
  setBusy(busy: boolean): void;
  /** The screen that everything begins at. */
  front(): ScreenName;
  /** Starts again what failed before the engine had a say. */
  retry(): void;
}

let stages = 0;

/**
 * The light-DOM child in which everything that the person reads and types lives, so that password managers, labels and
 * descriptions meet one tree. It decides which screen is on, fetches it, and sees to focus, announcements and time.
 */
export class Stage implements ScreenHost {
  readonly element = document.createElement('div');
  catalogue: Catalogue;
  rememberDevice: boolean | undefined;
  opened: string | undefined;

  readonly #owner: StageOwner;
  readonly #number = ++stages;
  readonly #announcer = new Announcer();
  readonly #problems = new ProblemBoard();
  readonly #focus: FocusKeeper;
  readonly #ticker = new Ticker(() => {
    this.update();
  });
  #page: Page | undefined;
  #step: Step | undefined;
  /** What stopped it before the engine had a say, and a screen that did not arrive. */
  #failure: WidgetProblem | undefined;
  #missing: WidgetProblem | undefined;
  #acting = false;
  #fetching: string | undefined;
  #queued = false;
  /** A problem's own words did not arrive. */
  #mute = false;
  #backstage: Backstage | undefined;
  #fetchingBackstage: Promise<Backstage> | undefined;

  constructor(owner: StageOwner, catalogue: Catalogue) {
    this.#owner = owner;
    this.catalogue = catalogue;
    this.element.className = 'authn-screen';
    this.element.slot = 'authn-screen';
    this.element.dataset['part'] = 'screen';
    this.element.append(this.#announcer.element);
    this.#focus = new FocusKeeper(this.element, owner.autofocus);
  }

  /** Where the person is now; renders at once, so that the first inputs are there before the first paint. */
  show(step: Step | undefined, failure: WidgetProblem | undefined): void {
    const moved = step?.status !== this.#step?.status;
    this.#step = step;
    if (step?.status === 'UNAUTHENTICATED') this.rememberDevice = undefined;
    else if (moved) {
      this.opened = undefined;
      this.prefetch();
    }
    this.#failure = failure;
    this.#render();
  }

  /** Ends timers and leaves the document; what is still under way finds nothing to do. */
  stop(): void {
    this.#step = undefined;
    this.#failure = undefined;
    this.#ticker.stop();
    this.#page?.leave();
    this.element.remove();
  }

  /** Focus on the first thing to do. */
  focus(options?: FocusOptions): void {
    this.#focus.toFirst(options);
  }

  id(name: string): string {
    return this.#number === 1 ? `authn-${name}` : `authn-${this.#number}-${name}`;
  }

  act(command: () => Promise<unknown> | undefined): void {
    if (!this.#busy) void this.#run(command);
  }

  refuse(problems: Problems): void {
    this.#problems.refuse(problems);
    this.#focus.acted();
    this.update();
  }

  open(factorId: string | undefined): void {
    // A command may lead to a factor; a click elsewhere may not lead away from the command.
    if (!factorId && this.#busy) return;
    this.opened = factorId;
    this.#problems.forget(this.#step?.problem);
    this.#focus.acted();
    this.update();
  }

  update(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#render();
    });
  }

  announce(text: string): void {
    this.#announcer.say(text);
  }

  secondsUntil(moment: number | undefined): number {
    return this.#ticker.until(moment);
  }

  secondsSince(moment: number): number {
    return this.#ticker.since(moment);
  }

  retry(): void {
    this.#focus.acted();
    const mine = this.#missing;
    this.#missing = undefined;
    if (mine) this.update();
    else this.#owner.retry();
  }

  /** Fetches what there is behind the first screen; once is enough, unless it did not arrive. */
  fetchBackstage(): Promise<Backstage> {
    this.#fetchingBackstage ??= import('../backstage.ts').then(
      (backstage) => {
        this.#backstage = backstage;
        this.#owner.styles.add([backstage.laterStyles]);
        return backstage;
      },
      (error: unknown) => {
        this.#fetchingBackstage = undefined;
        throw error;
      },
    );
    return this.#fetchingBackstage;
  }

  /** Fetches screens that may come next; one that does not arrive is fetched again when it is needed. */
  prefetch(): void {
    const names = (this.#step && this.#backstage?.nextScreens(this.#step)) ?? [];
    for (const name of names) void this.#get(name, false).catch(() => undefined);
  }

  get #busy(): boolean {
    return this.#acting || this.#fetching !== undefined || this.#step?.activity === 'requesting';
  }

  async #run(command: () => Promise<unknown> | undefined): Promise<void> {
    this.#acting = true;
    this.#focus.acted();
    if (this.#step?.status === 'UNAUTHENTICATED') this.prefetch();
    this.#render();
    try {
      await command();
      this.#problems.refuse({});
    } catch (error) {
      const problem = explain(error);
      this.#problems.refuse(problem ? { '': this.catalogue.problem(problem) } : {});
    }
    this.#acting = false;
    this.#render();
  }

  #render(): void {
    const step = this.#step;
    if (!step) {
      this.#owner.setBusy(true);
      return;
    }
    const failure = this.#failure ?? this.#missing;
    const front = this.#owner.front();
    const place: Place = failure
      ? { name: 'failure', key: failure.code }
      : // Before the backstage is here there is only one place to be.
        (this.#backstage?.route(step, this.opened, front) ?? { name: front, key: front });
    // What goes with problems is fetched with the first of them, if not before.
    const wordless = !this.#backstage?.around(this) && !this.#mute && Boolean(failure ?? step.problem);
    const module = wordless ? undefined : this.#module(place.name);
    // What a command passes through on its way is not shown, only where it leads.
    const passing = this.#acting && place.key !== this.#page?.key;
    if (module && !passing) {
      this.#draw(place, module, step, failure);
      return;
    }
    // What is there stays until the next screen has arrived, and takes no commands.
    if (!module) void this.#fetch(place, wordless);
    this.#page?.hold();
    this.#owner.setBusy(true);
  }

  #draw(place: Place, module: ScreenModule, step: Step, failure: WidgetProblem | undefined): void {
    const turned = place.key !== this.#page?.key;
    this.element.lang = this.catalogue.tag;
    this.element.dir ||= this.catalogue.t('dir');
    this.#focus.note();
    const page = turned || !this.#page ? this.#turn(place, module) : this.#page;
    const busy = this.#busy;
    const { problem } = step;
    const seconds = this.secondsUntil(problem?.code === 'rate-limited' ? problem.retryAt : undefined);
    const where = { screen: page.screen, catalogue: this.catalogue, seconds, busy };
    const problems = failure ? { '': this.catalogue.problem(failure) } : this.#problems.read(problem, where);
    const view = {
      step,
      ...(place.choice && { choice: place.choice }),
      ...(failure && { failure }),
      busy,
      coolingDown: problem?.code === 'rate-limited' && problem.scope === 'all' ? seconds : 0,
      problems,
    };
    const around = this.#backstage?.around(this);
    if (around) this.#owner.styles.add([around.aroundStyles]);
    page.render(view, { ...around?.surroundings(page, view, this), spoken: this.#problems.spoken });
    this.#owner.setBusy(busy);
    const more = around?.noticesInWords(step, this.catalogue) ?? [];
    this.#announcer.tell([page.words, ...more].filter(Boolean).join(' '), turned);
    this.#focus.move({ turned, busy, problem: this.#problems.current });
    this.#ticker.rearm();
  }

  #turn(place: Place, module: ScreenModule): Page {
    if (module.styles) this.#owner.styles.add(module.styles);
    const page = new Page(place.key, module.create(this), this, this.#owner.headingLevel);
    // The old form leaves the document: that a sign-in went through is what password managers learn from this.
    this.#page?.leave();
    this.element.append(page.element);
    this.#page = page;
    return page;
  }

  #module(name: ScreenName): ScreenModule | undefined {
    if (!this.catalogue.has('sign-in')) return undefined;
    return isFirst(name) ? first[name] : this.#backstage?.loaded(name, this.catalogue);
  }

  async #get(name: ScreenName, wordless: boolean): Promise<void> {
    const words = this.catalogue.load();
    const backstage = isFirst(name) && !wordless ? undefined : await this.fetchBackstage();
    if (wordless) await backstage?.fetchAround(this.catalogue);
    if (!isFirst(name)) await backstage?.load(name, this.catalogue);
    await words;
  }

  async #fetch({ name, key }: Place, wordless: boolean): Promise<void> {
    if (this.#fetching === key) return;
    this.#fetching = key;
    try {
      await this.#get(name, wordless);
    } catch (error) {
      console.error(`<sign-in-widget>: "${name}" did not load.`, error);
      // Where only a problem's own words did not come, there are general ones.
      this.#mute = wordless;
      if (!wordless) this.#missing = loadProblem;
    }
    if (this.#fetching === key) this.#fetching = undefined;
    this.#render();
  }
}

/** A command that rejects is misuse, and for the console, unless it is a part of the widget that did not arrive. */
function explain(error: unknown): WidgetProblem | undefined {
  if (error instanceof StartError) return error.problem;
  const { code } = error as { code?: unknown };
  if (code !== 'STALE_STEP' && code !== 'FLOW_STOPPED') console.error('<sign-in-widget>:', error);
  return undefined;
}

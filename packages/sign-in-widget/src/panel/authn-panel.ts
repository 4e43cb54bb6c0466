import { AuthnError } from '@authn-flow/authn-core';
import type { AnyFactorModule, AuthnFlow } from '@authn-flow/authn-core';
import { readRecording } from '@authn-flow/authn-core/inspect';
import type { Inspector, Recording } from '@authn-flow/authn-core/inspect';
import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { Theme } from '../options.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { chartStyles } from './chart.styles.ts';
import { readChart } from './chart.ts';
import type { Chart } from './chart.ts';
import { controlStyles } from './controls.styles.ts';
import { dataStyles } from './data.styles.ts';
import { panelStyles } from './panel.styles.ts';
import { Player } from './player.ts';
import { showChart, showNow, showPath, wordsAt } from './show-chart.ts';
import { showControls } from './show-controls.ts';
import { showData } from './show-data.ts';
import { showLog } from './show-log.ts';
import { watchFlow } from './source.ts';
import type { LiveSource } from './source.ts';
import { Speaker } from './speaker.ts';
import { dataAt, tellStory } from './story.ts';
import type { LogKind, Story } from './story.ts';

/** Before the panel knows how much room it has, in px. */
const USUAL_WIDTH = 640;
/** What of the log is in sight after the line that the panel is at, in px. */
const ROOM_BELOW = 40;

/**
 * Shows the machine behind a sign-in: the statechart with the current state lit and the path taken, the data of the step,
 * the log of events. Live, or from a recording; without secrets, as the inspector gives it. For developers and
 * demonstrations; not part of the widget.
 *
 * @summary The statechart of a sign-in, live or from a recording.
 *
 * @tagname authn-panel
 *
 * @csspart panel - Around everything.
 * @csspart now - The status and what the flow does there, in words.
 * @csspart chart - The statechart.
 * @csspart path - The statuses that were visited, in their order.
 * @csspart steps - The buttons and the slider that go from step to step.
 * @csspart data - The data of the step.
 * @csspart log - The log of events.
 *
 * @cssproperty --authn-accent - What is lit; words on it keep their contrast by themselves.
 * @cssproperty --authn-on-accent - Words on the accent, where black or white is not wanted.
 * @cssproperty --authn-surface - The card.
 * @cssproperty --authn-text - Words.
 * @cssproperty --authn-muted - Words of less weight.
 * @cssproperty --authn-border - Borders of inputs; at least 3:1 against the surface.
 * @cssproperty --authn-problem - Problems.
 * @cssproperty --authn-success - The mark of what is live.
 * @cssproperty --authn-focus - The focus ring.
 * @cssproperty --authn-font - The font family.
 * @cssproperty [--authn-radius=10px] - Corners of what is in the card.
 * @cssproperty [--authn-card-radius=16px] - Corners of the card.
 * @cssproperty --authn-shadow - The shadow of the card.
 */
export class AuthnPanel extends LitElement {
  /** What it looks like. */
  static override styles = [tokens, panelStyles, chartStyles, controlStyles, dataStyles];

  static override properties: PropertyDeclarations = {
    theme: { reflect: true },
    recording: { attribute: false, noAccessor: true },
    position: { attribute: false, noAccessor: true },
    kind: { state: true },
    words: { state: true },
    room: { state: true },
    said: { state: true },
  };

  /** `light`, `dark`, or `auto` for the device's; without it the page's own `color-scheme`. */
  declare theme: Theme | undefined;
  declare private kind: LogKind;
  declare private words: string;
  declare private room: number;
  declare private said: string;

  #chart: Chart | undefined;
  #live: LiveSource | undefined;
  #recorded: Recording | undefined;
  #problem: string | undefined;
  #story: Story = tellStory([]);
  /** Where the person has gone; goes along with what happens while undefined. */
  #chosen: number | undefined;
  #followed: number | undefined;
  readonly #speaker = new Speaker((words) => (this.said = words));
  readonly #player = new Player(() => this.#advance());
  readonly #resizes =
    typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.kind = 'all';
    this.words = this.said = '';
    this.room = USUAL_WIDTH;
  }

  /**
   * Shows a flow from now on, instead of another one or of a recording; returns the way to stop that. With the
   * inspector whose `fetch` and `hooks` the flow was made with it shows requests and answers too; the panel calls its
   * `watch`. Without one it shows steps.
   */
  watch<F extends AnyFactorModule>(flow: AuthnFlow<F>, inspector?: Inspector): () => void {
    this.#live?.stop();
    this.recording = undefined;
    const source = watchFlow(flow, inspector, () => this.requestUpdate());
    this.#live = source;
    this.requestUpdate();
    return () => source.stop();
  }

  /**
   * A recording to show: its text or its object; `undefined` goes back to the flow that is watched. What is shown can be
   * read here, to be saved. What is no recording is shown as a problem that names what is wrong.
   */
  get recording(): Recording | undefined {
    return this.#recorded ?? this.#live?.recording;
  }
  set recording(source: Recording | string | null | undefined) {
    this.#player.stop();
    this.#recorded = this.#problem = undefined;
    try {
      if (source !== undefined && source !== null) this.#recorded = readRecording(source);
    } catch (error) {
      if (!(error instanceof AuthnError)) throw error;
      this.#problem = error.message;
    }
    this.#chosen = this.#recorded && 0;
    this.#followed = undefined;
    this.requestUpdate();
  }

  /** Which step is shown, counted from 0; setting it goes there, and to the last one goes along with what happens. */
  get position(): number {
    return Math.min(this.#chosen ?? Infinity, Math.max(0, this.#now().moments.length - 1));
  }
  set position(position: number) {
    const last = this.#now().moments.length - 1;
    const wanted = Math.min(last, Math.max(0, Math.trunc(position) || 0));
    this.#chosen = wanted === last && !this.#recorded ? undefined : wanted;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resizes?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
    this.#player.stop();
    this.#speaker.stop();
  }

  protected override willUpdate(): void {
    this.#story = this.#now();
    this.#chart ??= readChart();
    if (this.#story.moments.length)
      this.#speaker.say(wordsAt({ story: this.#story, chart: this.#chart, position: this.position }));
  }

  protected override render(): TemplateResult {
    const story = this.#story;
    const { position } = this;
    const moment = story.moments[position];
    this.#chart ??= readChart();
    const view = { story, chart: this.#chart, position };
    const isMirrored = this.matches(':dir(rtl)');
    return html`<section part="panel" lang="en" aria-label="Sign-in machine">
      ${this.#problem === undefined ? nothing : html`<p class="problem" role="alert">${this.#problem}</p>`}
      <div part="now">${showNow(view, this.#recorded ? 'Recording' : this.#live ? 'Live' : '')}</div>
      <div part="chart">${showChart(view, this.room, isMirrored)}</div>
      <div part="path">${showPath(view, this.#go)}</div>
      <div part="steps">
        ${showControls({
          position,
          length: story.moments.length,
          isPlaying: this.#player.isPlaying,
          here: `${position + 1} of ${story.moments.length}: ${wordsAt(view)}`,
          go: this.#go,
          play: this.#play,
        })}
      </div>
      <div class="halves">
        <div part="data">
          <h3 id="data">Step and transaction</h3>
          <div class="scroll" dir="ltr" role="region" aria-labelledby="data" tabindex="0">
            ${showData(dataAt(story, position))}
          </div>
        </div>
        <div part="log">
          <h3 id="log">Events</h3>
          ${this.#filter()}
          <div class="scroll" dir="ltr" role="region" aria-labelledby="log" tabindex="0">
            ${showLog(story, { until: moment?.event ?? -1, kind: this.kind, words: this.words })}
          </div>
        </div>
      </div>
      <p class="unseen" role="status">${this.said}</p>
    </section>`;
  }

  protected override firstUpdated(): void {
    this.#resizes?.observe(this);
  }

  protected override updated(): void {
    this.#follow();
  }

  /** What there is to show now, read anew where it has changed. */
  #now(): Story {
    const events = this.#recorded?.events ?? this.#live?.events ?? [];
    return events === this.#story.events ? this.#story : (this.#story = tellStory(events));
  }

  readonly #go = (position: number): void => {
    this.#player.stop();
    this.position = position;
  };

  readonly #play = (): void => {
    if (this.#player.isPlaying) this.#player.stop();
    else {
      if (this.position === this.#story.moments.length - 1) this.position = 0;
      this.#player.start();
    }
    this.requestUpdate();
  };

  /** One step on, while it plays; false at the end. */
  #advance(): boolean {
    this.position += 1;
    return this.position < this.#story.moments.length - 1;
  }

  #filter(): TemplateResult {
    const choose = ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) this.kind = target.value as LogKind;
    };
    const search = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement) this.words = target.value;
    };
    return html`<div class="filter">
      <select aria-label="Kind of event" @change=${choose}>
        <option value="all">Everything</option>
        <option value="request">Requests</option>
        <option value="step">Steps</option>
        <option value="problem">Problems</option>
      </select>
      <input type="search" aria-label="Find events" placeholder="Find" @input=${search} />
    </div>`;
  }

  #measure(): void {
    const chart = this.renderRoot.querySelector('[part=chart]');
    // In the next frame: whoever changes sizes while they are told is not told of all of them.
    if (chart) requestAnimationFrame(() => (this.room = chart.clientWidth || this.room));
  }

  /** Keeps the line of the log that the panel is at in sight, and the page where it is. */
  #follow(): void {
    const box = this.renderRoot.querySelector('[part=log] .scroll');
    const line = box?.querySelector('[aria-current]');
    if (!(box instanceof HTMLElement) || !(line instanceof HTMLElement)) return;
    const { position } = this;
    if (position === this.#followed) return; // somebody may have scrolled since
    this.#followed = position;
    const top = line.offsetTop;
    const bottom = top + line.offsetHeight;
    if (bottom > box.scrollTop + box.clientHeight || top < box.scrollTop)
      box.scrollTop = bottom - box.clientHeight + ROOM_BELOW;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'authn-panel': AuthnPanel;
  }
}

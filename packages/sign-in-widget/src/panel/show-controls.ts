import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

/** Where the panel is, and how to get elsewhere. */
export interface ControlsView {
  readonly position: number;
  readonly length: number;
  readonly isPlaying: boolean;
  /** In words, for those who do not see the picture. */
  readonly here: string;
  readonly go: (position: number) => void;
  readonly play: () => void;
}

const FIRST = 'M14.5 5 8 10l6.500 5V5ZM5.500 5v10';
const BACK = 'M13 5 6.500 10l6.500 5V5Z';
const FORWARD = 'M7 5l6.500 5L7 15V5Z';
const LAST = 'M5.500 5l6.500 5-6.500 5V5ZM14.500 5v10';
const PLAY = 'M6 4l9.500 6L6 16V4Z';
const PAUSE = 'M6.500 4.500v11M13.500 4.500v11';

/** From step to step; keys: the arrows, Home and End. What leads nowhere keeps the focus, so that nobody loses it. */
export function showControls(view: ControlsView): TemplateResult {
  const { position, length, isPlaying, here, go, play } = view;
  const last = Math.max(0, length - 1);
  const button = (label: string, icon: string, to: number, isOff: boolean): TemplateResult =>
    html`<button
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${isOff}
      @click=${() => go(to)}
    >
      ${draw(icon)}
    </button>`;
  return html`<div class="controls" role="group" aria-label="Steps" @keydown=${onKey(view)}>
    ${button('First step', FIRST, 0, position === 0)}
    ${button('Step back', BACK, position - 1, position === 0)}
    <button
      type="button"
      class="play"
      aria-label=${isPlaying ? 'Pause' : 'Play'}
      title=${isPlaying ? 'Pause' : 'Play'}
      aria-disabled=${last === 0}
      @click=${play}
    >
      ${draw(isPlaying ? PAUSE : PLAY)}
    </button>
    ${button('Step forward', FORWARD, position + 1, position === last)}
    ${button('Last step', LAST, last, position === last)}
    <input
      type="range"
      aria-label="Step"
      aria-valuetext=${here}
      min="0"
      max=${last}
      .value=${String(position)}
      ?disabled=${last === 0}
      @input=${(event: Event) => event.target instanceof HTMLInputElement && go(Number(event.target.value))}
    />
    <output dir="ltr">${length ? position + 1 : 0}<span class="of"> / ${length}</span></output>
  </div>`;
}

const draw = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    ${svg`<path d=${path} />`}
  </svg>`;

/** The slider has these keys by itself; here the buttons have them too. */
const onKey =
  ({ position, length, go }: ControlsView) =>
  (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const isMirrored = event.target instanceof Element && event.target.matches(':dir(rtl)');
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: position + (isMirrored ? 1 : -1),
      ArrowRight: position + (isMirrored ? -1 : 1),
      Home: 0,
      End: length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };

import type { Screen, ScreenHost, View } from '../screens/screen.ts';
import { widgetOf } from '../widget-of.ts';
import { Trail } from './trail.ts';

/** What is shown. */
interface Shown {
  readonly screen: Screen;
  readonly key: string;
}

/** A widget whose page lets Back and Forward move between its screens. */
class Tracked {
  readonly #trail: Trail;
  #shown: Shown;
  #view: View;

  constructor(host: ScreenHost, shown: Shown, view: View) {
    this.#shown = shown;
    this.#view = view;
    this.#trail = new Trail(history, {
      back: () => this.#shown.screen.back?.(this.#view),
      open: (opened) => {
        host.open(opened);
      },
    });
    const listen = (): void => {
      if (host.element.isConnected) this.#trail.popped();
      else window.removeEventListener('popstate', listen);
    };
    window.addEventListener('popstate', listen);
  }

  show(host: ScreenHost, shown: Shown, view: View): void {
    this.#shown = shown;
    this.#view = view;
    const { opened } = host;
    const { status, identifier } = view.step;
    // The first screen may have two halves, of which only the second has a way back.
    const half =
      opened === undefined && shown.key === 'entrance' && shown.screen.back?.(view) ? '/password' : '';
    // Whoever was quicker than this module has given a name on the first screen, and may go back to it.
    const start = { key: front(host), opened: undefined, status: 'UNAUTHENTICATED' };
    const passed = identifier !== undefined && status !== start.status;
    this.#trail.show({ key: `${shown.key}${half}`, opened, status }, passed ? start : undefined);
  }
}

const front = (host: ScreenHost): string => (widgetOf(host)?.entrance ? 'entrance' : 'sign-in');

const tracked = new WeakMap<ScreenHost, Tracked>();

/** Notes what is shown in the browser's history. */
export function noteInHistory(host: ScreenHost, shown: Shown, view: View): void {
  const one = tracked.get(host) ?? new Tracked(host, shown, view);
  tracked.set(host, one);
  one.show(host, shown, view);
}

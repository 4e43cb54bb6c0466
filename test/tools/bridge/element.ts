import type { BridgeOptions } from '../../../packages/authn-core/src/bridge/index.ts';

/** As much of a browser as a page in widget mode needs, where there is none; a box of 420 px. */
class Box {
  readonly style = { setProperty: (): void => undefined };
  setAttribute(): void {
    // nobody looks at it
  }
  getBoundingClientRect(): { height: number } {
    return { height: 420 };
  }
}

class Observer {
  readonly #callback: () => void;
  constructor(callback: () => void) {
    this.#callback = callback;
  }
  observe(): void {
    this.#callback();
  }
  disconnect(): void {
    // it has called once, and never will again
  }
}

/** The options, in widget mode with an element that is measured at once. */
export function withElement(options: Partial<BridgeOptions>): BridgeOptions {
  if (options.mode !== 'widget') return { ...options, mode: 'remote' };
  Object.assign(globalThis, {
    ResizeObserver: Observer,
    requestAnimationFrame: (callback: () => void) => callback(),
    cancelAnimationFrame: () => undefined,
  });
  return { ...options, mode: 'widget', element: new Box() as unknown as HTMLElement };
}

import type { JsonObject } from './json.ts';

type Listener = (event: JsonObject) => void;

/** Tells who watches (the phone page) that something changed. */
export class Events {
  readonly #listeners = new Set<Listener>();

  emit(type: string, details: JsonObject = {}): void {
    for (const listener of this.#listeners) listener({ type, ...details });
  }

  /** Returns the function that ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

import { soundsSecret } from '../inspect/member-names.ts';
import { createPlaceholders } from '../inspect/placeholders.ts';

/** Sees to it that nothing that native gave away comes back to it, should the org repeat it. */
export interface Echoes {
  /** Looks for these until `forget`: every text of the input whose name sounds secret. */
  hear(input: unknown): void;
  forget(): void;
  /** The same value without what was heard, in clear, base64 or as in addresses. */
  without<T>(value: T): T;
}

export function createEchoes(): Echoes {
  const placeholders = createPlaceholders();
  const without = (value: unknown): unknown => {
    if (typeof value === 'string') return placeholders.text(value);
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, without(member)]));
  };
  return {
    hear: (input) => placeholders.watchFor(secretsIn(input)),
    forget: () => placeholders.watchFor([]),
    without: <T>(value: T) => without(value) as T,
  };
}

function secretsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return soundsSecret(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, content]) => secretsIn(content, member));
}

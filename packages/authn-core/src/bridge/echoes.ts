import { createPlaceholders } from '../inspect/placeholders.ts';
import type { Fields } from './fields.ts';

/** Sees to it that nothing that native gave away comes back to it, should the org repeat it. */
export interface Echoes {
  /** Looks for these until `forget`: the input's secret members, or all of its texts where nobody knows what they are. */
  hear(input: object, fields: Fields | undefined): void;
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
    hear: (input, fields) => placeholders.watchFor(secretsIn(input, fields)),
    forget: () => placeholders.watchFor([]),
    without: <T>(value: T) => without(value) as T,
  };
}

function secretsIn(input: object, fields: Fields | undefined): string[] {
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) => {
    const field = fields?.[name];
    if (typeof value === 'string') return !fields || field?.secret ? [value] : [];
    return typeof value === 'object' && value !== null
      ? secretsIn(value, fields && (field?.members ?? {}))
      : [];
  });
}

/** Gives every value a name to be shown by, the same for the same value, and finds values in other texts. */
export interface Placeholders {
  /** `inTexts`: it is looked for in texts too. Not everything that is not shown is worth that: `true`, `en`, a name. */
  secret(value: string, inTexts: boolean): string;
  person(value: string): string;
  /** A text that is shown, without the values that are known by then, in clear or encoded; cut where it is long. */
  text(value: string): string;
  /** Values to be found in texts instead of those of the last call: they are not kept longer than that. */
  watchFor(values: readonly string[]): void;
}

/** More values than any honest flow has; later ones are not told apart. */
const MOST = 2_000;
const LONGEST = 500;
/** Shorter values are found in everything. */
const SHORTEST = 4;

export function createPlaceholders(): Placeholders {
  const labels = new Map<string, string>();
  const counts = { secret: 0, person: 0 };
  const found = new Map<string, string>();
  let watched: readonly string[] = [];
  const name = (kind: keyof typeof counts, value: string, inTexts: boolean): string => {
    if (value === '') return '';
    const known = labels.get(value);
    const label = known ?? (labels.size < MOST ? `[${kind} ${++counts[kind]}]` : `[${kind}]`);
    if (labels.size < MOST) labels.set(value, label);
    if (inTexts && found.size < 5 * MOST) note(formsOf(value), label);
    return label;
  };
  /** Longest first, so that a part of one value does not hide the rest of another. */
  let ordered: readonly (readonly [form: string, label: string])[] | undefined;
  const note = (forms: readonly string[], label: string): void => {
    for (const form of forms) found.set(form, label);
    ordered = undefined;
  };

  return {
    secret: (value, inTexts) => name('secret', value, inTexts),
    person: (value) => name('person', value, true),
    text(value) {
      ordered ??= [...found].sort(([a], [b]) => b.length - a.length);
      let shown = value;
      for (const [form, label] of ordered) shown = shown.replaceAll(form, label);
      return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
    },
    watchFor(values) {
      for (const form of watched) found.delete(form);
      watched = values.flatMap(formsOf).filter((form) => !found.has(form));
      note(watched, '[secret]');
    },
  };
}

/** As it is, in addresses and forms, in base64 and in base64url, padded or not. */
function formsOf(value: string): string[] {
  if (value.length < SHORTEST) return [];
  const bytes = String.fromCharCode(...new TextEncoder().encode(value.slice(0, 4096)));
  const base64 = btoa(bytes).replace(/=+$/, '');
  return [
    value,
    encoded(value),
    new URLSearchParams({ value }).toString().slice('value='.length),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
  ];
}

function encoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value; // half of a surrogate pair
  }
}

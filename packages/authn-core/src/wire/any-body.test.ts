import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeKit } from '../kit.ts';
import type { Step } from '../steps/step.ts';
import { toStep } from '../steps/to-step.ts';
import { everyFixture } from '../testing/index.ts';
import { fromWire } from '../transaction/from-wire.ts';
import { isSameMove } from '../transaction/transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { readError } from './error.ts';
import { readTransaction } from './transaction.ts';

const SEED = Number(process.env['AUTHN_SEED'] ?? 20310409);
const BODIES = 100_000;

/** Changes one value somewhere in a body; `undefined`: takes the member away. */
type Change = (value: unknown) => unknown;

const HUGE = 'x'.repeat(4_096);
const parsed = (text: string): unknown => JSON.parse(text);
/** Values whose names mean something to the language, as own members: only JSON can make such objects. */
const UNCANNY = parsed(
  '{"__proto__":{"href":"/x","status":"SUCCESS"},"constructor":{"prototype":1},"toString":7,"valueOf":"x","then":{},"length":-1,"toJSON":"no"}',
) as object;
const nested = (value: unknown): unknown => {
  let deep = value;
  for (let depth = 0; depth < 60; depth++) deep = depth % 2 ? [deep] : { factor: deep };
  return deep;
};

const CHANGES: Readonly<Record<string, Change>> = {
  taken: () => undefined,
  null: () => null,
  true: () => true,
  number: () => 7,
  'a number at the end of numbers': () => -1e308,
  'a number as text': () => '30',
  'an empty text': () => '',
  'a long text': () => HUGE,
  'half of a pair': () => '\ud800',
  'an address that is none': () => 'http://[',
  'an address of another kind': () => 'javascript:alert(1)',
  'another status': () => 'MFA_CHALLENGE',
  'text for what was not': (value) => JSON.stringify(value),
  'in a list': (value) => [value],
  'an empty list': () => [],
  'a list of everything': (value) => [null, 0, 'x', [], {}, value, [value]],
  'an object for a list': (value) => ({ ...(value as object) }),
  'in an object': (value) => ({ value, name: value, href: value, profile: value }),
  nested,
  'with uncanny members': (value) => ({ ...(typeof value === 'object' ? value : {}), ...uncanny() }),
};
/** Spreading would lose what is called `__proto__`: the members are defined. */
const uncanny = (): object =>
  Object.create(Object.prototype, Object.getOwnPropertyDescriptors(UNCANNY)) as object;

const kinds = Object.keys(CHANGES);
type Path = readonly string[];

const pathsOf = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name]))
    : []),
];
const targets = everyFixture.map(({ name, body }) => ({ name, body, paths: pathsOf(body) }));
/** Long lists say little more than short ones, and cost ten times as much: they come less often. */
const anyTarget = fc.oneof(
  ...targets.map((target) => ({
    weight: Math.min(16, Math.max(1, Math.round(400 / target.paths.length))),
    arbitrary: fc.constant(target),
  })),
);

/** A copy of `value` with one member changed: what lies beside the path is shared, not copied. */
function changed(value: unknown, [name, ...path]: Path, change: Change): unknown {
  if (name === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const member = changed((value as Record<string, unknown>)[name], path, change);
  if (Array.isArray(value))
    return value.map((element: unknown, index) => (String(index) === name ? member : element));
  // A member that is taken away is undefined here, and gone from the text.
  return { ...value, [name]: member };
}

const edit = fc.record({ where: fc.nat(), kind: fc.constantFrom(...kinds) });
/** The text of an answer: a fixture with a few changes, cut short, or something else altogether. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 40,
    arbitrary: fc
      .record({ target: anyTarget, edits: fc.array(edit, { minLength: 1, maxLength: 3 }) })
      .map(({ target: { body, paths }, edits }) => {
        const bent = edits.reduce<unknown>(
          (value, { where, kind }) =>
            changed(value, paths[where % paths.length] ?? [], CHANGES[kind] ?? nested),
          body,
        );
        return JSON.stringify([bent]).slice(1, -1); // nothing at all has no text of its own
      }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ target: anyTarget, end: fc.nat() }).map(({ target: { body }, end }) => {
      const text = JSON.stringify(body);
      return text.slice(0, end % text.length);
    }),
  },
  { weight: 4, arbitrary: fc.json({ maxDepth: 4 }) },
);

/** What `flow/call.ts` does with the text of a 200, and `create-flow.ts` with what comes of it. */
function arrive(text: string, polling: boolean): Step | string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  const error = readError(body);
  const wire = readTransaction(body);
  if (!wire) return error ? 'an error object' : 'JSON without a status';
  const read = fromWire(wire, text, 'https://org.example');
  return typeof read === 'string' ? read : stepOf(read, polling);
}

function stepOf(transaction: Transaction, polling: boolean): Step {
  if (!isSameMove(transaction, transaction)) throw new Error('not the same as itself');
  return toStep(
    {
      stepId: 1,
      activity: polling ? 'polling' : 'idle',
      transaction,
      problem: undefined,
      identifier: 'mira',
      expiresAt: transaction.expiresAt,
      expiring: false,
      sentAt: 1,
      answeredAt: 1,
    },
    wholeKit,
    () => Promise.resolve(),
  );
}

/** Everything that can be read of a step, accessors included; actions are left out. */
function dataOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(dataOf);
  const data: Record<string, unknown> = {};
  for (const name of Object.getOwnPropertyNames(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (typeof member !== 'function') {
      Object.defineProperty(data, name, { value: dataOf(member), enumerable: true });
    }
  }
  return data;
}

describe(`[r100] whatever the org answers (AUTHN_SEED=${SEED})`, () => {
  it(`is a step or a sentence, ${BODIES} times`, { timeout: 300_000 }, () => {
    let steps = 0;
    let sentences = 0;
    const property = fc.property(anyText, fc.boolean(), (text, polling) => {
      const step = arrive(text, polling);
      if (typeof step === 'string') {
        sentences++;
        return step !== '';
      }
      steps++;
      structuredClone(dataOf(step));
      return typeof step.status === 'string' && JSON.stringify(step).startsWith('{');
    });
    fc.assert(property, { numRuns: BODIES, seed: SEED });
    // Both ways are gone, so that neither could hide the other; a failure above adds the runs that made it smaller.
    expect(steps + sentences).toBe(BODIES);
    expect(steps).toBeGreaterThan(BODIES / 2);
    expect(sentences).toBeGreaterThan(BODIES / 50);
  });

  it.each(targets)('is what it should be, unchanged: $name', ({ body }) => {
    const { status } = body as { status?: string };
    const step = arrive(JSON.stringify(body), false);
    if (status) expect(step).toHaveProperty('status', status);
    else expect(step).toEqual(expect.any(String));
  });
});

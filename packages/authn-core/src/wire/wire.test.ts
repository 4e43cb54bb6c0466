import { describe, expect, it } from 'vitest';
import { fromWire } from '../transaction/from-wire.ts';
import { lockedOut, mfaRequired, pushChallenge, refusal, smsChallenge, success } from '../testing/index.ts';
import { readError } from './error.ts';
import { readTransaction } from './transaction.ts';

const junk: unknown[] = [undefined, null, true, 0, -1, 1e308, '', 'text', [], [null], {}, { a: 1 }, [[]]];
const bodies = [
  mfaRequired(),
  smsChallenge(),
  pushChallenge({ correctAnswer: 7 }),
  success(),
  lockedOut(),
  refusal(403, 'E0000068', 's', 'c'),
];

/** Every copy of `value` with one member, however deep, replaced by `by`. */
function* mutations(value: unknown, by: unknown): Generator {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    for (const mutated of mutations(member, by)) {
      yield Array.isArray(value)
        ? value.map((element: unknown, index) => (String(index) === key ? mutated : element))
        : { ...value, [key]: mutated };
    }
  }
}

describe('reading', () => {
  it('[r100] never throws, whatever one member of an answer is replaced by', () => {
    let read = 0;
    for (const body of bodies) {
      for (const by of junk) {
        for (const mutated of mutations(body, by)) {
          const wire = readTransaction(mutated);
          if (wire) fromWire(wire, JSON.stringify(mutated), 'https://org.example');
          readError(mutated);
          read++;
        }
      }
    }
    expect(read).toBeGreaterThan(2000);
  });

  it('takes what it can do without as absent when it has another shape', () => {
    const wire = readTransaction({
      status: 'MFA_REQUIRED',
      stateToken: '00x',
      expiresAt: 12,
      factorResult: null,
      _links: 'none',
      _embedded: { user: 'me', policy: [], factors: {} },
    });
    expect(wire).toMatchObject({ status: 'MFA_REQUIRED', factors: [] });
    expect(wire?.expiresAt).toBeUndefined();
    expect(wire?.user).toBeUndefined();
  });

  it('is strict on what it cannot do without', () => {
    expect(readTransaction({ status: '' })).toBeUndefined();
    expect(readTransaction({ status: 7 })).toBeUndefined();
    const wire = readTransaction({ status: 'MFA_REQUIRED' });
    expect(wire && fromWire(wire, '{}', 'https://org.example')).toBe('MFA_REQUIRED without stateToken');
  });

  it('is not led astray by a member called __proto__', () => {
    const body: unknown = JSON.parse(
      '{"status":"SUCCESS","__proto__":{"sessionToken":"evil"},"_links":{"__proto__":{"href":"/x"}}}',
    );
    const wire = readTransaction(body);
    expect(wire?.sessionToken).toBeUndefined();
    expect(({} as Record<string, unknown>)['sessionToken']).toBeUndefined();
    expect(wire && fromWire(wire, '{}', 'https://org.example')).not.toHaveProperty('sessionToken');
  });
});

describe('error objects', () => {
  it('knows the spelling that occurs', () => {
    const error = { errorCode: 'E0000001', errorSummary: 'x', errorCause: [{ errorSummary: 'why' }] };
    expect(readError(error)?.causes).toEqual(['why']);
    expect(readError({ errorCode: 'E0000001' })).toEqual({
      errorCode: 'E0000001',
      errorSummary: '',
      causes: [],
    });
    expect(readError({ errorSummary: 'no code' })).toBeUndefined();
  });
});

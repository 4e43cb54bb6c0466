import { describe, expect, it } from 'vitest';
import { takeStateToken } from './take-state-token.ts';

/** A page at an address, and what its address bar shows after `take`. */
function visit(href: string, parameter?: string) {
  const shown: unknown[] = [];
  const history = {
    state: { router: 1 },
    replaceState: (...how: unknown[]) => void shown.push(how),
  };
  const taken = takeStateToken({ location: { href }, history, ...(parameter && { parameter }) });
  return { taken, shown };
}
const at = (href: string) => [[{ router: 1 }, '', href]];

describe('[r83] [r163] taking a token from the address', () => {
  it('reads it and leaves the rest letter by letter', () => {
    const { taken, shown } = visit(
      'https://id.example/login?a=%7e+b&stateToken=00x_-y&fromURI=%2Fapp#step?stateToken=1',
    );
    expect(taken).toBe('00x_-y');
    expect(shown).toEqual(at('https://id.example/login?a=%7e+b&fromURI=%2Fapp#step?stateToken=1'));
  });

  it('leaves no question mark behind', () => {
    expect(visit('https://id.example/login?stateToken=00x').shown).toEqual(at('https://id.example/login'));
  });

  it('takes every copy of it, and gives the first that is not empty', () => {
    const { taken, shown } = visit('https://id.example/?stateToken=&stateToken=00x&stateToken=00y');
    expect(taken).toBe('00x');
    expect(shown).toEqual(at('https://id.example/'));
  });

  it.each([
    ['recoveryToken', 'Zc9tyjYTuwpw6AqX2lLN'],
    ['activationToken', 'Kq7vTz3nWx9mLb2rVk8t'],
  ])('takes a %s by its name', (parameter, token) => {
    const { taken, shown } = visit(`https://id.example/?stateToken=00x&${parameter}=${token}`, parameter);
    expect(taken).toBe(token);
    expect(shown).toEqual(at('https://id.example/?stateToken=00x'));
  });

  it('sees through an encoded name and value', () => {
    const { taken, shown } = visit('https://id.example/?state%54oken=00%5Fx');
    expect(taken).toBe('00_x');
    expect(shown).toEqual(at('https://id.example/'));
  });

  it('touches nothing where there is none', () => {
    const { taken, shown } = visit('https://id.example/login?stateTokens=1#stateToken=00x');
    expect(taken).toBeUndefined();
    expect(shown).toEqual([]);
  });

  it('gives the token even where the address may not be changed', () => {
    const history = {
      state: null,
      replaceState: (): never => {
        throw new DOMException('', 'SecurityError');
      },
    };
    expect(takeStateToken({ location: { href: 'https://id.example/?stateToken=00x' }, history })).toBe('00x');
  });

  it('finds nothing in Node, where there is no page', () => {
    expect(takeStateToken()).toBeUndefined();
  });
});

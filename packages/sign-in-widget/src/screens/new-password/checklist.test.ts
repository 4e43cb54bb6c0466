import { describe, expect, it } from 'vitest';
import { passwordPolicy } from '../../testing/index.ts';
import { checklist, passwordRules } from './checklist.ts';

const user = { login: 'ada.lovelace@example.com', firstName: 'Ada-Maria', lastName: 'Lovelace' };
const none = passwordPolicy({
  minLength: 0,
  minLowerCase: 0,
  minUpperCase: 0,
  minNumber: 0,
  excludeUsername: false,
  excludeAttributes: [],
  historyCount: 0,
});
const met = (password: string, more: Parameters<typeof passwordPolicy>[0]) =>
  checklist({ ...none, ...more }, user, password).map((rule) => rule.met);

describe('checklist', () => {
  it('[r76] lists what the org wants, and nothing that it does not', () => {
    const names = (rules: ReturnType<typeof checklist>) => rules.map(({ name, count }) => [name, count]);
    expect(names(checklist(none, user, ''))).toEqual([]);
    expect(names(checklist(passwordPolicy({ minSymbol: 2 }), user, ''))).toEqual([
      ['length', 8],
      ['lower', 1],
      ['upper', 1],
      ['number', 1],
      ['symbol', 2],
      ['username', 0],
      ['firstName', 0],
      ['history', 4],
    ]);
  });

  it.each([
    ['1234567', { minLength: 8 }, false],
    ['12345678', { minLength: 8 }, true],
    ['ABC', { minLowerCase: 1 }, false],
    ['ABç', { minLowerCase: 1 }, true],
    ['aB', { minUpperCase: 2 }, false],
    ['aÄB', { minUpperCase: 2 }, true],
    ['abc', { minNumber: 1 }, false],
    ['ab١', { minNumber: 1 }, true],
    ['ab1', { minSymbol: 1 }, false],
    ['ab 1', { minSymbol: 1 }, true],
    ['my-LoveLace-1', { excludeUsername: true }, false],
    // `com` is part of the login too, and of too many words.
    ['complicated', { excludeUsername: true }, true],
    ['Xada-mariaX', { excludeAttributes: ['firstName'] }, false],
    ['Xada-mary', { excludeAttributes: ['firstName'] }, true],
    ['lovelaceness', { excludeAttributes: ['lastName'] }, false],
    ['', { excludeUsername: true }, false],
    ['anything', { historyCount: 3 }, undefined],
  ] as const)('[r77] %s, %j: %s', (password, policy, expected) => {
    expect(met(password, policy)).toEqual([expected]);
  });
});

describe('passwordRules', () => {
  it('[r174] tells generators the same', () => {
    expect(passwordRules(undefined)).toBe(undefined);
    expect(passwordRules(passwordPolicy({ minSymbol: 1 }))).toBe(
      'minlength: 8; required: lower; required: upper; required: digit; required: special; allowed: ascii-printable;',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { matches } from './matches.ts';
import { parseFilter } from './parse-filter.ts';

const mira = {
  status: 'ACTIVE',
  created: '2031-04-09T11:20:00.000Z',
  logins: 3,
  isAdmin: true,
  lastLogin: null,
  profile: { firstName: 'Mira', lastName: 'O"Kafor' },
  target: [{ id: '00u1', type: 'User' }, { id: 'opf2' }],
};

const finds = (filter: string): boolean =>
  matches(
    parseFilter(filter, () => true),
    mira,
  );

describe('a filter finds', () => {
  test.each([
    'status eq "active"',
    'profile.firstName sw "mi"',
    'profile.firstName ew "RA"',
    'profile.firstName co "ir"',
    'profile.lastName eq "O\\"Kafor"',
    'profile.firstName ne "Noa"',
    'target.id eq "opf2"',
    'logins ge 3 and logins lt 4 and isAdmin eq true',
    'lastLogin eq null',
    'profile.nickName eq null',
    'status pr and not (lastLogin pr)',
    // The date is the same one, written otherwise.
    'created eq "2031-04-09T11:20:00Z"',
    'created gt "2031-04-09"',
    'status eq "x" and status eq "y" or status eq "ACTIVE"',
    'status eq "ACTIVE" AND (status eq "x" OR logins gt 2)',
  ])('%s', (filter) => {
    expect(finds(filter)).toBe(true);
  });
});

describe('a filter does not find', () => {
  test.each([
    'status eq "ACTIV"',
    'status ne "active"',
    'status eq "ACTIVE" and (status eq "x" or logins gt 3)',
    'not (status eq "ACTIVE")',
    'target.id eq "00u2"',
    'logins eq "3"',
    'profile eq "Mira"',
    'created le "2031-04-09T11:19:59Z"',
    'constructor pr',
  ])('%s', (filter) => {
    expect(finds(filter)).toBe(false);
  });
});

describe('a filter nobody can read is E0000031 and says why', () => {
  test.each([
    ['', 'The end should be an attribute.'],
    ['status', 'The end should be an operator.'],
    ['status eq', 'The end should be a value: a text in quotation marks, a number, true or false.'],
    ['status is "x"', 'is is no operator: use eq, ne, sw, ew, co, gt, ge, lt, le, pr.'],
    ['status eq ACTIVE', 'ACTIVE should be a value: a text in quotation marks, a number, true or false.'],
    ['status eq "x" status', 'status should be "and", "or" or the end.'],
    ['(status eq "x"', 'The end should be a closing bracket.'],
    ['status eq "x', 'There is a quotation mark without its partner after "status eq".'],
    ['staus eq "x"', 'There is no attribute staus.'],
    [`${'('.repeat(30)}status pr`, 'Brackets are more than 20 deep.'],
  ])('%s', (filter, cause) => {
    const isKnown = (attribute: string): boolean => attribute === 'status';
    expect(() => parseFilter(filter, isKnown)).toThrow(
      expect.objectContaining({ code: 'E0000031', causes: [cause] }) as Error,
    );
  });
});

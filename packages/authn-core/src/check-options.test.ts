import { describe, expect, it } from 'vitest';
import { AuthnError, createAuthnFlow } from './index.ts';

const make = (options: object) => () => createAuthnFlow({ orgUrl: 'https://org.example', ...options });

describe('options of the wrong type', () => {
  it.each<[string, unknown, string, string]>([
    ['store', () => undefined, '"function"', 'an object'],
    ['store', 'session', '"string"', 'an object'],
    ['hooks', () => undefined, '"function"', 'an object'],
    ['transformUsername', 'lower', '"string"', 'a function'],
    ['deviceFingerprint', '1f2e', '"string"', 'a function'],
    ['probe', 'no', '"string"', 'a boolean'],
    ['probe', 0, '"number"', 'a boolean'],
    ['pollInterval', 0, '0', 'a number of milliseconds above 0'],
    ['pollInterval', -1, '-1', 'a number of milliseconds above 0'],
    ['pollInterval', '500', '"500"', 'a number of milliseconds above 0'],
    ['pollInterval', Number.NaN, 'null', 'a number of milliseconds above 0'],
    ['timeout', '500', '"500"', 'a number of milliseconds above 0'],
  ])('%s: names what came and what is wanted (%o)', (option, value, came, wanted) => {
    const made = make({ [option]: value });
    expect(made).toThrow(AuthnError);
    expect(made).toThrow(`${option} is ${came}: it must be ${wanted}.`);
  });

  it('are not those that are left out', () => {
    const names = ['store', 'hooks', 'transformUsername', 'deviceFingerprint', 'probe', 'pollInterval'];
    expect(make(Object.fromEntries(names.map((name) => [name, undefined])))).not.toThrow();
  });

  it('are not those of the right one', () => {
    const store = { load: () => undefined, save: () => undefined, clear: () => undefined };
    const name = (username: string) => username;
    const options = { store, hooks: {}, transformUsername: name, deviceFingerprint: () => 'x' };
    expect(make({ ...options, probe: false, pollInterval: 500 })).not.toThrow();
  });
});

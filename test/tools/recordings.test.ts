import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '@authn-flow/authn-core/inspect';
import { describe, expect, it } from 'vitest';
import { RECORDINGS } from './recordings.ts';

describe('the recordings of the demo', () => {
  it.each([
    ['authenticator-app', ['UNAUTHENTICATED', 'MFA_REQUIRED', 'SUCCESS'], ['refused']],
    ['push-with-number', ['UNAUTHENTICATED', 'MFA_REQUIRED', 'MFA_CHALLENGE', 'SUCCESS'], []],
  ])('[r171] are read by this version, from the first step to the last: %s', (name, path, problems) => {
    const played = replay(readFileSync(join(RECORDINGS, `${name}.json`), 'utf8'));
    const statuses: string[] = [];
    const codes: string[] = [];
    do {
      if (statuses.at(-1) !== played.step.status) statuses.push(played.step.status);
      if (played.step.problem && codes.at(-1) !== played.step.problem.code)
        codes.push(played.step.problem.code);
    } while (played.forward());
    expect(statuses).toEqual(path);
    expect(codes).toEqual(problems);
  });
});

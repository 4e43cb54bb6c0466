import { PassThrough } from 'node:stream';
import { at, everyFixture, mfaRequired, scriptedFlow } from '@authn-flow/authn-core/testing';
import { describe, expect, it, vi } from 'vitest';
import { InputEnded, TakenBack, Terminal } from '../../packages/demo/examples/terminal/prompt.ts';
import { Screen } from '../../packages/demo/examples/terminal/screen.ts';
import { draw } from '../../packages/demo/examples/terminal/screens/index.ts';
import { STATUSES } from '../support/statuses.ts';

describe('the terminal example asks something', () => {
  const met = new Set<string>(['SUCCESS']);
  const unknown = { name: 'what nobody knows', body: { ...mfaRequired(), status: 'TEA_REQUIRED' } };

  it.each([...everyFixture, unknown])('at $name', async ({ body }) => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no pictures here')));
    const { flow } = scriptedFlow([body, 'lost']);
    const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    met.add(step.status);
    if (step.status === 'SUCCESS') return;
    const over = new AbortController();
    const output = new PassThrough();
    let said = '';
    output.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('Waiting')) over.abort();
    });
    const terminal = new Terminal(new PassThrough().end(), output, () => undefined);
    const screen = new Screen(terminal, over.signal);
    const drawn = await draw(step, screen, { redeem: () => Promise.resolve() }).catch(
      (error: unknown) => error,
    );
    terminal.close();
    flow.stop();
    if (drawn instanceof InputEnded || drawn instanceof TakenBack) expect(said).toMatch(/: \n$/);
    // It has asked the org for something first.
    else expect(drawn).toMatchObject({ status: step.status, problem: { code: 'network' } });
  });

  it('at every status there is', () => {
    expect([...met].sort()).toEqual([...STATUSES].sort());
  });
});

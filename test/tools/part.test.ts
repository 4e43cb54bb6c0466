import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTally, runPart, type Part } from './part.ts';
import { schedule } from './schedule.ts';

const node = (program: string): string[] => ['node', '-e', program];
const say = (...lines: string[]): string[] => node(`console.log(${JSON.stringify(lines.join('\n'))})`);

describe('a part without tests', () => {
  it.each([
    ['passes', [say('fine')], { passed: 1, failed: 0, skipped: 0 }, /^fine$/],
    ['fails by exit code', [node('process.exit(3)')], { passed: 0, failed: 1, skipped: 0 }, /exit code 3$/],
    [
      'fails by a crash',
      [node('process.abort()')],
      { passed: 0, failed: 1, skipped: 0 },
      /ended by SIGABRT$/,
    ],
    ['fails for a missing command', [['no-such-command']], { passed: 0, failed: 1, skipped: 0 }, /ENOENT/],
    [
      'runs its second command after the first failed',
      [node('process.exit(1)'), say('second')],
      { passed: 0, failed: 1, skipped: 0 },
      /exit code 1\nsecond/,
    ],
  ] as const)('%s', async (_name, commands, tally, output) => {
    const result = await runPart({ name: 'x', commands });
    expect(result.tally).toEqual(tally);
    expect(result.ok).toBe(tally.failed === 0);
    expect(result.output).toMatch(output);
  });

  it('fails when it does not end in time, and leaves nothing running', async () => {
    const result = await runPart(
      { name: 'x', commands: [['sh', '-c', 'sleep 60 & echo child $!; wait']] },
      300,
    );
    expect(result.output).toContain('did not end within 0.3 s');
    const child = Number(/child (\d+)/.exec(result.output)![1]);
    await expect.poll(() => alive(child)).toBe(false);
  });
});

describe('a part with tests', () => {
  const run = (...commands: string[][]) => runPart({ name: 'x', commands, tally: true });

  it('counts the tests of all its runs', async () => {
    const result = await run(say('3 passed, 0 failed, 1 skipped'), say('2 passed, 0 failed, 0 skipped'));
    expect(result).toMatchObject({ ok: true, tally: { passed: 5, failed: 0, skipped: 1 } });
  });

  it('fails by a failed test, even if the exit code says otherwise', async () => {
    expect(await run(say('3 passed, 1 failed, 0 skipped'))).toMatchObject({
      ok: false,
      tally: { failed: 1 },
    });
  });

  it('counts a run without a closing line as one failure', async () => {
    expect(await run(say('nothing'))).toMatchObject({ ok: false, tally: { passed: 0, failed: 1 } });
  });

  it('counts a crash after the closing line as one failure', async () => {
    const result = await run(node('console.log("3 passed, 0 failed, 0 skipped"); process.exit(1)'));
    expect(result).toMatchObject({ ok: false, tally: { passed: 3, failed: 1 } });
  });
});

it('reads the last closing line, coloured or not', () => {
  expect(
    readTally('1 passed, 0 failed, 0 skipped\n\u001b[32m2 passed, 0 failed, 3 skipped\u001b[39m\n'),
  ).toEqual({
    passed: 2,
    failed: 0,
    skipped: 3,
  });
  expect(readTally('Tests 2 passed')).toBeUndefined();
});

describe('the schedule', () => {
  const part = (name: string, more: Partial<Part> = {}): Part => ({ name, commands: [], ...more });
  const play = async (...parts: Part[]): Promise<string> => {
    const log: string[] = [];
    const results = await schedule(parts, async ({ name }) => {
      log.push(`+${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`-${name}`);
      return { name, ok: true, seconds: 0, tally: { passed: 1, failed: 0, skipped: 0 }, output: '' };
    });
    expect(results.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    return log.join(' ');
  };

  it('runs three at a time, and a heavy part alone', async () => {
    expect(await play(part('a'), part('b'), part('c'), part('h', { heavy: true }), part('d'))).toBe(
      '+a +b +c -a +d -b -c -d +h -h',
    );
  });

  it('keeps what must follow behind, and does not wait for what was not asked for', async () => {
    expect(await play(part('b', { after: ['a', 'other'] }), part('a'))).toBe('+a -a +b -b');
  });

  it('does not run what needs a part that failed, and counts it as failed', async () => {
    const ran: string[] = [];
    const results = await schedule([part('build'), part('size', { needs: ['build'] })], ({ name }) => {
      ran.push(name);
      return Promise.resolve({
        name,
        ok: false,
        seconds: 0,
        tally: { passed: 0, failed: 1, skipped: 0 },
        output: '',
      });
    });
    expect(ran).toEqual(['build']);
    expect(results[1]).toMatchObject({
      ok: false,
      tally: { failed: 1 },
      output: 'not run, because "build" failed',
    });
  });

  it('says so when parts wait for each other', async () => {
    await expect(play(part('a', { after: ['b'] }), part('b', { after: ['a'] }))).rejects.toThrow(
      'Parts wait for each other: a, b',
    );
  });
});

function alive(pid: number): boolean {
  try {
    // A process that was killed and that nobody has asked about yet is still listed, as a zombie.
    return !/ Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

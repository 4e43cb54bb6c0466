import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** A compiler takes what it takes, on a busy machine too. */
const PATIENCE = 60_000;
const ROOT = join(import.meta.dirname, '../..');

/** An `@ts-expect-error` above a line that does compile is an error itself: the compiler's silence is the proof. */
it(
  '[r142] [r143] [r144] [r161] what must not compile does not, and what must does',
  async () => {
    const { stdout } = await promisify(execFile)(
      join(ROOT, 'node_modules/.bin/tsc'),
      ['--noEmit', '--composite', 'false', '-p', 'test/types/tsconfig.json'],
      { cwd: ROOT },
    ).catch((error: unknown) => error as { stdout: string });
    expect(stdout).toBe('');
  },
  PATIENCE,
);

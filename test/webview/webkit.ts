import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Envelope } from '@authn-flow/authn-core/bridge';
import type { WebView } from './app.ts';
import { PYTHON } from './install.ts';

const HOST = join(import.meta.dirname, 'webkit-host.py');

type Line = { message: Envelope } | Ran;
/** What became of a script; its value as JSON, null where there is none. */
type Ran = { ran: number; value: string | null } | { ran: number; error: string };

/** WebKitGTK, with a script message handler, in a window on a screen that nobody sees. */
export function openWebKit(origin: string, take: (message: Envelope) => void): Promise<WebView> {
  const host = spawn('xvfb-run', ['-a', PYTHON, HOST, origin], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A container may forbid what the sandbox and the graphics want; this host loads one page, which is ours.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()));
  const waiting = new Map<number, (outcome: Ran | undefined) => void>();
  let scripts = 0;
  createInterface({ input: host.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if ('message' in line) take(line.message);
    else waiting.get(line.ran)?.(line);
  });
  void ended.then(() => {
    for (const settle of waiting.values()) settle(undefined);
  });
  const order = (line: object): Promise<void> =>
    new Promise((resolve, reject) =>
      host.stdin.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve())),
    );
  const run = async (script: string): Promise<unknown> => {
    const id = ++scripts;
    const ran = new Promise<Ran | undefined>((resolve) => waiting.set(id, resolve));
    await order({ run: script, id });
    const outcome = await ran;
    if (outcome && 'value' in outcome) return JSON.parse(outcome.value ?? 'null') as unknown;
    throw new Error(outcome?.error ?? 'The host has ended.');
  };
  return Promise.resolve({
    load: (url) => order({ load: url }),
    say: (message) => order({ say: message }),
    run,
    show: (shown) => order({ show: shown }),
    async close() {
      host.stdin.end();
      await ended;
    },
  });
}

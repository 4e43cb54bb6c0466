import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { alive, Command } from './models/command.ts';

const running: Command[] = [];
const run = (command: Command): Command => {
  running.push(command);
  return command;
};

afterEach(() => {
  // A test that failed half-way leaves nothing behind either.
  for (const command of running.splice(0))
    for (const pid of alive(command.family())) process.kill(pid, 'SIGKILL');
});

describe('npm start ends with nothing left running', () => {
  const way = (name: string, make: () => Command, end: (command: Command) => void): void => {
    it(name, async () => {
      const command = run(make());
      const url = await command.url();
      expect((await fetch(`${url}/__org/health`)).status).toBe(200);
      const family = command.family();
      expect(family.length).toBeGreaterThan(1);
      end(command);
      await expect.poll(() => alive(family), { timeout: 5000 }).toEqual([]);
      await expect(fetch(url)).rejects.toThrow();
    });
  };
  way(
    'on Ctrl-C',
    () => Command.npmStart('--port', '0'),
    (command) => command.signalGroup('SIGINT'),
  );
  way(
    'on SIGTERM to the npm process alone',
    () => Command.npmStart('--port', '0'),
    (command) => command.signal('SIGTERM'),
  );
  way(
    'on SIGTERM to the group',
    () => Command.npmStart('--port', '0'),
    (command) => command.signalGroup('SIGTERM'),
  );
  // Elsewhere than on Linux the shell that npm puts in between hides that npm is gone.
  if (process.platform === 'linux')
    way(
      'on SIGKILL to the npm process alone',
      () => Command.npmStart('--port', '0'),
      (command) => command.signal('SIGKILL'),
    );
  way(
    'on SIGKILL to the starter',
    () => Command.start('--port', '0'),
    (command) => command.signal('SIGKILL'),
  );
});

describe('npm start says in one line what is wrong, and exits with 1', () => {
  const refusals: [args: string[], env: Record<string, string>, line: string][] = [
    [['--port', 'abc'], {}, '--port must be a whole number from 0 to 65535, not "abc".'],
    [['--port', '70000'], {}, '--port must be a whole number from 0 to 65535, not "70000".'],
    [['--port'], {}, '--port needs a value: --port 4000.'],
    [['--port', '--db', 'x'], {}, '--port needs a value: --port 4000.'],
    [['--db'], {}, '--db needs a value: --db FILE.'],
    [['--prot', '4000'], {}, 'Unknown argument "--prot". Allowed: --port NUMBER, --db FILE, --help.'],
    [['4000'], {}, 'Unknown argument "4000". Allowed: --port NUMBER, --db FILE, --help.'],
    [[], { PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
  ];
  it.for(refusals)('%j %j', async ([args, env, line]) => {
    const { code, output, errors } = await run(new Command('node', ['packages/demo/start.js', ...args], env))
      .ended;
    expect({ code, output, errors }).toEqual({ code: 1, output: '', errors: `${line}\n` });
  });

  it('a port in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, output, errors } = await run(Command.start('--port', String(port))).ended;
    const line = `Port ${port} is in use. Stop what runs there, or choose another: npm start -- --port ${port + 1}\n`;
    expect({ code, output, errors }).toEqual({ code: 1, output: '', errors: line });
  });

  it('a database that is a folder', async () => {
    const { code, errors } = await run(Command.start('--port', '0', '--db', tmpdir())).ended;
    expect(code).toBe(1);
    expect(errors).toBe(`${tmpdir()} cannot be used as the database: unable to open database file.\n`);
  });
});

it('explains itself with --help', async () => {
  const { code, output, errors } = await run(Command.start('--help')).ended;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('npm start -- --port 4000');
});

it('prints the pages and the people, and takes PORT', async () => {
  const command = run(new Command('node', ['packages/demo/start.js'], { PORT: '0' }));
  const url = await command.url();
  command.signal('SIGTERM');
  const { code, output } = await command.ended;
  expect(code).toBe(0);
  for (const path of ['/embedded', '/headless', '/phone']) expect(output).toContain(url + path);
  expect(output).toMatch(/pat\.password@example\.com +\S+ +Signs in with the password alone/);
  expect(output).toContain('development server');
});

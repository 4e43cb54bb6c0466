// `node test/tools/fresh-clone.ts [start] [test] [--keep]`: does a stranger's machine manage? Clones HEAD, once for each
// command, with an empty home, empty caches and the system's own Node first on the PATH, and runs the two commands.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isMain, readFlags, ROOT, runTool, UsageError } from './cli.ts';
import { readTally } from './part.ts';

const MARK = 'AUTHN_FLOW_FRESH_CLONE'; // told to everything that is started, and looked for afterwards
const COMMANDS = { start: checkStart, test: checkTest };
type Command = keyof typeof COMMANDS;

interface Clone {
  folder: string;
  env: NodeJS.ProcessEnv;
  mark: string;
}

function clone(base: string, name: string): Clone {
  const folder = join(base, name, 'repo');
  const home = join(base, name, 'home');
  mkdirSync(home, { recursive: true });
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new UsageError(`git could not clone: ${stderr.trim()}`);
  const mark = `${process.pid}-${name}`;
  const inherited = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|pnpm_|node_|init_cwd|xdg_|ci$)/i.test(key),
  );
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !/node_modules|pnpm/.test(entry));
  return {
    folder,
    mark,
    env: {
      ...Object.fromEntries(inherited),
      HOME: home,
      PATH: path.join(delimiter),
      // Where packages come from is the machine's business; everything else about it is forgotten.
      npm_config_userconfig: join(homedir(), '.npmrc'),
      npm_config_cache: join(home, '.npm'),
      [MARK]: mark,
    },
  };
}

/** Processes that still carry the mark; empty where the system does not tell (outside Linux). */
function leftOver(mark: string): string[] {
  const found: string[] = [];
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${MARK}=${mark}\0`)) continue;
        found.push(`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`);
      } catch {
        // It has ended meanwhile, or is somebody else's.
      }
    }
  } catch {
    return [];
  }
  return found;
}

function endAll(mark: string): void {
  for (const line of leftOver(mark)) process.kill(Number.parseInt(line), 'SIGKILL');
}

/** Starts npm, keeping what it prints. */
function npm(args: readonly string[], { folder, env }: Clone, more: NodeJS.ProcessEnv = {}) {
  const child: ChildProcess = spawn('npm', args, {
    cwd: folder,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { child, ended, output: () => Buffer.concat(chunks).toString() };
}

const since = (began: number): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;

async function checkTest(at: Clone): Promise<string[]> {
  const began = performance.now();
  const run = npm(['test'], at);
  const code = await run.ended;
  console.log(`npm test: exit ${code} after ${since(began)}`);
  const tally = readTally(run.output());
  if (code === 0 && tally?.failed === 0 && tally.passed > 0) {
    console.log(run.output().trimEnd().split('\n').slice(-16).join('\n'));
    return [];
  }
  return [`npm test failed:\n${run.output().slice(-20_000)}`];
}

async function checkStart(at: Clone): Promise<string[]> {
  const port = await freePort();
  const began = performance.now();
  const run = npm(['start'], at, { PORT: String(port) });
  const org = `http://localhost:${port}`;
  let code: number | undefined;
  void run.ended.then((value) => (code = value));
  while (!(await isHealthy(org))) {
    if (code !== undefined) return [`npm start ended with exit ${code}:\n${run.output()}`];
    if (performance.now() - began > 180_000) return [`npm start: no answer within 180 s:\n${run.output()}`];
    await pause(100);
  }
  console.log(`npm start: ${org}/__org/health answers after ${since(began)}`);
  const problems = await signIn(org);

  const asked = performance.now();
  run.child.kill('SIGTERM'); // npm alone, as a service manager does
  while ((leftOver(at.mark).length || (await isHealthy(org))) && performance.now() - asked < 10_000)
    await pause(100);
  const left = leftOver(at.mark);
  if (left.length) problems.push(`SIGTERM to npm leaves running:\n${left.join('\n')}`);
  else if (await isHealthy(org)) problems.push('SIGTERM to npm leaves the server running.');
  else console.log(`npm start: nothing left ${since(asked)} after SIGTERM to npm alone`);
  return problems;
}

async function signIn(org: string): Promise<string[]> {
  const { people } = (await (await fetch(`${org}/__org/people`)).json()) as {
    people: { login: string; password: string }[];
  };
  const pat = people.find(({ login }) => login.startsWith('pat.password'));
  if (!pat) return ['The org has nobody called pat.password.'];
  const response = await fetch(`${org}/api/v1/authn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ username: pat.login, password: pat.password }),
  });
  const { status } = (await response.json()) as { status?: string };
  console.log(`npm start: ${pat.login} signs in: HTTP ${response.status}, ${status ?? 'no status'}`);
  return status === 'SUCCESS'
    ? []
    : [`${pat.login} could not sign in: HTTP ${response.status}, ${status ?? 'no status'}`];
}

const isHealthy = (org: string): Promise<boolean> =>
  fetch(`${org}/__org/health`, { signal: AbortSignal.timeout(1000) }).then(
    (response) => response.ok,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function main(): Promise<number> {
  const { values, positionals } = readFlags({ keep: { type: 'boolean' } });
  const known = Object.keys(COMMANDS);
  const unknown = positionals.filter((word) => !known.includes(word));
  if (unknown.length)
    throw new UsageError(`Unknown command "${unknown.join('", "')}". Commands: ${known.join(', ')}.`);
  const chosen = (positionals.length ? positionals : known) as Command[];
  const base = mkdtempSync(join(tmpdir(), 'authn-flow-fresh-'));
  const marks: string[] = [];
  const cleanUp = (): void => {
    marks.forEach(endAll);
    if (values.keep) console.log(`kept: ${base}`);
    else rmSync(base, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('SIGINT', () => {
    cleanUp();
    process.exit(130);
  });
  const problems: string[] = [];
  try {
    for (const name of chosen) {
      const at = clone(base, name);
      marks.push(at.mark);
      const { stdout } = spawnSync('node', ['--version'], { env: at.env, encoding: 'utf8' });
      console.log(`${name}: a clone of HEAD, Node ${stdout.trim()}, nothing installed`);
      problems.push(...(await COMMANDS[name](at)));
    }
  } finally {
    cleanUp();
  }
  for (const problem of problems) console.error(problem);
  return problems.length ? 1 : 0;
}

if (isMain(import.meta)) await runTool(main);

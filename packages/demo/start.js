// `npm start`, on a machine that may have nothing but Node 20 and npm: installs what is missing, then runs server.ts
// under a Node that runs TypeScript. Plain JavaScript, no dependencies.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HELP, readCommandLine } from './pages/serve/command-line.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = here('../..');
const PNPM = 'pnpm@12.21.0';
const HURRY_MS = 3000;

/** What runs now, the leader of its own process group. */
let child;
let ending = false;

/** npm does not pass every signal on, and a terminal reaches only its own group: the group is ended from here. */
function end(signal) {
  if (ending)
    signal = 'SIGKILL'; // the second Ctrl-C means it
  else setTimeout(() => end('SIGKILL'), HURRY_MS).unref();
  ending = true;
  if (!child?.pid) process.exit(1);
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}

/** Who started us; where that is a shell, also who started the shell: npm runs scripts in one, and may be killed alone. */
function starters() {
  try {
    const [, name, parent] =
      /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return /^\w*sh$/.test(name) ? `${process.ppid} ${parent}` : String(process.ppid);
  } catch {
    return String(process.ppid); // no /proc here, or just gone
  }
}

function watchForTheEnd() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
  // Whoever started us may go without a word: then we belong to somebody else.
  const before = starters();
  setInterval(() => {
    if (!ending && starters() !== before) end('SIGTERM');
  }, 300).unref();
}

/** Runs a program in a group of its own; resolves with its exit code when it has ended. */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    child = spawn(command, args, { cwd: ROOT, detached: process.platform !== 'win32', ...options });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** pnpm keeps a copy of the lockfile it installed from. */
function isInstalled() {
  const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  const lockfile = read(join(ROOT, 'pnpm-lock.yaml'));
  return (
    lockfile !== undefined &&
    lockfile === read(join(ROOT, 'node_modules/.pnpm/lock.yaml')) &&
    ['demo', 'authn-core', 'sign-in-widget'].every((name) => existsSync(here(`../${name}/node_modules`)))
  );
}

async function install() {
  if (isInstalled()) return;
  console.log('Installing what the demo needs. This happens once and takes about half a minute …');
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const output = [];
  const finished = run(npx, ['--yes', PNPM, 'install', '--frozen-lockfile'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, CI: 'true' }, // never ask
  });
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await finished;
  if (ending) process.exit(code || 1);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Error(`The install failed (exit ${code}): "npx --yes ${PNPM} install" in ${ROOT} shows why.`);
}

/** Node itself runs TypeScript from 22.18 and 23.6 on; Linux x64 gets one that does from the npm registry. */
function typescriptNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const runsTypeScript = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  if (runsTypeScript) return process.execPath;
  const installed = join(ROOT, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  throw new Error(
    `Node ${process.versions.node} is too old for the demo server: it needs Node 22.18 or newer.`,
  );
}

async function main() {
  const argv = process.argv.slice(2);
  if (readCommandLine(argv, process.env).help) return console.log(HELP);
  watchForTheEnd();
  await install();
  const node = typescriptNode();
  // The channel lets the server notice when even this process is killed outright.
  process.exitCode = await run(node, ['--disable-warning=ExperimentalWarning', here('server.ts'), ...argv], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

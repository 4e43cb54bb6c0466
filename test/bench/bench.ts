// `npm run bench`: headless sign-ins, ours and okta-auth-js's, in one run, against the same canned answers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isMain, noWords, readFlags, ROOT, runTool, UsageError } from '../tools/cli.ts';
import { SOURCE_CONDITION } from '../tools/dist-checks.ts';
import { CLIENTS } from './client.ts';
import type { IdleAt } from './heap.ts';
import { measureSpeed, type SpeedRow } from './speed.ts';
import { spread, type Spread } from './statistics.ts';

const OURS = 'authn-core';
const THEIRS = 'okta-auth-js';
const FLAGS = ['--expose-gc', '--conditions', SOURCE_CONDITION];
const IDLE: readonly IdleAt[] = ['fresh', 'waiting'];

interface HeapRow {
  at: IdleAt;
  bytes: Record<string, Spread>;
}

function measureHeap(flows: number, rounds: number): HeapRow[] {
  const program = join(import.meta.dirname, 'heap.ts');
  return IDLE.map((at) => {
    const samples: Record<string, number[]> = {};
    for (let turn = 0; turn < rounds; turn++) {
      for (const client of Object.keys(CLIENTS)) {
        const args = [...FLAGS, program, client, at, String(flows)];
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
        if (status !== 0) throw new Error(`The heap of ${client} could not be measured:\n${stderr}`);
        (samples[client] ??= []).push(Number(stdout));
      }
    }
    return {
      at,
      bytes: Object.fromEntries(Object.entries(samples).map(([name, row]) => [name, spread(row)])),
    };
  });
}

const show = ({ min, median, max }: Spread, digits = 0): string =>
  [min, median, max].map((value) => value.toFixed(digits)).join(' / ');
const print = (what: string, ours: string, theirs: string, ratio: string): void =>
  console.log(`${what.padEnd(34)} ${ours.padEnd(24)} ${theirs.padEnd(24)} ${ratio}`);

function report(speed: readonly SpeedRow[], heap: readonly HeapRow[], version: string): void {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; least / median / most\n`);
  print('', OURS, `${THEIRS} ${version}`, 'ours ÷ theirs');
  for (const { journey, client, speeds } of speed) {
    const ours = speeds.find((row) => row.client === OURS)!;
    const theirs = speeds.find((row) => row.client === THEIRS)!;
    const what = `${journey === 'password' ? 'password' : 'password + TOTP'}, ${client} client`;
    const ratio = (key: 'perSecond' | 'cpuMicroseconds'): string =>
      `× ${(ours[key].median / theirs[key].median).toFixed(2)}`;
    print(`${what}, /s`, show(ours.perSecond), show(theirs.perSecond), ratio('perSecond'));
    print('  CPU, µs', show(ours.cpuMicroseconds), show(theirs.cpuMicroseconds), ratio('cpuMicroseconds'));
  }
  for (const { at, bytes } of heap) {
    const ours = bytes[OURS]!;
    const theirs = bytes[THEIRS]!;
    const kilo = ({ min, median, max }: Spread): string =>
      show({ min: min / 1000, median: median / 1000, max: max / 1000 }, 1);
    const what = at === 'fresh' ? 'heap, nothing typed yet, kB' : 'heap, waiting for the factor, kB';
    print(what, kilo(ours), kilo(theirs), `× ${(ours.median / theirs.median).toFixed(2)}`);
  }
}

const positive = (name: string, value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`--${name} takes a whole number from 1, not "${value}".`);
  }
  return number;
};

async function main(): Promise<number> {
  const { values, positionals } = readFlags({
    json: { type: 'string', default: 'test/results/bench.json' },
    rounds: { type: 'string', default: '12' },
    ms: { type: 'string', default: '250' },
    flows: { type: 'string', default: '1000' },
  });
  noWords(positionals);
  const rounds = positive('rounds', values.rounds);
  const ms = positive('ms', values.ms);
  const flows = positive('flows', values.flows);
  if (!process.execArgv.includes(SOURCE_CONDITION)) {
    const args = [...FLAGS, import.meta.filename, ...process.argv.slice(2)];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  }
  const manifest = createRequire(import.meta.url).resolve('@okta/okta-auth-js/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const speed = await measureSpeed(rounds, ms);
  const heap = measureHeap(flows, 3);
  report(speed, heap, version);
  const file = resolve(ROOT, values.json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ node: process.version, version, speed, heap }, null, 2)}\n`);
  return 0;
}

if (isMain(import.meta)) await runTool(main);

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../tools/cli.ts';
import { PUBLISHED } from '../tools/dist-checks.ts';
import { pnpm, run, type Outcome } from '../tools/run.ts';

/** The two ways in which TypeScript finds packages nowadays. */
export type Resolution = 'bundler' | 'nodenext';

/** A project outside the workspace that has installed the packed packages. */
export interface Consumer {
  folder: string;
  /** The folder of an installed package. */
  installed(name: string): string;
  /** Runs a program in Node, with the project's own modules. */
  node(program: string): Promise<Outcome>;
  /** Type-checks a file as strictly as can be, declaration files included. */
  types(program: string, moduleResolution: Resolution, more?: readonly string[]): Promise<Outcome>;
  remove(): void;
}

/** Packs both packages, and installs them the way a stranger's project would. */
export async function createConsumer(): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), 'authn-flow-consumer-'));
  const packed = join(folder, 'packed');
  mkdirSync(packed);
  for (const path of PUBLISHED) {
    demand(await pnpm(['pack', '--pack-destination', packed], join(ROOT, path)), `pnpm pack of ${path}`);
  }
  const dependencies = Object.fromEntries(
    readdirSync(packed).map((file) => [
      `@authn-flow/${file.replace(/^authn-flow-|-\d.*$/g, '')}`,
      `file:./packed/${file}`,
    ]),
  );
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  write('package.json', { name: 'consumer', private: true, type: 'module', dependencies });
  // The widget asks for the core by version, which no registry has yet: the packed one stands in.
  write('pnpm-workspace.yaml', JSON.stringify({ pmOnFail: 'ignore', overrides: dependencies }));
  demand(await pnpm(['install', '--prefer-offline'], folder), 'pnpm install of the packed packages');

  return {
    folder,
    installed: (name) => join(folder, 'node_modules', name),
    node: (program) => {
      write('program.js', program);
      return run(process.execPath, ['program.js'], folder);
    },
    types: (program, moduleResolution, more = []) => {
      write('program.ts', program);
      const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
      const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--lib', 'es2023,dom', ...more];
      const tsc = [join(ROOT, 'node_modules/typescript7/bin/tsc'), 'program.ts', ...flags];
      return run(
        process.execPath,
        [...tsc, '--module', module, '--moduleResolution', moduleResolution],
        folder,
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function demand({ code, output }: Outcome, what: string): void {
  if (code !== 0) throw new Error(`${what} failed:\n${output}`);
}

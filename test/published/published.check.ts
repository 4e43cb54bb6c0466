// What is published, looked at from outside: run `npm run build` first.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../tools/cli.ts';
import {
  CDN_FILES,
  checkDist,
  entriesOf,
  FRAMEWORKS,
  PUBLISHED,
  readManifest,
  SOURCE_CONDITION,
} from '../tools/dist-checks.ts';
import { run } from '../tools/run.ts';
import { BUDGETS } from '../tools/size/checks.ts';
import { scriptsOfPasswordSignIn } from '../tools/size/password-sign-in.ts';
import { bundleProbe } from '../tools/size/probes.ts';
import { createConsumer, type Consumer } from './consumer.ts';
import { addFrameworks, complaints } from './frameworks.ts';

const frameworks = Object.keys(FRAMEWORKS).map((name) => name.slice('./'.length));
const forFrameworks = frameworks.map((name) => `@authn-flow/sign-in-widget/${name}`);
const packages = PUBLISHED.map((path) => ({ path, ...readManifest(join(ROOT, path)) }));
const entries = packages.flatMap(({ name, exports }) =>
  entriesOf(exports).map((entry) => entry.name.replace('.', name)),
);

it('dist/ is complete, imports only declared dependencies and shows no library that is ours to change', () => {
  expect(checkDist()).toEqual([]);
});

describe.each(packages)('$name', ({ path, dependencies, exports, publishConfig }) => {
  it('publishes its exports without the source condition, and changes nothing else', () => {
    const published = JSON.parse(
      JSON.stringify(exports, (key, value: unknown) => (key === SOURCE_CONDITION ? undefined : value)),
    ) as unknown;
    expect(publishConfig?.exports).toEqual(published);
  });

  it('[r157] has at most four direct dependencies', () => {
    expect(Object.keys(dependencies ?? {}).length).toBeLessThanOrEqual(4);
  });

  it('refuses to be packed by npm', async () => {
    const { code, output } = await run('npm', ['pack', '--dry-run'], join(ROOT, path));
    expect(output).toContain('pack and publish with pnpm');
    expect(code).not.toBe(0);
  });
});

describe('the bundle of a page', () => {
  const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

  it('[r146] has nothing of the core when nothing of it is used', async () => {
    expect(readFileSync(await bundleProbe('core-unused'), 'utf8').length).toBeLessThan(100);
  });

  it('[r156] holds the core within its budgets, and the whole widget within its own', async () => {
    expect(gzipped(await bundleProbe('core-with-factors'))).toBeLessThanOrEqual(
      BUDGETS.coreWithFactors * 1000,
    );
    expect(gzipped(await bundleProbe('core-with-everything'))).toBeLessThanOrEqual(
      BUDGETS.coreWithEverything * 1000,
    );
    expect(gzipped(join(ROOT, PUBLISHED[1], CDN_FILES[1]))).toBeLessThanOrEqual(BUDGETS.singleFile * 1000);
  });
});

describe('a page without a bundler', () => {
  const cdn = join(ROOT, PUBLISHED[1], 'dist/cdn');

  it.each(['sign-in-widget.js', 'sign-in-widget.all.js'])(
    '[r177] signs a person in with %s, under default-src none',
    async (entry) => {
      const scripts = await scriptsOfPasswordSignIn(cdn, entry);
      expect(scripts[0]).toBe(join(cdn, entry));
      if (entry.includes('.all.')) expect(scripts).toHaveLength(1);
    },
  );
});

describe('a project that installed the packed packages', () => {
  let consumer: Consumer | undefined;
  beforeAll(async () => (consumer = await createConsumer()), 60_000);
  afterAll(() => consumer?.remove());

  it.each(packages)('finds a manifest of $name that stands alone', ({ name, version }) => {
    const text = readFileSync(join(consumer!.installed(name), 'package.json'), 'utf8');
    for (const inner of ['catalog:', 'workspace:', SOURCE_CONDITION, 'prepack'])
      expect(text).not.toContain(inner);
    expect(JSON.parse(text)).toMatchObject({ name, version, license: 'Apache-2.0' });
  });

  it.each(packages)('finds dist, licence, readme and manifest of $name, and nothing else', ({ name }) => {
    const cwd = consumer!.installed(name);
    const files = globSync('**', { cwd, withFileTypes: true, exclude: ['node_modules'] })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1));
    const outside = files.filter((file) => !file.startsWith('dist/')).sort();
    expect(outside).toEqual(['LICENSE', 'README.md', 'package.json']);
    const odd = files.filter((file) => file.startsWith('dist/') && !/\.(js|d\.ts|map|css|json)$/.test(file));
    expect(odd).toEqual([]);
    expect(files.filter((file) => /\.test\.|tsbuildinfo/.test(file))).toEqual([]);
  });

  it('[r170] finds data for editors, by the names under which they look for it', () => {
    const folder = consumer!.installed('@authn-flow/sign-in-widget');
    const read = (path = ''): string => readFileSync(join(folder, path), 'utf8');
    const manifest = JSON.parse(read('package.json')) as Record<'customElements' | 'web-types', string>;
    expect(read(manifest.customElements)).toContain('"tagName": "sign-in-widget"');
    const among = (part: object): unknown => expect.arrayContaining([expect.objectContaining(part)]);
    expect(JSON.parse(read(manifest['web-types']))).toMatchObject({
      name: '@authn-flow/sign-in-widget',
      contributions: { html: { elements: among({ name: 'sign-in-widget' }) } },
    });
    const words = (...values: string[]): unknown => values.map((name) => ({ name }));
    expect(JSON.parse(read('dist/vscode.html-custom-data.json'))).toMatchObject({
      tags: among({
        name: 'sign-in-widget',
        attributes: expect.arrayContaining([
          expect.objectContaining({ name: 'theme', values: words('light', 'dark', 'auto') }),
          expect.objectContaining({
            name: 'entrance',
            values: words('password', 'identifier-first', 'username-only'),
          }),
        ]) as unknown,
      }),
    });
    expect(read('dist/vscode.css-custom-data.json')).toContain('"--authn-accent"');
  });

  it('[r145] imports every entry in Node, where there is no window', async () => {
    const program = entries.map((name) => `await import('${name}');`).join('\n');
    const { code, output } = await consumer!.node(`${program}\nconsole.log('all imported');`);
    expect(output).toBe('all imported\n');
    expect(code).toBe(0);
  });

  const importsOf = (names: readonly string[]): string =>
    names.map((name, index) => `import * as entry${index} from '${name}';\nvoid entry${index};`).join('\n');

  it.each(['bundler', 'nodenext'] as const)('reads the types by %s resolution', async (resolution) => {
    const program = `${importsOf(entries.filter((name) => !name.endsWith('/machine') && !forFrameworks.includes(name)))}
import { createAuthnFlow } from '@authn-flow/authn-core';
export const flow = createAuthnFlow({ orgUrl: 'https://id.example.com' });
// @ts-expect-error — if the types had dissolved into any, this would compile.
createAuthnFlow({ orgUrl: 1 });
`;
    const { code, output } = await consumer!.types(program, resolution);
    expect(output).toBe('');
    expect(code).toBe(0);
  });

  it('reads the types of the machine, where those of xstate pass', async () => {
    const program = `import { createAuthnMachine } from '@authn-flow/authn-core/machine';
export const id: string = createAuthnMachine().id;
// @ts-expect-error — as above.
export const wrong: number = createAuthnMachine().id;
`;
    // xstate's own declarations do not pass without it under exactOptionalPropertyTypes.
    const { output } = await consumer!.types(program, 'nodenext', ['--skipLibCheck']);
    expect(output).toBe('');
  });

  describe('and has frameworks', () => {
    beforeAll(() => addFrameworks(consumer!.folder));

    it.concurrent('[r170] reads the types for all of them', async () => {
      const program = frameworks.map((name) => `import type {} from './declared/${name}.js';`).join('\n');
      const { output } = await consumer!.types(program, 'nodenext', ['--skipLibCheck']);
      expect(output).toBe('');
    });

    it.concurrent.each(frameworks)(
      '[r170] lets %s use the element rightly, and not wrongly',
      async (framework) => {
        expect(await complaints(consumer!.folder, framework)).toEqual([]);
      },
    );
  });
});

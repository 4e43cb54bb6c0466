import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../tools/cli.ts';
import { PUBLISHED, readManifest } from '../tools/dist-checks.ts';
import { layOut } from '../tools/release.ts';
import { run } from '../tools/run.ts';

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
  }[];
}

describe('a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'authn-flow-release-'));
  const files = (end: string): string[] => readdirSync(folder).filter((file) => file.endsWith(end));
  beforeAll(() => layOut(folder), 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has nothing that publint or attw would complain of', async () => {
    expect(files('.tgz')).toHaveLength(PUBLISHED.length);
    for (const file of files('.tgz')) {
      const lint = await run('publint', ['run', '--strict', '--pack', 'false', join(folder, file)]);
      expect(lint.output).toContain('All good!');
      const types = await run('attw', ['--profile', 'esm-only', join(folder, file)]);
      expect(types.code, types.output).toBe(0);
    }
  });

  it('[r136] has a bill of materials with every run-time dependency, and asks for provenance', () => {
    const bills = files('.cdx.json');
    expect(bills).toHaveLength(PUBLISHED.length);
    const components = bills.flatMap((file) => {
      const bill = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Bill;
      expect(bill.bomFormat).toBe('CycloneDX');
      return bill.components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    });
    for (const path of PUBLISHED) {
      const { dependencies, publishConfig } = readManifest(join(ROOT, path));
      for (const name of Object.keys(dependencies ?? {})) expect(components).toContain(name);
      expect(publishConfig).toMatchObject({ provenance: true });
    }
    expect(components).not.toContain('vitest');
  });
});

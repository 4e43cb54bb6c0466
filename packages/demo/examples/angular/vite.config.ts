import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostics, performCompilation, readConfiguration } from '@angular/compiler-cli';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = import.meta.dirname;

/** Angular's compiler makes the scripts of `src`; Vite takes them from there. With Angular's own CLI none of this. */
const ngc: Plugin = {
  name: 'ngc',
  enforce: 'pre',
  buildStart() {
    const { rootNames, options } = readConfiguration(join(here, 'tsconfig.json'));
    const { diagnostics } = performCompilation({ rootNames, options });
    if (diagnostics.length) this.error(formatDiagnostics(diagnostics));
  },
  load(id) {
    const name = /\/src\/(\w+)\.ts$/.exec(id)?.[1];
    if (name === undefined || !id.startsWith(here)) return null;
    return readFileSync(join(here, `.tsbuild/${name}.js`), 'utf8');
  },
};

export default defineConfig({ plugins: [ngc] });

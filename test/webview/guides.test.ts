import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tools/cli.ts';

const DOCS = join(ROOT, 'docs/webview');
const read = (file: string): string => readFileSync(join(DOCS, file), 'utf8');
const GUIDES = ['ios.md', 'android.md', 'react-native.md', 'flutter.md'];

/** Names of the messages that have a schema: `event-step-remote.json` is one of `step`. */
const namesOf = (kind: 'event' | 'request'): string[] => {
  const names = readdirSync(join(DOCS, 'schemas')).map(
    (file) => new RegExp(`^${kind}-(\\w+)`).exec(file)?.[1],
  );
  return sorted(names.filter((name) => name !== undefined));
};
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** What the code of a guide does with messages, in whichever language. */
function codeOf(guide: string) {
  const [, code = ''] = /```(?:swift|kotlin|tsx|dart)\n(.*?)```/s.exec(read(guide)) ?? [];
  const found = (pattern: RegExp) =>
    sorted([...code.matchAll(pattern)].map(([, one, other]) => one ?? other ?? ''));
  return {
    asks: found(/\bask\(\s*["'](\w+)["']/g),
    hears: found(/\bcase ["'](\w+)["']:|^\s+"(\w+)" ->/gm),
  };
}

describe.each(GUIDES)('[r154] %s', (guide) => {
  it('asks for everything that an app can ask for, and hears everything that a page says, by their names', () => {
    expect(codeOf(guide)).toEqual({ asks: namesOf('request'), hears: namesOf('event') });
    expect(namesOf('event')).toContain('step');
  });

  it('says at its top that it was not run, and is linked', () => {
    expect(read(guide)).toMatch(/^# [^\n]+\n\n\*\*Nothing on this page was compiled or run by us/);
    expect(read('README.md')).toContain(`(${guide})`);
    const links = [...read(guide).matchAll(/\]\((\.[^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(DOCS, link)))).toEqual([]);
  });
});

/** What the table of people needs of a person; the org's /__org/people tells more. */
export interface ListedPerson {
  readonly login: string;
  readonly password?: string;
  readonly about: string;
}

const PAGES: readonly (readonly [path: string, about: string])[] = [
  ['/', 'what there is to see, the people, the clock'],
  ['/embedded', 'a company’s page with <sign-in-widget> in it'],
  ['/headless', 'a sign-in of one’s own on authn-core'],
  ['/phone', 'the people’s phones: messages, codes, approvals'],
  ['/panel', 'the statechart behind a sign-in, live or from a recording'],
  ['/gallery', 'every screen of the widget, in every state'],
];

/** What a person at the terminal is told once the demo answers. */
export function banner(url: string, people: readonly ListedPerson[], took: number, width = 120): string {
  const pages = PAGES.map(([path, about]) => [url + path, about] as const);
  return [
    '',
    `authn-flow demo, ready in ${(took / 1000).toFixed(1)} s`,
    '',
    ...table(pages, width),
    '',
    ...table([['SIGN IN AS', 'PASSWORD', 'AND THIS HAPPENS'], ...people.map(row)], width),
    '',
    'A development server: these passwords are public, and only this machine can reach it. Ctrl-C ends it.',
    '',
  ].join('\n');
}

const row = ({ login, password, about }: ListedPerson): string[] => [login, password ?? '(none yet)', about];

function table(rows: readonly (readonly string[])[], width: number): string[] {
  const last = (rows[0]?.length ?? 1) - 1;
  const widths = Array.from({ length: last }, (_, i) =>
    Math.max(...rows.map((cells) => cells[i]?.length ?? 0)),
  );
  const indent = widths.reduce((sum, each) => sum + each + 2, 2);
  return rows.flatMap((cells) => {
    const start = widths.map((each, i) => (cells[i] ?? '').padEnd(each)).join('  ');
    const [first = '', ...more] = wrap(cells[last] ?? '', Math.max(40, width - indent));
    return [`  ${start}  ${first}`, ...more.map((line) => ' '.repeat(indent) + line)];
  });
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

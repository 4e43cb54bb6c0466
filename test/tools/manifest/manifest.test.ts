import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli.ts';
import { analyse } from './analyse.ts';
import { manifestProblems } from './complete.ts';
import { cssData, htmlData, webTypes } from './editors.ts';
import { frameworkTypes } from './frameworks.ts';
import type { ElementDeclaration } from './schema.ts';
import { elementOf } from './schema.ts';
import { readSources, usedIn } from './sources.ts';

const WIDGET = join(ROOT, 'packages/sign-in-widget');
const manifest = await analyse(WIDGET);
const sources = readSources(WIDGET);
const element = elementOf(manifest);

const changed = (change: Partial<ElementDeclaration>): string[] =>
  manifestProblems(
    {
      ...manifest,
      modules: manifest.modules.map((module) => ({
        ...module,
        declarations: module.declarations.map((one) => (one.customElement ? { ...one, ...change } : one)),
      })),
    },
    usedIn(sources),
  );

describe('the manifest', () => {
  it('[r170] describes everything that the sources use, and nothing else', () => {
    expect(manifestProblems(manifest, usedIn(sources))).toEqual([]);
  });

  it('[r170] describes the panel in the same way', () => {
    const panel = readSources(WIDGET, 'authn-panel');
    expect(manifestProblems(manifest, usedIn(panel), 'authn-panel')).toEqual([]);
    const later = { ...panel, element: panel.element.replace('part="chart"', 'part="drawing"') };
    expect(manifestProblems(manifest, usedIn(later), 'authn-panel')).toContain(
      'custom-elements.json: "drawing" is missing from cssParts: the sources use it, and no doc comment describes it',
    );
  });

  it.each([
    ['properties', '  declare orgUrl', '  declare colour: string;\n  declare orgUrl', 'colour'],
    ['methods', '  restart(): void {', '  stop(): void {\n  }\n  restart(): void {', 'stop'],
    [
      'attributes',
      "    orgUrl: { attribute: 'org-url' },",
      "    orgUrl: { attribute: 'the-org' },",
      'the-org',
    ],
    ['slots', '<slot name="logo">', '<slot name="badge"></slot><slot name="logo">', 'badge'],
    ['cssParts', 'part="card"', 'part="frame"', 'frame'],
  ])('[r170] misses what is new in %s', (kind, before, after, name) => {
    expect(sources.element).toContain(before);
    const later = { ...sources, element: sources.element.replace(before, after) };
    expect(manifestProblems(manifest, usedIn(later))).toContain(
      `custom-elements.json: "${name}" is missing from ${kind}: the sources use it, and no doc comment describes it`,
    );
  });

  it.each([
    ['attributes', "widget.hasAttribute('compact')", 'compact'],
    [
      'events',
      "class Late extends Event { constructor() { super('authn-late'); } } dispatchEvent(new Late())",
      'authn-late',
    ],
    ['cssProperties', 'color: var(--authn-shade)', '--authn-shade'],
  ])('[r170] misses what is new in %s anywhere', (kind, code, name) => {
    const later = { ...sources, all: `${sources.all}\n${code}` };
    expect(manifestProblems(manifest, usedIn(later))).toContain(
      `custom-elements.json: "${name}" is missing from ${kind}: the sources use it, and no doc comment describes it`,
    );
  });

  it('[r170] tells of what has no description, is gone, or is private', () => {
    expect(changed({ slots: element.slots.map(({ name }) => ({ name })) })).toContain(
      'custom-elements.json: "logo" in slots of SignInWidget has no description',
    );
    expect(changed({ events: [...element.events, { name: 'authn-gone', description: 'Gone.' }] })).toEqual([
      'custom-elements.json: "authn-gone" is in events, and the sources do not use it',
    ]);
    const members = [...element.members, { kind: 'field' as const, name: '#gate', description: 'The gate.' }];
    expect(changed({ members })).toContain(
      'custom-elements.json: "#gate" of SignInWidget is private, and nobody else’s business',
    );
  });

  it('[r170] names published files, and what they export at run time', () => {
    const [define] = manifest.modules.filter(({ path }) => path === 'dist/define.js');
    expect(define?.exports).toEqual([
      {
        kind: 'custom-element-definition',
        name: 'sign-in-widget',
        declaration: { name: 'SignInWidget', module: 'dist/sign-in-widget.js' },
      },
      {
        kind: 'js',
        name: 'SignInWidget',
        declaration: { name: 'SignInWidget', module: 'dist/sign-in-widget.js' },
      },
    ]);
  });
});

describe('what is made of it', () => {
  const small: ElementDeclaration = {
    kind: 'class',
    name: 'DoorBell',
    tagName: 'door-bell',
    description: 'Rings.',
    members: [
      { kind: 'field', name: 'loudSound', description: 'How it sounds.', type: { text: 'Sound' } },
      { kind: 'method', name: 'ring', description: 'Rings.' },
    ],
    attributes: [
      {
        name: 'loud-sound',
        fieldName: 'loudSound',
        description: 'How it sounds.',
        type: { text: "'ding' | 'dong'" },
      },
      { name: 'mute', description: 'Be quiet.', type: { text: 'boolean' } },
    ],
    events: [{ name: 'door-rung', description: 'It rang.', type: { text: 'RungEvent' } }],
    slots: [{ name: 'sign', description: 'A sign.' }],
    cssParts: [{ name: 'button', description: 'The button.' }],
    cssProperties: [{ name: '--door-size', description: 'Its size.', default: '4px' }],
  };

  it('[r170] completes words and flags in VS Code', () => {
    expect(htmlData([small])).toMatchObject({
      tags: [
        {
          name: 'door-bell',
          attributes: [
            { name: 'loud-sound', values: [{ name: 'ding' }, { name: 'dong' }] },
            { name: 'mute', valueSet: 'v' },
          ],
        },
      ],
    });
    expect(JSON.stringify(htmlData([small]))).toMatch(/door-rung.*It rang.*sign.*A sign/);
    expect(cssData([small])).toMatchObject({
      properties: [{ name: '--door-size', description: { value: 'Its size. `4px` unless told.' } }],
      pseudoElements: [{ name: '::part(button)' }],
    });
  });

  it('[r170] tells JetBrains editors whose it is, and what it has', () => {
    expect(webTypes([small], { name: 'bells', version: '2.0.0' })).toMatchObject({
      name: 'bells',
      version: '2.0.0',
      contributions: {
        html: {
          elements: [
            {
              name: 'door-bell',
              attributes: [{ name: 'loud-sound' }, { name: 'mute', value: { kind: 'no-value' } }],
              slots: [{ name: 'sign' }],
              js: { properties: [{ name: 'loudSound' }], events: [{ name: 'door-rung', type: 'RungEvent' }] },
            },
          ],
        },
        css: { properties: [{ name: '--door-size' }], 'pseudo-elements': [{ name: 'part(button)' }] },
      },
    });
  });

  it('[r170] takes every type from the class', () => {
    const { 'element.d.ts': types = '' } = frameworkTypes(small);
    expect(types).toContain("loudSound?: DoorBell['loudSound'] | undefined;");
    expect(types).toContain("'loud-sound'?: DoorBell['loudSound'] | undefined;");
    expect(types).toContain("'mute'?: boolean | undefined;");
    expect(types).toContain("'door-rung': RungEvent;");
  });
});

// Makes the JSON Schemas of the bridge's messages, for native teams, out of what the page itself reads them by:
// `node test/tools/bridge-schemas.ts` writes, `--check` only compares.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTS, jsonSchemaOf, REPLY } from '../../packages/authn-core/src/bridge/wire/events.ts';
import { REQUESTS } from '../../packages/authn-core/src/bridge/wire/requests.ts';
import { isMain, noWords, readFlags, ROOT, runTool } from './cli.ts';

/** Where the schemas stand. */
export const SCHEMAS = 'docs/webview/schemas';

type JsonObject = Readonly<Record<string, unknown>>;

/** Each file's name with its text. */
export function drawSchemas(): Map<string, string> {
  const files = new Map<string, string>();
  const draw = (file: string, title: string, envelope: JsonObject, optional = false): void => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title,
      type: 'object',
      properties: { authn: { const: 1 }, ...envelope },
      required: ['authn', 'id', 'kind', 'name', ...(optional ? [] : ['payload'])],
      additionalProperties: false,
    };
    const text = JSON.stringify(hoisted(schema), null, 2).replaceAll('__schema0', 'Fields');
    files.set(`${file}.json`, `${text}\n`);
  };
  const id = { type: 'string', minLength: 1, maxLength: 64 };
  for (const [name, schema] of Object.entries(REQUESTS)) {
    const properties = {
      id,
      kind: { const: 'request' },
      name: { const: name },
      payload: jsonSchemaOf(schema),
    };
    // Where there is nothing to say, nothing need be said.
    draw(`request-${name}`, `The app asks: ${name}`, properties, schema.safeParse({}).success);
  }
  for (const [key, schema] of Object.entries(EVENTS)) {
    const [name = key, mode] = key.split('-');
    const properties = { id, kind: { const: 'event' }, name: { const: name }, payload: jsonSchemaOf(schema) };
    draw(`event-${key}`, `The page tells: ${name}${mode ? `, in ${mode} mode` : ''}`, properties);
  }
  draw('reply', 'The page replies to a request', {
    id: { anyOf: [id, { type: 'null' }] },
    kind: { const: 'reply' },
    name: { enum: [...Object.keys(REQUESTS), ''] },
    payload: jsonSchemaOf(REPLY),
  });
  return files;
}

/** Definitions stand at the top of a schema, where its references look for them. */
function hoisted(schema: { properties: JsonObject }): object {
  const { $defs, ...payload } = schema.properties['payload'] as JsonObject;
  return $defs === undefined ? schema : { ...schema, properties: { ...schema.properties, payload }, $defs };
}

/** The files as they stand. */
export const readSchemas = (): Map<string, string> =>
  new Map(
    readdirSync(join(ROOT, SCHEMAS))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(ROOT, SCHEMAS, name), 'utf8')]),
  );

function main(): number {
  const { values, positionals } = readFlags({ check: { type: 'boolean' } });
  noWords(positionals);
  const drawn = drawSchemas();
  if (values.check) {
    const found = readSchemas();
    const names = new Set([...drawn.keys(), ...found.keys()]);
    const stale = [...names].filter((name) => drawn.get(name) !== found.get(name));
    if (stale.length === 0) return 0;
    console.error(
      `${SCHEMAS}: ${stale.join(', ')} not as the page reads messages: run \`node test/tools/bridge-schemas.ts\`.`,
    );
    return 1;
  }
  rmSync(join(ROOT, SCHEMAS), { recursive: true, force: true });
  mkdirSync(join(ROOT, SCHEMAS), { recursive: true });
  for (const [name, text] of drawn) writeFileSync(join(ROOT, SCHEMAS, name), text);
  return 0;
}

if (isMain(import.meta)) await runTool(main);

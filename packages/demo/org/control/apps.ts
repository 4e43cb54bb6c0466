import { APPS, findApp } from '../apps/app.ts';
import { CONSENTS, type Attribute, type OAuthRules, type Scope } from '../apps/oauth-rules.ts';
import type { OrgContext } from '../context.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { BadInput, Input, readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/apps: the applications, and what is due on the way to those that speak OAuth. */
export function addApps(router: ControlRouter, { org }: ControlContext): void {
  const describe = (origin: string): JsonObject => ({
    apps: APPS.map(({ name }) => describeApp(org, name, origin)),
  });
  router.get('/__org/apps', (c) => c.json(describe(new URL(c.req.url).origin)));
  router.post('/__org/apps/:name', async (c) => {
    const name = c.req.param('name');
    const oauth = APPS.filter((app) => app.oauth).map((app) => app.name);
    if (!oauth.includes(name)) throw new BadInput('name', `one of ${oauth.join(', ')}`, name);
    const changes = readChanges(await readInput(c.req.raw));
    const before = org.store.appChanges.get(name)?.changes;
    org.store.appChanges.put({ id: name, changes: { ...before, ...changes } });
    org.events.emit('apps', { name });
    return c.json(describe(new URL(c.req.url).origin));
  });
}

function describeApp(org: OrgContext, name: string, origin: string): JsonObject {
  const { oauth, id, label, protocol } = findApp(org, name) ?? {};
  const rules = oauth && {
    ...oauth,
    scopes: oauth.scopes.map((scope): JsonObject => ({ ...scope })),
    attributes: oauth.attributes.map((attribute): JsonObject => ({ ...attribute })),
  };
  return { name, label, id, protocol, start: `${origin}/app/${name}`, ...rules };
}

/** Everything is read before anything changes. */
function readChanges(input: Input): Partial<OAuthRules> {
  input.only('consent', 'scopes', 'attributes', 'polls', 'refresh');
  const [consent, polls] = [input.oneOf('consent', CONSENTS), input.number('polls', 0, 1000)];
  const refresh = input.number('refresh', 0, 600_000);
  const scopes = readList(input, 'scopes', readScope);
  const attributes = readList(input, 'attributes', readAttribute);
  return {
    ...(consent !== undefined && { consent }),
    ...(polls !== undefined && { polls }),
    ...(refresh !== undefined && { refresh }),
    ...(scopes && { scopes }),
    ...(attributes && { attributes }),
  };
}

function readList<Item>(
  input: Input,
  name: string,
  read: (item: Input, at: string) => Item,
): Item[] | undefined {
  const value: Json | undefined = input.members[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new BadInput(name, 'a list of objects', value);
  return value.map((item, index) => {
    if (!isJsonObject(item)) throw new BadInput(`${name}[${index}]`, 'an object', item);
    return read(new Input(item), `${name}[${index}]`);
  });
}

function readScope(item: Input, at: string): Scope {
  item.only('name', 'displayName', 'description', 'optional');
  const name = item.required(`${at}.name`, 'a text', item.text('name'));
  return {
    name,
    displayName: item.text('displayName') ?? name,
    description: item.text('description') ?? '',
    optional: item.flag('optional') ?? false,
  };
}

function readAttribute(item: Input, at: string): Attribute {
  item.only('name', 'label', 'type', 'required');
  const name = item.required(`${at}.name`, 'a text', item.text('name'));
  return {
    name,
    label: item.text('label') ?? name,
    type: item.oneOf('type', ['string', 'boolean', 'number'] as const) ?? 'string',
    required: item.flag('required') ?? true,
  };
}

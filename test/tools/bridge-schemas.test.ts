import { expect, it } from 'vitest';
import { EVENTS } from '../../packages/authn-core/src/bridge/wire/events.ts';
import { REQUESTS } from '../../packages/authn-core/src/bridge/wire/requests.ts';
import { drawFixtures, readFixtures } from './bridge-fixtures.ts';
import { drawSchemas, readSchemas } from './bridge-schemas.ts';

interface Message {
  readonly kind: string;
  readonly name: string;
  readonly payload?: unknown;
}
interface Fixture {
  readonly mode: string;
  readonly message?: Message;
  readonly event?: Message;
  readonly reply?: { readonly payload: { readonly ok?: true; readonly error?: { readonly code: string } } };
}
/** Fifty flows are played, on a machine that may have other things to do. */
const PATIENCE = 30_000;

const fixtures = [...readFixtures()].map(([name, text]) => ({ name, ...(JSON.parse(text) as Fixture) }));

it('[r164] the JSON Schemas of docs/webview are those by which the page reads and writes', () => {
  expect(Object.fromEntries(readSchemas())).toEqual(Object.fromEntries(drawSchemas()));
});

it(
  '[r164] the fixtures of docs/webview are what the page says',
  async () => {
    expect(Object.fromEntries(readFixtures())).toEqual(Object.fromEntries(await drawFixtures()));
  },
  PATIENCE,
);

it('[r164] there is a fixture of each request, each event and each refusal', () => {
  const accepted = fixtures.flatMap(({ message, reply }) =>
    message && reply?.payload.ok ? [message.name] : [],
  );
  expect(Object.keys(REQUESTS).filter((name) => !accepted.includes(name))).toEqual([]);
  const told = fixtures.flatMap(({ event, mode }) =>
    event ? [event.name === 'step' ? `step-${mode}` : event.name] : [],
  );
  expect(Object.keys(EVENTS).filter((name) => !told.includes(name))).toEqual([]);
  const codes = fixtures.map(({ reply }) => reply?.payload.error?.code);
  expect(codes).toEqual(expect.arrayContaining(['version', 'name', 'schema', 'size', 'stale', 'origin']));
});

it.each(fixtures.filter(({ event }) => event))(
  '[r164] $name has the payload of its schema',
  ({ event, mode }) => {
    const key = event?.name === 'step' ? `step-${mode}` : event?.name;
    const schema = Object.entries(EVENTS).find(([name]) => name === key)?.[1];
    expect(schema?.safeParse(event?.payload).success).toBe(true);
  },
);

it.each(fixtures.filter(({ reply }) => reply?.payload.ok))(
  '[r164] $name has the payload of its schema',
  ({ message }) => {
    const schema = Object.entries(REQUESTS).find(([name]) => name === message?.name)?.[1];
    expect(schema?.safeParse(message?.payload ?? {}).success).toBe(true);
  },
);

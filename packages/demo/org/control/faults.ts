import { FAULT_KINDS, pathPattern, type FaultOrder } from '../http/faults.ts';
import type { Json, JsonObject } from '../json.ts';
import { BadInput, readInput, type Input } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/faults: what shall go wrong with the next requests. */
export function addFaults(router: ControlRouter, { faults }: ControlContext): void {
  const all = (): JsonObject => ({ faults: faults.list().map((fault) => ({ ...fault })) });
  router.get('/__org/faults', (c) => c.json(all()));
  router.post('/__org/faults', async (c) => {
    faults.add(readFault(await readInput(c.req.raw)));
    return c.json(all());
  });
  router.delete('/__org/faults', (c) => {
    faults.clear();
    return c.json(all());
  });
}

function readFault(input: Input): FaultOrder {
  const names = 'path method times delayMs status headers body contentType drop kind retryAfter after'.split(
    ' ',
  );
  input.only(...names);
  const path = input.required('path', 'part of a path, or /regex/', input.text('path'));
  try {
    pathPattern(path);
  } catch {
    throw new BadInput('path', 'a well-formed /regex/', path);
  }
  const optional = {
    method: input.text('method'),
    delayMs: input.number('delayMs', 0, 60_000),
    // 1xx answers are no answers: the runtime refuses to send them.
    status: input.number('status', 200, 599),
    headers: readHeaders(input),
    body: input.text('body'),
    contentType: input.text('contentType'),
    drop: readDrop(input),
    kind: input.oneOf('kind', FAULT_KINDS),
    retryAfter: input.number('retryAfter', 0),
    after: input.flag('after'),
  };
  const order = { path, times: Math.floor(input.number('times', 1) ?? 1) };
  // An absent member must be missing, not undefined.
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  if (Object.keys(given).every((name) => ['method', 'after', 'retryAfter'].includes(name))) {
    throw new BadInput('kind', 'something to do: kind, status, body, headers, delayMs or drop', null);
  }
  return { ...order, ...given };
}

function readDrop(input: Input): true | 'mid-body' | undefined {
  const drop: Json = input.members['drop'] ?? null;
  if (drop === null || drop === false) return undefined;
  if (drop === true || drop === 'mid-body') return drop;
  throw new BadInput('drop', 'true or "mid-body"', drop);
}

function readHeaders(input: Input): Record<string, string> | undefined {
  const headers = input.object('headers');
  if (!headers) return undefined;
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value !== 'string') throw new BadInput(`headers.${name}`, 'a text', value);
    try {
      new Headers({ [name]: value });
    } catch {
      throw new BadInput(`headers.${name}`, 'a legal header', value);
    }
  }
  return headers as Record<string, string>;
}

import type { Buffer } from 'node:buffer';
import { isJsonObject, type JsonObject } from '../json.ts';

/** What the browser told the key: kind of ceremony, challenge, page; undefined if it is no JSON object. */
export function readClientData(bytes: Buffer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

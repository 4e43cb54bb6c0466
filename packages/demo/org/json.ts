/** Anything JSON can say. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object; members set to `undefined` are left out when it is written. */
export interface JsonObject {
  [member: string]: Json | undefined;
}

/** True for `{…}`, false for arrays, `null` and everything else. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A date as the API writes it: UTC, with milliseconds (spec 0.2). */
export const isoDate = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString();

import type { JsonObject } from '../json.ts';

/** What an OAuth application asked for when it sent somebody here to sign in. */
export interface Authorization {
  /** The application's name. */
  readonly app: string;
  readonly scopes: readonly string[];
  /** Further members of `authentication.request` (spec 1.4.5). */
  readonly request: JsonObject;
  /** Where the browser goes in the end: a path of the org. */
  readonly returnTo: string;
}

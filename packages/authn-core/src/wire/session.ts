import * as z from 'zod/mini';
import { conforming } from './conforming.ts';
import { textsIn } from './lists.ts';
import { objectIn, texts } from './read.ts';
import type { JsonObject } from './read.ts';

/** The session object (spec §4.2). Only `id` is needed to call it one. */
const Session = z.object({ id: z.string() });

const TEXTS = [
  'userId',
  'login',
  'createdAt',
  'expiresAt',
  'status',
  'lastPasswordVerification',
  'lastFactorVerification',
] as const;

export type WireSession = { readonly [Name in (typeof TEXTS)[number]]?: string } & {
  readonly id: string;
  readonly idp: JsonObject | undefined;
  readonly amr: readonly string[];
  readonly mfaActive: boolean | undefined;
};

/** The body of a 2xx under `/api/v1/sessions`; `undefined` when it is no session. Never throws. */
export function readSession(body: unknown): WireSession | undefined {
  const [read] = conforming(Session, [body]);
  if (!read?.id) return undefined;
  const { id, mfaActive } = read;
  return {
    ...texts(read, ...TEXTS),
    id,
    idp: objectIn(read, 'idp'),
    amr: textsIn(read, 'amr'),
    mfaActive: typeof mfaActive === 'boolean' ? mfaActive : undefined,
  };
}

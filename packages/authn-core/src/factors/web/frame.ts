import type { Factor } from '../../transaction/transaction.ts';
import { merged, unserialised } from '../../unserialised.ts';
import { texts } from '../../wire/read.ts';
import type { JsonObject } from '../../wire/read.ts';
import type { LinkActions } from '../factor.ts';
import type { DuoAttempt } from './index.ts';

/** What the frame needs, from an open verification or activation. */
export const frameData = (attempt: JsonObject | undefined, { links }: Factor): DuoAttempt['data'] =>
  merged(
    texts(attempt, 'host'),
    unserialised(texts(attempt, 'signature')),
    links['script']?.[0] && { script: links['script'][0].href },
  );

/** Passes the frame's answer on; the reply says nothing of worth (spec §3.9.3), the next poll does. */
export const frameActions: LinkActions = (link, { id }) =>
  link(
    { action: 'complete', rel: 'complete' },
    ({ sigResponse }: { sigResponse: string }) => ({ form: true, body: { id, sig_response: sigResponse } }),
    (_reply, transaction) => transaction,
  );

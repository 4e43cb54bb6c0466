import { reveal } from '../secret.ts';
import type { Factor } from '../transaction/transaction.ts';
import { unserialised } from '../unserialised.ts';

/** An image that a phone's app scans; whoever sees it can set the factor up, so that no serialisation reads it. */
export interface QrCode {
  /** Address of a PNG: of the org, or a `data:` URI. */
  readonly qrCode?: string;
}

/** The image of an open activation (spec §1.5.3). */
export function qrCode({ links }: Factor): QrCode {
  const { full } = links['qrcode']?.[0] ?? {};
  const href = full && reveal(full);
  return href && /^(https?:|data:image\/)/.test(href) ? unserialised({ qrCode: href }) : {};
}

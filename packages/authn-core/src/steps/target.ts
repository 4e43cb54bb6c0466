import { given } from '../given.ts';
import { embeddedIn } from '../transaction/embedded.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { objectsIn } from '../wire/lists.ts';
import { objectIn, texts } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';

/** The application that the person is on the way to (spec §1.4.5). */
export interface Target {
  /** Its name in the org. */
  readonly name?: string;
  /** For people. */
  readonly label?: string;
  /** Of OAuth applications. */
  readonly clientId?: string;
  /** Address of its picture, http(s). */
  readonly logo?: string;
  /** Addresses of its pages about itself: only where consent is asked for. */
  readonly about?: string;
  /** Only where consent is asked for. */
  readonly termsOfService?: string;
  /** Only where consent is asked for. */
  readonly privacyPolicy?: string;
  /** Only where consent is asked for. */
  readonly clientUri?: string;
}

/** The application of a transaction, if the org names one. */
export function targetOf(transaction: Transaction): Target | undefined {
  const target = objectIn(embeddedIn(transaction), 'target');
  if (!target) return undefined;
  const links = objectIn(target, '_links');
  return given<Target>({
    ...texts(target, 'name', 'label', 'clientId'),
    logo: addressIn(links, 'logo'), // an object or a list of them (spec §7.37)
    about: addressIn(links, 'about'),
    termsOfService: addressIn(links, 'terms-of-service'),
    privacyPolicy: addressIn(links, 'privacy-policy'),
    clientUri: addressIn(links, 'client-uri'),
  });
}

function addressIn(links: JsonObject | undefined, rel: string): string | undefined {
  const { href } = texts(objectsIn(links, rel)[0], 'href');
  return href && /^https?:\/\//i.test(href) ? href : undefined;
}

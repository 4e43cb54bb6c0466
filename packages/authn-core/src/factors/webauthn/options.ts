import { given } from '../../given.ts';
import { texts } from '../../wire/read.ts';
import type { JsonObject } from '../../wire/read.ts';
import { CeremonyError } from '../ceremony-error.ts';

/**
 * What an org that knows only Windows Hello of before the standard sends instead of options (spec §7.44). Browsers have
 * removed it: the dialogue cannot be opened (a `ceremony` problem, `unsupported`), and a host that can do it hands over
 * what it got, as that gave it.
 */
export interface WindowsHello {
  /** Present where the org knows nothing newer. */
  readonly legacy?: 'windows-hello';
  /** With `legacy`; an accessor that no serialisation reads. */
  readonly helloOptions?: WindowsHelloOptions;
}

/** What Windows Hello is asked with. */
export interface WindowsHelloOptions {
  /** What is signed; good for once. */
  readonly nonce: string;
  /** How long the person has. */
  readonly timeoutSeconds?: number;
  /** Of an activation. */
  readonly algorithm?: string;
  /** Of an activation. */
  readonly rpDisplayName?: string;
}

/** Told apart by shape alone: the type has one name for both (spec §7.44). */
export function windowsHelloIn(from: JsonObject | undefined): WindowsHelloOptions | undefined {
  const { nonce, ...rest } = texts(from, 'nonce', 'algorithm', 'rpDisplayName');
  const timeoutSeconds = from?.['timeoutSeconds'];
  return nonce === undefined
    ? undefined
    : { nonce, ...rest, ...(typeof timeoutSeconds === 'number' && { timeoutSeconds }) };
}

/** What the browser is to be asked with, where it can be. */
export function askable<O>({ options, legacy }: { readonly options?: O; readonly legacy?: string }): O {
  if (options !== undefined) return options;
  throw new CeremonyError(legacy === undefined ? 'failed' : 'unsupported');
}

/** The ids that these have, in the form that the browser's JSON wants. */
export function credentialIdsOf(
  from: readonly (JsonObject | undefined)[],
  name: 'credentialId' | 'id',
): string[] {
  return from.flatMap((each) => {
    const { [name]: id } = texts(each, name);
    return id === undefined ? [] : [canonical(id)];
  });
}

/** base64url without padding, of whichever alphabet it was. */
export const canonical = (text: string): string =>
  text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Whether a host gave any of these. */
export const isGiven = (members: object): boolean => Object.keys(given({ ...members })).length > 0;

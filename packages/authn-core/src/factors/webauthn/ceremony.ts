import type { JsonObject } from '../../wire/read.ts';
import { CeremonyError } from '../ceremony-error.ts';
import type { CeremonyReason } from '../ceremony-error.ts';

// Fetched when somebody uses a key, not before: see index.ts.

/** Asks the person for one of their keys; gives back what it signed, in standard base64 (spec §3.10). */
export function signWithKey(
  options: PublicKeyCredentialRequestOptionsJSON,
  signal: AbortSignal,
): Promise<JsonObject> {
  return alone(signal, { InvalidStateError: 'unknown-credential' }, async (keys, own) => {
    const publicKey: object = {
      ...options,
      challenge: fromBase64(options.challenge),
      allowCredentials: options.allowCredentials?.map(withBytes),
    };
    // JSON from here on is the browser's to check.
    const key = await keys.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions, signal: own });
    if (!isKey(key) || !isAssertion(key.response)) throw new CeremonyError('failed');
    const { clientDataJSON, authenticatorData, signature } = key.response;
    return {
      clientData: toBase64(clientDataJSON),
      authenticatorData: toBase64(authenticatorData),
      signatureData: toBase64(signature),
    };
  });
}

/** Asks the person for a new key; gives back what proves it, in standard base64 (spec §3.9.5). */
export function createKey(
  options: PublicKeyCredentialCreationOptionsJSON,
  signal: AbortSignal,
): Promise<JsonObject> {
  return alone(signal, { InvalidStateError: 'already-registered' }, async (keys, own) => {
    const publicKey: object = {
      ...options,
      challenge: fromBase64(options.challenge),
      user: withBytes(options.user),
      excludeCredentials: options.excludeCredentials?.map(withBytes),
    };
    const key = await keys.create({
      publicKey: publicKey as PublicKeyCredentialCreationOptions,
      signal: own,
    });
    if (!isKey(key) || !isAttestation(key.response)) throw new CeremonyError('failed');
    const { response } = key;
    return {
      attestation: toBase64(response.attestationObject),
      clientData: toBase64(response.clientDataJSON),
      ...('getTransports' in response && { transports: JSON.stringify(response.getTransports()) }),
      clientExtensions: JSON.stringify(key.getClientExtensionResults()),
    };
  });
}

/** The dialogue that is open on this page, whichever flow asked for it: browsers have room for one. */
let open: AbortController | undefined;

async function alone(
  signal: AbortSignal,
  words: Readonly<Record<string, CeremonyReason>>,
  ask: (keys: CredentialsContainer, own: AbortSignal) => Promise<JsonObject>,
): Promise<JsonObject> {
  if (signal.aborted) throw new CeremonyError('aborted');
  const { PublicKeyCredential: supported, navigator: device } = globalThis as Partial<typeof globalThis>;
  if (!supported || !device || !('credentials' in device)) throw new CeremonyError('unsupported');
  open?.abort();
  const own = new AbortController();
  open = own;
  const takeBack = (): void => own.abort();
  signal.addEventListener('abort', takeBack);
  try {
    return await ask(device.credentials, own.signal);
  } catch (error) {
    if (error instanceof CeremonyError) throw error;
    throw new CeremonyError(own.signal.aborted ? 'aborted' : reasonOf(error, words), { cause: error });
  } finally {
    signal.removeEventListener('abort', takeBack);
    if (open === own) open = undefined;
  }
}

/** The standard's names for what went wrong; all else that browsers say is for them alone. */
const REASONS: Readonly<Record<string, CeremonyReason>> = {
  NotAllowedError: 'not-allowed',
  SecurityError: 'security',
  AbortError: 'aborted',
  ConstraintError: 'constraint',
  NotSupportedError: 'not-supported',
  NotReadableError: 'unreadable',
};

function reasonOf(error: unknown, words: Readonly<Record<string, CeremonyReason>>): CeremonyReason {
  // Not by class: password managers that answer in the browser's place make errors of their own.
  const { name } = error instanceof Object && 'name' in error ? error : { name: '' };
  return { ...REASONS, ...words }[String(name)] ?? 'failed';
}

// What they hand out is no instance of the browser's classes either.
const isKey = (from: Credential | null): from is PublicKeyCredential => from?.type === 'public-key';
const isAssertion = (from: AuthenticatorResponse): from is AuthenticatorAssertionResponse =>
  'signature' in from;
const isAttestation = (from: AuthenticatorResponse): from is AuthenticatorAttestationResponse =>
  'attestationObject' in from;

const withBytes = <T extends { id: string }>(from: T): Omit<T, 'id'> & { id: BufferSource } => ({
  ...from,
  id: fromBase64(from.id),
});

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

const toBase64 = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (each) => String.fromCharCode(each)).join(''));

import { given } from '../../given.ts';
import type { Factor } from '../../transaction/transaction.ts';
import { embeddedOf } from '../../transaction/embedded.ts';
import { unserialised } from '../../unserialised.ts';
import { objectsIn } from '../../wire/lists.ts';
import { objectIn, texts } from '../../wire/read.ts';
import type { JsonObject } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';
import { openChallenge } from '../pass-code.ts';
import { askable, canonical, credentialIdsOf, isGiven, windowsHelloIn } from './options.ts';
import type { WindowsHello } from './options.ts';

/**
 * A security key, a phone or the device itself, by WebAuthn (spec §3.9.5, §3.10). The browser asks the person: `verify`
 * and `activate` without input open its dialogue, at best right after a click. A host that asks by itself, a native app
 * say, hands over what the key gave.
 */
export interface WebauthnSpec extends FactorSpec {
  factorType: 'webauthn';
  provider: 'FIDO';
  /** Empty while any key of several will do. */
  profile: { credentialId?: string; authenticatorName?: string };
  verify: RememberDevice;
  challenge: {
    data: WebauthnRequest;
    answer: RememberDevice & Partial<WebauthnAssertion>;
    answerable: 'always';
  };
  enroll: { data: object; input: object };
  activation: {
    data: WebauthnCreation;
    answer: Partial<WebauthnAttestation> & Partial<WindowsHelloKey>;
    answerable: 'always';
  };
}

/** An open challenge. */
export interface WebauthnRequest extends WindowsHello {
  /** Of the keys that may answer, base64url; several where the type was chosen and any of them will do. */
  readonly credentialIds: readonly string[];
  /** Whether the key asks for a PIN or a finger: `required`, `preferred`, `discouraged`. */
  readonly userVerification?: string;
  /**
   * What to ask the key, for hosts that do so themselves: the argument of
   * `PublicKeyCredential.parseRequestOptionsFromJSON`. The challenge in it is good for once: an accessor that no
   * serialisation reads. Absent with `legacy`, and where the org sent no challenge.
   */
  readonly options?: PublicKeyCredentialRequestOptionsJSON;
}

/** An open activation. */
export interface WebauthnCreation extends WindowsHello {
  /** As in `WebauthnRequest`. */
  readonly userVerification?: string;
  /** As in `WebauthnRequest`: the argument of `PublicKeyCredential.parseCreationOptionsFromJSON`. */
  readonly options?: PublicKeyCredentialCreationOptionsJSON;
}

/** What a key signed: all three or none; standard base64. */
export interface WebauthnAssertion {
  /** `response.clientDataJSON`. */
  clientData: string;
  /** `response.authenticatorData`. */
  authenticatorData: string;
  /** `response.signature`. */
  signatureData: string;
}

/** What proves a new key: the first two or none; standard base64. */
export interface WebauthnAttestation {
  /** `response.attestationObject`. */
  attestation: string | null;
  /** `response.clientDataJSON`. */
  clientData: string;
  /** What `getTransports()` gave, as JSON. */
  transports?: string;
  /** What `getClientExtensionResults()` gave, as JSON. */
  clientExtensions?: string;
}

/** A new key of Windows Hello of before the standard, without attestation: both or none. */
export interface WindowsHelloKey {
  /** The id that Windows gave the key. */
  credentialId: string;
  /** A JWK. */
  publicKey: object;
}

/** Security keys and passkeys. */
export const webauthn = defineFactor<WebauthnSpec>({
  factorType: 'webauthn',
  provider: 'FIDO',
  shape: 'ceremony',
  profile: (factor) => (membersOf(factor) ? {} : texts(factor.profile, 'credentialId', 'authenticatorName')),
  verify: openChallenge,
  challenge: {
    data: requestOf,
    answer({ rememberDevice, ...proof }, embedded, factor) {
      const request = requestOf(embedded, factor);
      // The old scheme's answer goes without (spec §3.10).
      const query = request.legacy ? {} : { rememberDevice };
      if (isGiven(proof)) {
        const { clientData, authenticatorData, signatureData } = proof;
        return { query, body: { clientData, authenticatorData, signatureData } };
      }
      return {
        query,
        ceremony: async (signal) => {
          const options = askable(request);
          const { signWithKey } = await import('./ceremony.ts');
          return signWithKey(options, signal);
        },
      };
    },
  },
});

function requestOf(embedded: JsonObject, factor: Factor): WebauthnRequest {
  const challenge = objectIn(embedded, 'challenge');
  const profiles = membersOf(factor)?.map((member) => objectIn(member, 'profile')) ?? [factor.profile];
  const credentialIds = credentialIdsOf(profiles, 'credentialId');
  const helloOptions = windowsHelloIn(challenge);
  const options = requestOptionsOf(challenge, credentialIds);
  return Object.assign(unserialised(given<Hidden>({ helloOptions, options })), {
    credentialIds,
    ...texts(challenge, 'userVerification'),
    ...(helloOptions && { legacy: 'windows-hello' as const }),
  });
}

type Hidden = Pick<WebauthnRequest, 'helloOptions' | 'options'>;

/** The keys that a challenge of the type is for; absent where it is for one key (spec §7.70). */
function membersOf(factor: Factor): readonly JsonObject[] | undefined {
  const embedded = embeddedOf(factor);
  return embedded['factors'] === undefined ? undefined : objectsIn(embedded, 'factors');
}

/** What a key is asked to sign, in the standard's JSON form (spec §3.10). What we do not know is passed on. */
function requestOptionsOf(
  from: JsonObject | undefined,
  credentialIds: readonly string[],
): PublicKeyCredentialRequestOptionsJSON | undefined {
  const { challenge } = texts(from, 'challenge');
  if (challenge === undefined) return undefined;
  return {
    ...from,
    challenge: canonical(challenge),
    allowCredentials: credentialIds.map((id) => ({ type: 'public-key', id })),
    ...extensionsOf(from),
  };
}

/** An empty `appid` is none, and would be refused by the browser (spec §7.45). */
function extensionsOf(from: JsonObject | undefined): { extensions?: object } {
  const { appid, ...others } = objectIn(from, 'extensions') ?? {};
  return from?.['extensions']
    ? { extensions: given({ ...others, appid: appid === '' ? undefined : appid }) }
    : {};
}

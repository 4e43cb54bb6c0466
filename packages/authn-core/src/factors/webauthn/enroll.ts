import { given } from '../../given.ts';
import { merged, unserialised } from '../../unserialised.ts';
import { objectsIn } from '../../wire/lists.ts';
import { objectIn, texts } from '../../wire/read.ts';
import type { JsonObject } from '../../wire/read.ts';
import { defineEnrollment } from '../factor.ts';
import type { WebauthnCreation, WebauthnSpec } from './index.ts';
import { askable, canonical, credentialIdsOf, isGiven, windowsHelloIn } from './options.ts';

/** A new key: made by the browser's dialogue, or elsewhere and handed over. */
export const webauthnEnrollment = defineEnrollment<WebauthnSpec>({
  factorType: 'webauthn',
  provider: 'FIDO',
  enroll: { submit: () => ({}) },
  activation: {
    data: creationOf,
    answer({ credentialId, publicKey, ...proof }, embedded) {
      if (isGiven({ credentialId, publicKey }))
        return { body: { credentialId, publicKey, attestation: null } };
      if (isGiven(proof)) {
        const { attestation, clientData, ...more } = proof;
        return { body: { attestation, clientData, ...given(more) } };
      }
      return {
        ceremony: async (signal) => {
          const options = askable(creationOf(embedded));
          const { createKey } = await import('./ceremony.ts');
          return createKey(options, signal);
        },
      };
    },
  },
});

function creationOf(embedded: JsonObject): WebauthnCreation {
  const activation = objectIn(embedded, 'activation');
  const helloOptions = windowsHelloIn(activation);
  return merged(
    texts(objectIn(activation, 'authenticatorSelection'), 'userVerification'),
    helloOptions && { legacy: 'windows-hello' },
    unserialised({ helloOptions, options: creationOptionsOf(activation) }),
  );
}

/** What a new key is made by, in the standard's JSON form (spec §3.9.5). */
function creationOptionsOf(
  activation: JsonObject | undefined,
): PublicKeyCredentialCreationOptionsJSON | undefined {
  const { challenge } = texts(activation, 'challenge');
  const user = objectIn(activation, 'user');
  const { id } = texts(user, 'id');
  if (challenge === undefined || id === undefined) return undefined;
  const options: object = {
    ...activation,
    challenge: canonical(challenge),
    // A plain id that is taken for base64url, strange as it is (spec §3.9.5).
    user: { ...user, id: canonical(id) },
    excludeCredentials: objectsIn(activation, 'excludeCredentials').flatMap((key) =>
      credentialIdsOf([key], 'id').map((known) => ({ ...key, id: known })),
    ),
  };
  // The rest (`rp`, `pubKeyCredParams` …) is the org's word, and the browser's to check.
  return options as PublicKeyCredentialCreationOptionsJSON;
}

/** What may be shown of a member that is a text. */
export type Kind = 'shown' | 'person' | 'secret' | 'address';

const SECRET =
  /token|secret|password|pass_?code|answer|signature|nonce|handle|assertion|clientdata|authenticatordata|registrationdata|sig_?response|qr|^(challenge|keys|pin|otp|code|usercode|state|okta_key)$/i;

/** Sound like secrets and are none. */
const HARMLESS = new Set([
  'passwordChanged',
  'passwordExpireDays',
  'correctAnswer',
  'errorCode',
  'excludeAttributes',
]);

/** Words of the API and texts that an org's administrator wrote; whatever is not listed is taken for a secret. */
const SHOWN = new Set(
  `status type factorResult factorResultMessage challengeType factorType recoveryType id provider vendorName enrollment
   name title label description displayName protocol issuer uri clientId scope consent rel allow
   errorCode errorSummary errorId errorLink reason location locationType domain
   deviceType platform version locale timeZone encoding userVerification attestation authenticatorAttachment
   authenticatorName appId appid host expiresAt passwordChanged endDate deviceActivationStatus excludeAttributes
   response_type response_mode pipeline`.split(/\s+/),
);

/** About the person, wherever they are. */
const PERSON =
  /^(login|username|identifier|user|firstName|lastName|displayName|nickName|email|secondEmail|phoneNumber|mobilePhone|phoneExtension|credentialId|question|questionText|ip|userAgent)$/;

/** What may be shown of a profile; the rest of it is about the person. */
const OF_PROFILE =
  /^(id|deviceType|platform|version|locale|timeZone|authenticatorName|appId|expiresAt|passwordChanged)$/;

/** Built-in questions are keys; a person's own are sentences (spec §3.11). */
const isKey = (value: string): boolean => /^[a-z]+(_[a-z]+)+$/.test(value);
const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(value);
/** A word of the API that this version does not know; base32 secrets have digits, sooner or later. */
const isWord = (value: string): boolean => /^[A-Z]+(_[A-Z]+)*$/.test(value) && value.length <= 30;

export const soundsSecret = (name: string): boolean => SECRET.test(name) && !HARMLESS.has(name);

/** Judges a text by the name of its member, and by whether it is part of a profile. */
export function kindOf(name: string, value: string, inProfile: boolean): Kind {
  if (soundsSecret(name)) return 'secret';
  if (name === 'href') return 'address';
  if (name === 'question' && isKey(value)) return 'shown';
  if (inProfile ? !OF_PROFILE.test(name) : PERSON.test(name) && !(name === 'displayName')) return 'person';
  return SHOWN.has(name) || isDate(value) || isWord(value) ? 'shown' : 'secret';
}

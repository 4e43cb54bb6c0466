// What an org answers, word for word the same to every client, with no network between.

/** The org that never was. */
export const ORG = 'https://id.example.com';
/** Whoever signs in. */
export const PERSON = { username: 'mira.okafor@example.com', password: 'correct horse battery staple' };
export const PASS_CODE = '287082';

const STATE_TOKEN = '007ucIX7PATyn94hsHfOLVaXAmOBkKHWnOOLG43bsb';
const SESSION_TOKEN = '00Fpzf4en68pCXTsMjcX8JPMctzN2Wiw4LDOBL_9pe';
const link = (path: string): object => ({ href: `${ORG}/api/v1/authn${path}`, hints: { allow: ['POST'] } });
const factor = (id: string, factorType: string, provider: string, profile: object): object => ({
  id,
  factorType,
  provider,
  vendorName: provider,
  profile,
  _links: { verify: link(`/factors/${id}/verify`) },
});
const user = {
  id: '00ulF58swfxktKmyY5d7',
  passwordChanged: '2031-02-17T08:03:11.000Z',
  profile: {
    login: PERSON.username,
    firstName: 'Mira',
    lastName: 'Okafor',
    locale: 'en',
    timeZone: 'Europe/Lisbon',
  },
};
const expiresAt = new Date(Date.now() + 5 * 60_000).toISOString();
const success = JSON.stringify({
  expiresAt,
  status: 'SUCCESS',
  sessionToken: SESSION_TOKEN,
  _embedded: { user },
});
const mfaRequired = JSON.stringify({
  stateToken: STATE_TOKEN,
  expiresAt,
  status: 'MFA_REQUIRED',
  _embedded: {
    user,
    factors: [
      factor('opfh2MyMRDqj5lGbo5d7', 'push', 'OKTA', {
        credentialId: PERSON.username,
        deviceType: 'SmartPhone_Android',
        keys: [{ kty: 'PKIX', use: 'sig', kid: 'default', x5c: ['TUlJQ0ZpY3RpdmU='] }],
        name: "Mira's phone",
        platform: 'ANDROID',
        version: '31',
      }),
      factor('ostf1fmaMGJLMNGNLIVG', 'token:software:totp', 'OKTA', { credentialId: PERSON.username }),
      factor('smsY92NXGq4xf9fLd5d7', 'sms', 'OKTA', { phoneNumber: '+1 XXX-XXX-4417' }),
    ],
    policy: {
      allowRememberDevice: true,
      rememberDeviceLifetimeInMinutes: 20,
      rememberDeviceByDefault: false,
      factorsPolicyInfo: { opfh2MyMRDqj5lGbo5d7: { autoPushEnabled: false } },
    },
  },
  _links: { cancel: link('/cancel') },
});

/** What a person goes through: the password alone, or the password and a code. */
export type Journey = 'password' | 'totp';

/** The `fetch` of an org whose people all need the same; anything but the expected requests is refused. */
export function createAnswers(journey: () => Journey): { fetch: typeof globalThis.fetch; requests: number } {
  const counted = {
    requests: 0,
    fetch(input: string | URL | Request): Promise<Response> {
      counted.requests++;
      const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
      return Promise.resolve(
        new Response(bodyOf(url, journey()), { headers: { 'content-type': 'application/json' } }),
      );
    },
  };
  return counted;
}

function bodyOf(url: string, journey: Journey): string {
  if (url === `${ORG}/api/v1/authn`) return journey === 'password' ? success : mfaRequired;
  if (url.startsWith(`${ORG}/api/v1/authn/factors/ostf1fmaMGJLMNGNLIVG/verify`)) return success;
  throw new Error(`A client asked for ${url}, which is no part of this journey.`);
}

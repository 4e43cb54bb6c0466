import { OktaAuth } from '@okta/okta-auth-js/authn';
import { ORG, PASS_CODE, PERSON, type Journey } from './answers.ts';
import type { ClientFactory } from './client.ts';

/** Theirs, by its documented calls; it takes the global `fetch` when it sends. */
export const createClient: ClientFactory = ({ fetch }) => {
  globalThis.fetch = fetch;
  const create = (): OktaAuth => new OktaAuth({ issuer: ORG });
  let kept: OktaAuth | undefined;
  return {
    name: 'okta-auth-js',
    signIn: (journey) => through(create(), journey),
    signInAgain: (journey) => through((kept ??= create()), journey),
    fresh: () => Promise.resolve(create()),
    async waiting() {
      const client = create();
      return { client, transaction: await client.signInWithCredentials(PERSON) };
    },
  };
};

async function through(client: OktaAuth, journey: Journey): Promise<string | undefined> {
  let transaction = await client.signInWithCredentials(PERSON);
  if (journey === 'totp') {
    const totp = transaction.factors?.find((factor) => factor['factorType'] === 'token:software:totp') as
      { verify(answer: { passCode: string }): Promise<typeof transaction> } | undefined;
    if (totp) transaction = await totp.verify({ passCode: PASS_CODE });
  }
  return transaction.status === 'SUCCESS' ? transaction.sessionToken : undefined;
}

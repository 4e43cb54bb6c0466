// Compiled by `npm run types`, never run: every line under @ts-expect-error must not compile.
import { createAuthnFlow, createAuthnFlowWith, defineFactor, oktaTotp, sms } from '@authn-flow/authn-core';
import type { FactorSpec } from '@authn-flow/authn-core';

interface TelepathySpec extends FactorSpec {
  factorType: 'telepathy';
  provider: 'ACME';
  profile: { minds: number };
  verify: { thought: string };
  challenge: { data: { hint: string }; answer: { thought: string }; answerable: 'always' };
  enroll: { data: { rooms: readonly string[] }; input: { room: string } };
  activation: {
    data: { seats: number };
    answer: { thought: string };
    answerable: 'unless-waiting';
    actions: { hum: { tune: string } };
  };
}
const telepathy = defineFactor<TelepathySpec>({
  factorType: 'telepathy',
  provider: 'ACME',
  shape: 'question',
  profile: () => ({ minds: 2 }),
  verify: ({ thought }) => ({ body: { thought } }),
  challenge: { data: () => ({ hint: 'a lake' }), answer: ({ thought }) => ({ body: { thought } }) },
  enroll: { data: () => ({ rooms: ['red'] }), submit: ({ room }) => ({ body: { profile: { room } } }) },
  activation: {
    data: () => ({ seats: 2 }),
    answer: ({ thought }) => ({
      body: { thought },
      ceremony: (signal) => Promise.resolve({ calm: !signal.aborted }),
    }),
    actions: (link) =>
      link({ action: 'hum', rel: 'hum' }, ({ tune }: { tune: string }) => ({ body: { tune } })),
  },
});

/** [r161] A factor from outside widens the union, in steps that come later too. */
export async function fromOutside(): Promise<void> {
  const own = await createAuthnFlowWith({ orgUrl: 'https://org.example', factors: [telepathy, sms] }).start();
  if (own.status === 'MFA_CHALLENGE' && own.factorType === 'telepathy') {
    const hint: string = own.hint;
    const after = await own.verify({ thought: hint });
    if (after.status === 'MFA_CHALLENGE' && after.factorType === 'sms') await after.verify({ passCode: '1' });
    // @ts-expect-error this flow has no push
    if (after.status === 'MFA_CHALLENGE' && after.factorType === 'push') return;
    // @ts-expect-error a misspelt field
    await own.verify({ though: hint });
  }
  if (own.status === 'MFA_ENROLL') {
    const entry = own.factors.find((each) => each.factorType === 'telepathy');
    const room: string | undefined = entry?.rooms[0];
    const after = await entry?.enroll?.({ room: room ?? 'red' });
    if (after?.status === 'MFA_ENROLL_ACTIVATE' && after.factorType === 'telepathy') {
      const seats: number = after.seats;
      await after.activate?.({ thought: String(seats) });
      await after.hum?.({ tune: 'la' });
      // @ts-expect-error may be polling
      await after.activate({ thought: 'x' });
      // @ts-expect-error may not be offered
      await after.hum({ tune: 'la' });
      // @ts-expect-error a misspelt field
      await after.hum?.({ tone: 'la' });
    }
    // @ts-expect-error a misspelt field
    await entry?.enroll?.({ rooom: 'red' });
    // @ts-expect-error this flow cannot set up an app
    own.factors.find((each) => each.factorType === 'token:software:totp');
  }
  const plain = await createAuthnFlow({ orgUrl: 'https://org.example' }).start();
  // @ts-expect-error nobody taught this one
  if (plain.status === 'MFA_CHALLENGE' && plain.factorType === 'telepathy') return;

  // @ts-expect-error the profile lacks a member
  defineFactor<TelepathySpec>({ ...telepathy, profile: () => ({}) });
  defineFactor<TelepathySpec>({
    ...telepathy,
    // @ts-expect-error a member of the input that there is not
    enroll: { submit: ({ passCode }) => ({ body: { passCode: String(passCode) } }) },
  });
  // @ts-expect-error factors are modules
  createAuthnFlowWith({ orgUrl: 'https://org.example', factors: [oktaTotp, 'sms'] });
}

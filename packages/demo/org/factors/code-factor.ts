import type { Channel } from '../outside/message.ts';
import type { Person } from '../people/person.ts';
import type { Attempt, FactorKind, Verdict } from './kind.ts';
import type { Factor } from './factor.ts';
import { readProof, wrongCode } from './proof.ts';
import { redeemCode, sendCode, throttleFactorSend } from './send-code.ts';

/** What all factors share that send a code: without a code they send one, with it they check it (spec 3.10). */
export function codeFactor(
  channel: Channel,
  addressOf: (factor: Factor, person: Person) => string,
): Required<Pick<FactorKind, 'verify' | 'resend' | 'view'>> {
  const send = ({ step, factor, challenge }: Attempt): Verdict => {
    const { org, person } = step;
    const to = addressOf(factor, person);
    throttleFactorSend(org, channel, to, person);
    sendCode(org, factor.id, channel, to, person);
    return { challenge: { ...challenge, factorId: factor.id, factorResult: 'CHALLENGE' } };
  };
  return {
    verify(attempt) {
      const passCode = readProof(attempt, 'passCode');
      if (passCode === undefined) return send(attempt);
      if (!redeemCode(attempt.step.org, attempt.factor.id, passCode)) throw wrongCode();
      return { verified: attempt.factor };
    },
    resend: send,
    view: () => ({ next: 'verify', resend: channel }),
  };
}

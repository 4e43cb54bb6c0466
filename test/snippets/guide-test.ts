import { at, mfaRequired, pushChallenge, scriptedFlow, success } from '@authn-flow/authn-core/testing';

/** Your UI's test: a real flow, an org that answers what it is told, time that passes when you say so. */
export async function showsTheNumber(show: (words: string) => void) {
  const { flow, world } = scriptedFlow([
    mfaRequired(),
    pushChallenge(),
    pushChallenge({ correctAnswer: 7 }),
    success(),
  ]);
  flow.subscribe((step) => {
    if (step.status === 'MFA_CHALLENGE' && step.factorType === 'push' && step.correctAnswer !== undefined)
      show(`Pick ${step.correctAnswer}`);
  });
  const list = at(
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' }),
    'MFA_REQUIRED',
  );
  await list.factors.find((factor) => factor.factorType === 'push')?.verify();
  await world.advance(10_000);
  return flow.step.status;
}

import type { Step } from '@authn-flow/authn-core';

/** In a click: the browser asks the person; `step.activity` is `ceremony` meanwhile. */
export async function proveByKey(step: Step): Promise<Step> {
  if (step.status !== 'MFA_REQUIRED') return step;
  const key = step.factors.find((factor) => factor.factorType === 'webauthn');
  const open = (await key?.verify()) ?? step;
  if (open.status !== 'MFA_CHALLENGE' || open.factorType !== 'webauthn') return open;
  const proven = await open.verify();
  if (proven.problem?.code !== 'ceremony') return proven; // reason: 'not-allowed', 'unsupported' …
  return (await open.previous?.()) ?? proven; // another way instead
}

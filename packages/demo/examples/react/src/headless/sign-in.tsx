import type { Step } from '@authn-flow/authn-core';
import { Button } from './form.tsx';
import { problemInWords } from './problem.ts';
import { Challenge } from './screens/challenge.tsx';
import { Choice } from './screens/choice.tsx';
import { Password } from './screens/password.tsx';
import { Success } from './screens/success.tsx';
import { useAuthnFlow } from './use-authn-flow.ts';

/** The step's screen, and beside it what went wrong. */
export function SignIn({ orgUrl }: { readonly orgUrl: string }) {
  const step = useAuthnFlow({ orgUrl });
  return (
    <section aria-busy={step.activity === 'requesting'}>
      <p role="alert">{step.problem && problemInWords(step.problem)}</p>
      {/* A new step begins with empty fields. */}
      <Screen key={step.status} step={step} orgUrl={orgUrl} />
    </section>
  );
}

function Screen({ step, orgUrl }: { readonly step: Step; readonly orgUrl: string }) {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return <Password step={step} />;
    case 'MFA_REQUIRED':
    case 'FACTOR_REQUIRED':
      return <Choice step={step} />;
    case 'MFA_CHALLENGE':
    case 'FACTOR_CHALLENGE':
      return <Challenge step={step} />;
    case 'SUCCESS':
      return <Success step={step} orgUrl={orgUrl} />;
    // The guide's table says what to show at the others.
    default:
      return (
        <>
          <h1>One more thing is asked for</h1>
          <p>This page does not show {step.status}.</p>
          <Button onClick={() => step.cancel()}>Start over</Button>
        </>
      );
  }
}

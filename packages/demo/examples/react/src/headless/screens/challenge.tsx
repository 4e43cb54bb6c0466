import type { MfaChallengeStep } from '@authn-flow/authn-core';
import { Button, CodeField, Form } from '../form.tsx';

/** MFA_CHALLENGE, and the ways out that the org offers. */
export function Challenge({ step }: { readonly step: MfaChallengeStep }) {
  const { resend, previous, cancel } = step;
  return (
    <>
      <Open step={step} />
      {resend && <Button onClick={() => resend()}>Send it again</Button>}
      {previous && <Button onClick={() => previous()}>Another way</Button>}
      <Button onClick={() => cancel()}>Start over</Button>
    </>
  );
}

function Open({ step }: { readonly step: MfaChallengeStep }) {
  switch (step.factorType) {
    case 'push':
      return <Push step={step} />;
    case 'sms':
    case 'call':
    case 'email':
      return (
        <>
          <h1>A code is on its way</h1>
          <Form
            submit="Check the code"
            onSubmit={(typed) => step.verify({ passCode: typed('passCode').replaceAll(/\s/g, '') })}
          >
            <CodeField label="Code" />
          </Form>
        </>
      );
    default:
      return <h1>This page does not ask for {step.factorType}</h1>;
  }
}

/** The flow polls by itself; `verify` is there once that has ended without success. */
function Push({ step }: { readonly step: Extract<MfaChallengeStep, { factorType: 'push' }> }) {
  const { verify, correctAnswer, profile } = step;
  if (verify) return <Button onClick={() => verify()}>Notify {profile.name ?? 'my phone'} again</Button>;
  return (
    <>
      <h1>Look at your phone</h1>
      <p role="status">
        {/* The number may be 0: it is there or it is not. */}
        {correctAnswer === undefined ? 'Approve the request.' : `Pick the number ${correctAnswer}.`}
      </p>
    </>
  );
}

import type { FactorChoice, MfaRequiredStep } from '@authn-flow/authn-core';
import { Button, CodeField, Form } from '../form.tsx';

/** MFA_REQUIRED */
export const Choice = ({ step }: { readonly step: MfaRequiredStep }) => (
  <>
    <h1>Is it you{step.user?.firstName !== undefined && `, ${step.user.firstName}`}?</h1>
    <ul>
      {step.factors.map((factor) => (
        <li key={factor.id}>
          <Factor factor={factor} />
        </li>
      ))}
    </ul>
    <Button onClick={() => step.cancel()}>Start over</Button>
  </>
);

/** `factorType` narrows to what a factor has and takes. */
function Factor({ factor }: { readonly factor: FactorChoice }) {
  switch (factor.factorType) {
    case 'push':
      return <Button onClick={() => factor.verify()}>Notify {factor.profile.name ?? 'my phone'}</Button>;
    case 'sms':
      return <Button onClick={() => factor.verify()}>Send a text to {factor.profile.phoneNumber}</Button>;
    case 'call':
      return <Button onClick={() => factor.verify()}>Call {factor.profile.phoneNumber}</Button>;
    case 'email':
      return <Button onClick={() => factor.verify()}>Send a mail to {factor.profile.email}</Button>;
    case 'token:software:totp':
      return (
        <Form
          submit="Check the code"
          onSubmit={(typed) => factor.verify({ passCode: typed('passCode').replaceAll(/\s/g, '') })}
        >
          <CodeField label={factor.provider === 'GOOGLE' ? 'Authenticator code' : 'Okta Verify code'} />
        </Form>
      );
    default:
      return <p>This page does not ask for {factor.factorType}.</p>;
  }
}

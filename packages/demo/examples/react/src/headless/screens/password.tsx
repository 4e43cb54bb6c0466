import type { UnauthenticatedStep } from '@authn-flow/authn-core';
import { Form } from '../form.tsx';

/** UNAUTHENTICATED */
export const Password = ({ step }: { readonly step: UnauthenticatedStep }) => (
  <>
    <h1>Sign in</h1>
    <Form
      submit="Sign in"
      onSubmit={(typed) => step.signIn({ username: typed('username'), password: typed('password') })}
    >
      <label>
        Username
        <input name="username" autoComplete="username" defaultValue={step.identifier} required autoFocus />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
    </Form>
  </>
);

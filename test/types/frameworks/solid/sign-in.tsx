import { createSignal } from 'solid-js';
import type { SignInWidget } from '@authn-flow/sign-in-widget';
import type {} from '@authn-flow/sign-in-widget/solid';

export function SignIn({ exchange }: { exchange: (sessionToken: string | undefined) => void }) {
  let widget: SignInWidget | undefined;
  const [level] = createSignal(2);
  return (
    <sign-in-widget
      ref={(element) => (widget = element)}
      class="narrow"
      org-url="https://id.example.com"
      prop:headingLevel={level()}
      heading-level="2"
      theme="auto"
      recovery="email sms"
      unlock={{ call: true }}
      entrance={{ form: 'identifier-first', idpDiscovery: true }}
      help-links={[{ label: 'Call us', href: 'tel:+15550100' }]}
      prop:messages={{ en: { 'sign-in.title': 'Welcome' } }}
      flow-options={{ transformUsername: (name) => name.trim() }}
      resume
      bool:url-tokens={level() > 1}
      attr:default-country="de"
      autofocus
      on:authn-step={({ step }) => console.log(step.status)}
      on:authn-success={(event) => {
        event.preventDefault();
        exchange(event.sessionToken);
        event.currentTarget.restart();
        widget?.focus();
      }}
      on:authn-problem={({ problem }) => console.log(problem.code)}
    >
      <img slot="logo" alt="ACME" src="/acme.svg" />
    </sign-in-widget>
  );
}

export const mistakes = [
  // @ts-expect-error no such attribute; Solid would set `orgurl`
  <sign-in-widget orgUrl="https://id.example.com" />,
  // @ts-expect-error a private property
  <sign-in-widget busy />,
  // @ts-expect-error not a form
  <sign-in-widget entrance="username-first" />,
  // @ts-expect-error not a form, said as an object
  <sign-in-widget prop:entrance={{ form: 'username-first' }} />,
  // @ts-expect-error not a theme
  <sign-in-widget theme="black" />,
  // @ts-expect-error not a number
  <sign-in-widget heading-level="two" />,
  // @ts-expect-error `bool:resume`, or Solid sets a property that there is not
  <sign-in-widget resume={false} />,
  // @ts-expect-error a status that there is not
  <sign-in-widget on:authn-step={({ step }) => step.status === 'DONE'} />,
  // @ts-expect-error success has no problem
  <sign-in-widget on:authn-success={({ problem }) => problem} />,
  // @ts-expect-error the event has no detail
  <sign-in-widget on:authn-success={({ detail }) => detail} />,
];

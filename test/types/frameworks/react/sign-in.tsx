import { useRef } from 'react';
import type { SignInWidget } from '@authn-flow/sign-in-widget';
import type {} from '@authn-flow/sign-in-widget/react';

export function SignIn({ exchange }: { exchange: (sessionToken: string | undefined) => void }) {
  const widget = useRef<SignInWidget>(null);
  return (
    <sign-in-widget
      ref={widget}
      className="narrow"
      org-url="https://id.example.com"
      heading-level="2"
      headingLevel={2}
      theme="auto"
      recovery="email sms"
      unlock={{ call: true }}
      entrance={{ form: 'identifier-first', idpDiscovery: true }}
      helpLinks={[{ label: 'Call us', href: 'tel:+15550100' }]}
      messages={{ en: { 'sign-in.title': 'Welcome' } }}
      flowOptions={{ transformUsername: (name) => name.trim() }}
      resume
      url-tokens={false}
      default-country="de"
      autofocus
      onauthn-step={({ step }) => console.log(step.status)}
      onauthn-success={(event) => {
        event.preventDefault();
        exchange(event.sessionToken);
        widget.current?.restart();
      }}
      onauthn-problem={({ problem }) => console.log(problem.code)}
    >
      <img slot="logo" alt="ACME" src="/acme.svg" />
    </sign-in-widget>
  );
}

export const mistakes = [
  // @ts-expect-error no such attribute
  <sign-in-widget orgurl="https://id.example.com" />,
  // @ts-expect-error a private property
  <sign-in-widget busy />,
  // @ts-expect-error not a form
  <sign-in-widget entrance="username-first" />,
  // @ts-expect-error not a form, said as an object
  <sign-in-widget entrance={{ form: 'username-first' }} />,
  // @ts-expect-error not a theme
  <sign-in-widget theme="black" />,
  // @ts-expect-error not a number
  <sign-in-widget heading-level="two" />,
  // @ts-expect-error there or not
  <sign-in-widget url-tokens="yes" />,
  // @ts-expect-error a status that there is not
  <sign-in-widget onauthn-step={({ step }) => step.status === 'DONE'} />,
  // @ts-expect-error success has no problem
  <sign-in-widget onauthn-success={({ problem }) => problem} />,
  // @ts-expect-error the event has no detail
  <sign-in-widget onauthn-success={({ detail }) => detail} />,
];

import { createSignal, Show } from 'solid-js';
import type { AuthnSuccessEvent } from '@authn-flow/sign-in-widget';
import type {} from '@authn-flow/sign-in-widget/solid';
import '@authn-flow/sign-in-widget/define';

export function App() {
  const [dark, setDark] = createSignal(false);
  const [login, setLogin] = createSignal<string>();

  function enter({ user }: AuthnSuccessEvent) {
    // Next, the session token becomes a session: docs/session.md.
    setLogin(user?.login);
  }

  return (
    <Show
      when={login()}
      fallback={
        <>
          <label>
            <input type="checkbox" checked={dark()} onChange={() => setDark(!dark())} /> Dark
          </label>
          <sign-in-widget
            prop:orgUrl="https://id.example.com"
            prop:theme={dark() ? 'dark' : 'light'}
            on:authn-success={enter}
          />
        </>
      }
    >
      {(name) => <h1>Signed in as {name()}</h1>}
    </Show>
  );
}

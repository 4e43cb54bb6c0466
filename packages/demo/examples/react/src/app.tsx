import { useState } from 'react';
import type { AuthnSuccessEvent } from '@authn-flow/sign-in-widget';
import type {} from '@authn-flow/sign-in-widget/react';
import '@authn-flow/sign-in-widget/define';

export function App() {
  const [dark, setDark] = useState(false);
  const [language, setLanguage] = useState('en');
  const [open, setOpen] = useState(true);
  const [login, setLogin] = useState<string>();

  function enter({ user }: AuthnSuccessEvent) {
    // Next, the session token becomes a session: docs/session.md.
    setLogin(user?.login);
  }

  if (login !== undefined) return <h1>Signed in as {login}</h1>;
  return (
    <>
      <p>
        <label>
          <input type="checkbox" checked={dark} onChange={() => setDark(!dark)} /> Dark
        </label>{' '}
        <select aria-label="Language" value={language} onChange={({ target }) => setLanguage(target.value)}>
          <option value="en">English</option>
          <option value="de">Deutsch</option>
        </select>{' '}
        <button type="button" onClick={() => setOpen(!open)}>
          {open ? 'Not now' : 'Open'}
        </button>
      </p>
      {open && (
        <sign-in-widget
          orgUrl="https://id.example.com"
          theme={dark ? 'dark' : 'light'}
          language={language}
          onauthn-success={enter}
        />
      )}
    </>
  );
}

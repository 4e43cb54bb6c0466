import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SignIn } from './sign-in.tsx';

/** A page with a sign-in that can be closed, as a dialogue would be. */
function Page() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      {isOpen && <SignIn orgUrl="https://id.example.com" />}
      <p>
        <button type="button" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close' : 'Sign in'}
        </button>
      </p>
    </>
  );
}

const app = document.querySelector('#app');
if (app)
  createRoot(app).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );

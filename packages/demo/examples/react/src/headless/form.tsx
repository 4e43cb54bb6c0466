import type { ReactNode } from 'react';

/** A button that acts. What comes of it is the next step: nothing to wait for here. */
export const Button = ({
  onClick,
  children,
}: {
  readonly onClick: () => unknown;
  readonly children: ReactNode;
}) => (
  <button type="button" onClick={() => void onClick()}>
    {children}
  </button>
);

/** A form that gives what was typed, by the names of its fields. */
export const Form = ({
  submit,
  onSubmit,
  children,
}: {
  readonly submit: string;
  readonly onSubmit: (typed: (name: string) => string) => unknown;
  readonly children: ReactNode;
}) => (
  <form
    onSubmit={(event) => {
      event.preventDefault();
      const typed = new FormData(event.currentTarget);
      const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');
      void onSubmit((name) => text(typed.get(name)));
    }}
  >
    {children}
    <button>{submit}</button>
  </form>
);

/** A field for a code, which phones offer from the message. */
export const CodeField = ({ label }: { readonly label: string }) => (
  <label>
    {label}
    <input name="passCode" inputMode="numeric" autoComplete="one-time-code" required autoFocus />
  </label>
);

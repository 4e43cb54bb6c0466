import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '@authn-flow/authn-core';
import { Harness, mfaRequired, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
  vi.restoreAllMocks();
});

const FORM = {
  policyId: 'reg1',
  profileSchema: {
    properties: {
      email: { type: 'string', description: 'Email', format: 'email' },
      password: {
        type: 'string',
        description: 'Password',
        allOf: [
          { description: 'registration.passwordComplexity.minLength', minLength: 8, format: '^.{8,}$' },
          { description: 'registration.passwordComplexity.minNumber', format: '\\d+' },
          { description: 'Not your birthday.' },
          { description: 'registration.passwordComplexity.somethingNew' },
        ],
      },
      locale: {
        type: 'string',
        description: 'Language',
        enum: ['en', 'de'],
        oneOf: [
          { const: 'en', title: 'English' },
          { const: 'de', title: 'Deutsch' },
        ],
      },
    },
    required: ['email', 'password'],
    fieldOrder: ['email', 'password', 'locale'],
  },
};

/** Answers each call of the org's with the next of these; keeps what was sent. */
function answer(...answers: readonly Response[]): unknown[] {
  const sent: unknown[] = [];
  const fetched = vi.spyOn(globalThis, 'fetch');
  for (const one of answers) {
    fetched.mockImplementationOnce(async (asked) => {
      if (asked instanceof Request && asked.method === 'POST') sent.push(await asked.clone().json());
      return one;
    });
  }
  return sent;
}

async function open(step = unauthenticated()): Promise<Harness> {
  const widget = await Harness.mount(step, { properties: { entrance: { registration: true } } });
  widget.button('Create an account').click();
  await widget.until(() => widget.title === 'Create your account');
  await widget.until(() => !widget.busy);
  return widget;
}

function fill(widget: Harness): void {
  widget.type('email', 'new@example.com');
  widget.type('password', ' New-Secret-1 ');
}

describe('a new account', () => {
  it('[r32] asks what the org asks, with choices, and rules for the password', async () => {
    answer(Response.json(FORM));
    const widget = await open();
    await widget.until(() => document.activeElement === widget.input('email'));
    expect(widget.input('email').type).toBe('email');
    expect(widget.input('password').autocomplete).toBe('new-password');
    const rules = widget.part('needs')!;
    expect([...rules.children].map(({ textContent }) => textContent)).toEqual([
      'At least 8 characters',
      'A digit',
      'Not your birthday.',
    ]);
    expect(widget.input('password').getAttribute('aria-describedby')).toBe(rules.id);
    const choices = widget.widget.querySelector('select')!;
    expect([...choices.options].map(({ value, text }) => [value, text])).toEqual([
      ['', 'Choose…'],
      ['en', 'English'],
      ['de', 'Deutsch'],
    ]);
  });

  it('[r32] [r74] says that a mail was sent', async () => {
    const sent = answer(Response.json(FORM), Response.json({ status: 'ACTIVATION_EMAIL_SENT' }));
    const widget = await open();
    fill(widget);
    widget.submit.click();
    await widget.until(() => widget.title === 'Check your email');
    expect(sent).toEqual([{ userProfile: { email: 'new@example.com', password: ' New-Secret-1 ' } }]);
    expect(widget.widget.querySelector('input')).toBe(null);
    await widget.settled();
    widget.submit.click();
    await widget.until(() => widget.title === 'Sign in');
  });

  it('[r32] goes on with the new account at once where the org lets it', async () => {
    answer(Response.json(FORM), Response.json({ activationToken: 'act1' }));
    const activateAccount = vi.fn((): Promise<Step> => {
      widget.script.show(mfaRequired());
      return Promise.resolve(mfaRequired());
    });
    const widget = await open(unauthenticated({ activateAccount }));
    fill(widget);
    widget.submit.click();
    await widget.until(() => widget.title === 'Confirm it’s you');
    expect(activateAccount).toHaveBeenCalledExactlyOnceWith({ activationToken: 'act1' });
  });

  it('[r32] [r93] puts the org’s reasons under the questions', async () => {
    const cause = { errorSummary: 'Email: is taken.', location: 'data.userProfile.email', reason: 'UNIQUE' };
    const body = { errorCode: 'E0000001', errorSummary: 'Api validation failed', errorCauses: [cause] };
    answer(Response.json(FORM), Response.json(body, { status: 400 }));
    const widget = await open();
    fill(widget);
    widget.submit.click();
    await widget.until(() => widget.problem !== '');
    expect(widget.problem).toBe('Email: is taken.');
    expect(widget.part('problem')).toBe(null);
    await widget.until(() => document.activeElement === widget.input('email'));
    expect(widget.input('email').value).toBe('new@example.com');
  });

  it('has what is missing filled in first', async () => {
    answer(Response.json(FORM));
    const widget = await open();
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Fill this in. Fill this in.');
    expect(vi.mocked(globalThis.fetch)).toHaveBeenCalledTimes(1);
  });

  it('says that the org does not let people register, and leads back', async () => {
    const body = { errorCode: 'E0000015', errorSummary: 'Not enabled' };
    answer(Response.json(body, { status: 401 }));
    const widget = await open();
    await widget.until(() => widget.problem !== '');
    expect(widget.widget.querySelector('input')).toBe(null);
    widget.button('I have an account').click();
    await widget.until(() => widget.title === 'Sign in');
  });

  it('[r97] says how long to wait', async () => {
    answer(Response.json({ errorCode: 'E0000047' }, { status: 429, headers: { 'retry-after': '7' } }));
    const widget = await open();
    await widget.until(() => widget.problem !== '');
    expect(widget.problem).toMatch(/try again in \d+ seconds?/);
  });
});

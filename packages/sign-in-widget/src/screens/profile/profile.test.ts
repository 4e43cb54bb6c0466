import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '@authn-flow/authn-core';
import { Harness, profileRequired, refused, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve<Step>(unauthenticated());

describe('profile', () => {
  it('[r17] asks what the org asks, with an input for each kind', async () => {
    const widget = await Harness.mount(profileRequired());
    expect(widget.title).toBe('A few more details');
    const kinds = ['department', 'email', 'yearsHere', 'birthday', 'hasPassport'].map((name) => {
      const { type, inputMode, autocomplete } = widget.input(name);
      return [type, inputMode, autocomplete];
    });
    expect(kinds).toEqual([
      ['text', '', 'off'],
      ['email', '', 'email'],
      ['text', 'decimal', 'off'],
      ['date', '', 'off'],
      ['checkbox', '', ''],
    ]);
    const label = (name: string) => widget.input(name).labels![0]!.innerText.trim();
    expect(label('department')).toBe('Department');
    expect(label('yearsHere')).toBe('Years here (optional)');
    widget.widget.focus();
    expect(document.activeElement).toBe(widget.input('department'));
  });

  it('[r17] hands the answers in as the org takes them, and leaves out what is empty', async () => {
    const enroll = vi.fn(done);
    const widget = await Harness.mount(profileRequired({ enroll }));
    widget.type('department', ' Research ');
    widget.type('yearsHere', '2,5');
    widget.input('hasPassport').click();
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledExactlyOnceWith({
      profile: { department: 'Research', yearsHere: 2.5, hasPassport: true },
    });
  });

  it('[r17] has what is missing and what is no number mended first', async () => {
    const enroll = vi.fn(done);
    const widget = await Harness.mount(profileRequired({ enroll }));
    widget.type('yearsHere', 'many');
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Fill this in. Enter a number.');
    expect(document.activeElement).toBe(widget.input('department'));
    expect(enroll).not.toHaveBeenCalled();
  });

  it('[r17] [r93] puts the org’s reasons under the questions they are about', async () => {
    const step = profileRequired();
    const widget = await Harness.mount(step);
    widget.type('department', 'x');
    await widget.show({
      ...step,
      problem: refused('E0000001', {
        causes: ['Department: too short.', 'Birthday: not so early.'],
        locations: ['data.userProfile.department', 'birthday'],
      }),
    });
    const described = (name: string) => {
      const input = widget.input(name);
      expect(input.getAttribute('aria-invalid')).toBe('true');
      return document.getElementById(input.getAttribute('aria-describedby')!)!.innerText.trim();
    };
    expect(described('department')).toBe('Department: too short.');
    expect(described('birthday')).toBe('Birthday: not so early.');
    expect(widget.part('problem')).toBe(null);
    expect(document.activeElement).toBe(widget.input('department'));
    expect(widget.input('department').value).toBe('x');
  });

  it('[r17] says at the top what is about no question', async () => {
    const step = profileRequired();
    const widget = await Harness.mount(step);
    widget.submit.focus();
    const problem = refused('E0000001', { causes: ['Nothing to do with a question.'], locations: ['x.y'] });
    await widget.show({ ...step, problem });
    expect(widget.part('problem')!.innerText).toContain('The org’s own words.');
    expect(document.activeElement).toBe(widget.part('problem'));
  });

  it('[r17] [r32] fetches the form by itself, for a new account too', async () => {
    const { form, user, ...nobody } = profileRequired();
    expect(user).toBeDefined();
    const loadForm = vi.fn(done);
    const enroll = vi.fn(done);
    const widget = await Harness.mount({ ...nobody, loadForm, enroll });
    await widget.until(() => loadForm.mock.calls.length > 0);
    expect(loadForm).toHaveBeenCalledTimes(1);
    await widget.show({ ...nobody, form: form!.slice(0, 1), enroll });
    expect(widget.title).toBe('Create your account');
    widget.type('department', 'Research');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledExactlyOnceWith({
      profile: { department: 'Research' },
      createNewAccount: true,
    });
    expect(loadForm).toHaveBeenCalledTimes(1);
  });

  it('asks for the form again where it did not come', async () => {
    const { form, ...bare } = profileRequired();
    expect(form).toBeDefined();
    const loadForm = vi.fn(done);
    const widget = await Harness.mount({ ...bare, loadForm });
    await widget.until(() => loadForm.mock.calls.length > 0);
    await widget.settled();
    expect(widget.submit.innerText).toBe('Try again');
    widget.submit.click();
    await widget.settled();
    expect(loadForm).toHaveBeenCalledTimes(2);
  });
});

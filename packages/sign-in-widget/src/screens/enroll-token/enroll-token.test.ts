import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, mfaEnroll, refused, toEnroll, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

async function open(row: string, provider: string, more: { profile?: object; vendorName?: string } = {}) {
  const enroll = vi.fn(done);
  const factorType = provider === 'YUBICO' ? 'token:hardware' : 'token';
  const step = mfaEnroll({ factors: [toEnroll({ factorType, provider, ...more }, { enroll })] });
  const widget = await Harness.mount(step);
  widget.button(row).click();
  await widget.until(() => widget.title === row);
  return { widget, step, enroll };
}

describe('enroll-token', () => {
  it('[r71] takes what a YubiKey types', async () => {
    const { widget, enroll } = await open('YubiKey', 'YUBICO');
    expect(document.activeElement).toBe(widget.input('passCode'));
    widget.type('passCode', 'ccccccvuklrnjbdlhkhgjkdltrcecbhkcijvdgvijubh');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledWith({ passCode: 'ccccccvuklrnjbdlhkhgjkdltrcecbhkcijvdgvijubh' });
    expect(widget.input('passCode').value).toBe('');
  });

  it('[r71] takes two codes of Symantec VIP', async () => {
    const { widget, enroll } = await open('Symantec VIP', 'SYMANTEC');
    expect(document.activeElement).toBe(widget.input('credentialId'));
    widget.submit.click();
    await widget.until(() => widget.widget.querySelectorAll('[aria-invalid=true]').length === 3);
    widget.type('credentialId', 'VSMT1');
    widget.type('passCode', '123 456');
    expect(enroll).not.toHaveBeenCalled();
    widget.type('nextPassCode', '654321');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledWith({
      credentialId: 'VSMT1',
      passCode: '123456',
      nextPassCode: '654321',
    });
  });

  it('[r71] has the name that RSA knows, and goes on with what the token’s system asks', async () => {
    const { widget, step, enroll } = await open('RSA SecurID', 'RSA', { profile: { credentialId: 'hank' } });
    expect(widget.input('credentialId').value).toBe('hank');
    expect(document.activeElement).toBe(widget.input('passCode'));
    widget.type('passCode', '4321123456');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenLastCalledWith({ credentialId: 'hank', passCode: '4321123456' });
    const problem = refused('E0000113', { errorSummary: 'Enter a new PIN of 4 to 8 digits.' });
    await widget.show({ ...step, problem });
    expect(widget.part('text')!.parentElement!.textContent).toContain('Enter a new PIN of 4 to 8 digits.');
    expect(widget.announced).toContain('Enter a new PIN of 4 to 8 digits.');
    expect(widget.problem).toBe('');
    expect(widget.input('passCode').value).toBe('');
    expect(widget.input('passCode').labels![0]!.textContent).toBe('Your answer');
    expect(document.activeElement).toBe(widget.input('passCode'));
    widget.type('passCode', '98765');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenLastCalledWith({ credentialId: 'hank', passCode: '98765' });
  });

  it('[r71] calls a token by the name that the organisation gave it', async () => {
    const { widget } = await open('Vault token', 'DEL_OATH', { vendorName: 'Vault token' });
    expect(widget.input('credentialId').value).toBe('');
  });

  it('says at the code that it was wrong', async () => {
    const { widget, step } = await open('YubiKey', 'YUBICO');
    await widget.show({ ...step, problem: refused('E0000068') });
    expect(widget.input('passCode').getAttribute('aria-invalid')).toBe('true');
  });
});

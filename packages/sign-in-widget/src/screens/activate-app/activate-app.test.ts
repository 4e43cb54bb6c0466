import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, totpActivation, unauthenticated, without } from '../../testing/index.ts';
import { base32Of, otpauthUrl } from './otpauth.ts';

afterEach(() => {
  vi.restoreAllMocks();
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const onPhone = (): void => {
  const media = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : media(query),
  );
};

describe('activate-app', () => {
  it('[r67] shows an image to scan and the same as a key, and takes the first code', async () => {
    const activate = vi.fn(done);
    const step = totpActivation({ activate });
    const widget = await Harness.mount(step);
    expect(widget.title).toBe('Set up your app');
    const image = widget.part('qr') as HTMLImageElement;
    expect(image.src).toBe(step.qrCode);
    expect(image.alt).toBe('QR code to scan with the app');
    expect(widget.part('key-text')!.textContent).toBe('JBSW Y3DP EHPK 3PXP');
    widget.type('passCode', '123456');
    await widget.settled();
    expect(activate).toHaveBeenCalledExactlyOnceWith({ passCode: '123456' });
  });

  it('[r67] copies the key without its spaces, and says whether that worked', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    const widget = await Harness.mount(totpActivation());
    widget.button('Copy key').click();
    await widget.until(() => widget.announced === 'The key is copied.');
    expect(write).toHaveBeenCalledExactlyOnceWith('JBSWY3DPEHPK3PXP');
    write.mockRejectedValueOnce(new Error('not allowed'));
    widget.button('Copy key').click();
    await widget.until(() => widget.announced.startsWith('The key couldn’t be copied.'));
  });

  it('[r67] calls Okta Verify by its name', async () => {
    const widget = await Harness.mount(totpActivation({ provider: 'OKTA' }));
    expect(widget.title).toBe('Set up Okta Verify');
    expect(widget.part('page')!.textContent).toContain('Scan this code with Okta Verify.');
  });

  it('[r67] opens the app on a phone, which cannot scan itself, and has no link elsewhere', async () => {
    const widget = await Harness.mount(totpActivation());
    expect(widget.widget.querySelector('a')).toBeNull();
    expect(widget.input('passCode').hasAttribute('data-first')).toBe(true);
    onPhone();
    const there = await Harness.mount(totpActivation());
    const link = there.button('Open in the app') as HTMLAnchorElement;
    expect(link.href).toContain('otpauth://totp/localhost:ada%40example.com?secret=JBSWY3DPEHPK3PXP');
    expect(link.hasAttribute('data-first')).toBe(true);
    expect(there.input('passCode').hasAttribute('data-first')).toBe(false);
  });

  it('does with what the org sends: no image, no key', async () => {
    const widget = await Harness.mount(without(totpActivation(), 'qrCode', 'sharedSecret'));
    expect(widget.part('qr')).toBeNull();
    expect(widget.part('key')).toBeNull();
    expect(widget.input('passCode')).toBeTruthy();
  });
});

describe('otpauth', () => {
  it('writes every secret as apps take it', () => {
    expect(base32Of('JBSWY3DPEHPK3PXP', 'base32')).toBe('JBSWY3DPEHPK3PXP');
    expect(base32Of('SGVsbG8h3q2+7w==', 'base64')).toBe('JBSWY3DPEHPK3PXP');
    expect(base32Of('Zm9v', 'BASE64')).toBe('MZXW6');
  });

  it('keeps names within their place', () => {
    expect(otpauthUrl('ABCD', 'id.example.com', 'a:b&c@example.com', 60)).toBe(
      'otpauth://totp/id.example.com:a%3Ab%26c%40example.com?secret=ABCD&issuer=id.example.com&period=60',
    );
  });
});

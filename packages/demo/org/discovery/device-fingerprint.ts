import { newNonce } from '../ids.ts';

/**
 * GET /auth/services/devicefingerprint: a frame that tells the page around it what device it is on (spec 5.8). It says
 * that it is ready, is asked, and answers. The value is random and kept by the browser: all that matters here is that it
 * is the same next time.
 */
export function deviceFingerprint(): Response {
  const nonce = newNonce();
  const script = `
    const say = (message) => parent.postMessage(JSON.stringify(message), '*');
    addEventListener('message', ({ source, data }) => {
      if (source !== parent || !String(data).includes('GetFingerprint')) return;
      const fingerprint = localStorage.getItem('fingerprint') ?? crypto.randomUUID();
      localStorage.setItem('fingerprint', fingerprint);
      say({ type: 'FingerprintAvailable', fingerprint });
    });
    say({ type: 'FingerprintServiceReady' });`;
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Device</title><script nonce="${nonce}">${script}</script></html>`,
    {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'`,
      },
    },
  );
}

// Fetched where a browser offers it, and a code came by text message.

/** A message's code, as the platform's own types do not have it yet. */
interface OtpRequest extends CredentialRequestOptions {
  readonly otp: { readonly transport: readonly 'sms'[] };
}

/** Asks the browser for the code of a message that names this site, and enters it; typing it stays possible meanwhile. */
export async function readMessage(screen: HTMLElement, id: string, signal: AbortSignal): Promise<void> {
  const request: OtpRequest = { otp: { transport: ['sms'] }, signal };
  const message = await navigator.credentials.get(request);
  const code = message && 'code' in message ? message.code : undefined;
  const input = screen.querySelector(`#${CSS.escape(id)}`);
  if (signal.aborted || typeof code !== 'string' || !(input instanceof HTMLInputElement)) return;
  input.value = code;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

import type * as Core from '@authn-flow/authn-core';
import type { CDPSession, JSHandle, Page } from 'playwright';
import { KeyFlow } from './key-flow.ts';

/** A page with the core on it, in a browser that has security keys: real dialogues, answered by virtual keys. */
export class KeyBrowser {
  readonly page: Page;
  readonly #core: JSHandle<typeof Core>;
  readonly #devices: CDPSession;

  private constructor(page: Page, core: JSHandle<typeof Core>, devices: CDPSession) {
    this.page = page;
    this.#core = core;
    this.#devices = devices;
  }

  static async open(page: Page, url: string): Promise<KeyBrowser> {
    await page.goto(url);
    // As text: a test runner would take the import for one of its own.
    const core = await page.evaluateHandle<typeof Core>('import("/@id/@authn-flow/authn-core")');
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    return new KeyBrowser(page, core, devices);
  }

  /** A flow of the page's own origin. */
  async flow(): Promise<KeyFlow> {
    const { origin } = new URL(this.page.url());
    return new KeyFlow(
      await this.#core.evaluateHandle(({ createAuthnFlow }, orgUrl) => createAuthnFlow({ orgUrl }), origin),
    );
  }

  /** Plugs a key in, or takes one that is built in; its owner touches it whenever it asks, until told. */
  async plugIn(transport: 'usb' | 'internal' = 'usb'): Promise<VirtualKey> {
    const { authenticatorId } = await this.#devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualKey(this.#devices, authenticatorId);
  }
}

/** A key that is plugged in. */
export class VirtualKey {
  readonly #devices: CDPSession;
  readonly #authenticatorId: string;

  constructor(devices: CDPSession, authenticatorId: string) {
    this.#devices = devices;
    this.#authenticatorId = authenticatorId;
  }

  /** How many credentials are on it. */
  async credentials(): Promise<number> {
    const { credentials } = await this.#devices.send('WebAuthn.getCredentials', this.#target);
    return credentials.length;
  }

  /** Whether its owner touches it when it asks for that. */
  async touch(enabled: boolean): Promise<void> {
    await this.#devices.send('WebAuthn.setAutomaticPresenceSimulation', { ...this.#target, enabled });
  }

  async unplug(): Promise<void> {
    await this.#devices.send('WebAuthn.removeVirtualAuthenticator', this.#target);
  }

  get #target() {
    return { authenticatorId: this.#authenticatorId };
  }
}

import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import type { Answer, Browser } from './browser.ts';

/** What the token endpoint answers. */
export interface TokenBody {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
  readonly error?: string;
}

const VERIFIER = 'v'.repeat(64);

/** A page or a server that asks an authorization server of the org for tokens. */
export class OidcClient {
  readonly browser: Browser;
  readonly base: string;
  static readonly REDIRECT_URI = 'http://localhost:4321/callback';

  constructor(browser: Browser, base = '/oauth2/v1') {
    this.browser = browser;
    this.base = base;
  }

  /** GET …/authorize for the page, with `prompt=none`; members set to undefined are left out. */
  authorize(more: Readonly<Record<string, string | undefined>> = {}): Promise<Answer> {
    const query: Record<string, string | undefined> = {
      client_id: 'demo-spa',
      redirect_uri: OidcClient.REDIRECT_URI,
      response_type: 'code',
      scope: 'openid profile email',
      state: 'the state',
      nonce: 'the nonce',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      code_challenge_method: 'S256',
      prompt: 'none',
      ...more,
    };
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return this.browser.get(`${this.base}/authorize?${new URLSearchParams(pairs).toString()}`);
  }

  /** POST …/token; the answer's body is a TokenBody. */
  async token(fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
    const answer = await this.post('/token', fields, headers);
    return { status: answer.status, body: answer.body as unknown as TokenBody };
  }

  /** Exchanges the code of an answer of …/authorize. */
  exchange(answer: Answer, more: Readonly<Record<string, string>> = {}) {
    return this.token({
      grant_type: 'authorization_code',
      code: parametersOf(answer).get('code') ?? '',
      redirect_uri: OidcClient.REDIRECT_URI,
      client_id: 'demo-spa',
      code_verifier: VERIFIER,
      ...more,
    });
  }

  post(path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', ...headers };
    return this.browser.send(this.base + path, new URLSearchParams(fields).toString(), { headers: form });
  }

  /** The claims of a token, after a look at its signature. */
  async claims(token: string): Promise<JsonObject> {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const { body } = await this.browser.get(`${this.base}/keys`);
    const [key] = (body as unknown as { keys: JsonWebKey[] }).keys;
    const publicKey = createPublicKey({ key: key ?? {}, format: 'jwk' });
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url')))
      throw new Error('The signature is not of the published key.');
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as JsonObject;
  }
}

/** What a redirect says in its query. */
export const parametersOf = ({ headers }: Answer): URLSearchParams =>
  new URL(headers.get('location') ?? 'x:').searchParams;

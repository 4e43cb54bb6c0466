import type { OrgOptions } from '../options.ts';
import { newBrowser, type Browser } from './browser.ts';

interface Link {
  href: string;
  hints: { allow: string[] };
}

/** Anything the administrators' API answers with, typed as if everything were there: what is missing fails the test. */
export interface AdminBody {
  id: string;
  status: string;
  type: string;
  name: string;
  priority: number;
  system: boolean;
  created: string;
  lastUpdated: string;
  activated: string | null;
  statusChanged: string | null;
  passwordChanged: string | null;
  factorType: string;
  provider: string;
  vendorName: string;
  enrollment: string;
  factorResult: string;
  expiresAt: string;
  profile: Record<string, string>;
  credentials: Record<string, unknown>;
  conditions: { people: { groups: { include: string[] } } };
  settings: Record<string, Record<string, Record<string, unknown>>>;
  actions: Record<string, Record<string, unknown>>;
  _links: Record<string, Link>;
  _embedded: {
    activation: {
      sharedSecret: string;
      challenge: string;
      excludeCredentials: unknown[];
      _links: { qrcode: Link; send: Link[]; complete: Link };
    };
    challenge: { challenge: string; correctAnswer: number };
    verification: { _links: { complete: Link } };
    phones: unknown[];
  };
  activationToken: string;
  resetPasswordUrl: string;
  tempPassword: string;
  eventType: string;
  outcome: { result: string; reason: string | null };
  actor: { alternateId: string };
  target: { id: string; type: string }[];
  errorCode: string;
  errorSummary: string;
  errorCauses: { errorSummary: string }[];
}

/** An answer to an administrator. */
export interface AdminAnswer<Body = AdminBody> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** An administrator's application: it has the API token, and no browser. */
export class Admin {
  readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async send<Body = AdminBody>(method: string, path: string, body?: object): Promise<AdminAnswer<Body>> {
    const answer = await this.browser.send(path, body && JSON.stringify(body), {
      method,
      headers: {
        authorization: `SSWS ${this.browser.org.apiToken}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
    });
    return answer as unknown as AdminAnswer<Body>;
  }

  get = (path: string): Promise<AdminAnswer> => this.send('GET', path);
  list = (path: string): Promise<AdminAnswer<AdminBody[]>> => this.send('GET', path);
  post = (path: string, body: object = {}): Promise<AdminAnswer> => this.send('POST', path, body);
  put = (path: string, body: object): Promise<AdminAnswer> => this.send('PUT', path, body);
  delete = (path: string): Promise<AdminAnswer> => this.send('DELETE', path);
}

/** An org of its own for one test, and an administrator in front of it. */
export const newAdmin = (options?: OrgOptions): Admin => new Admin(newBrowser(options));

/** The address behind `rel` in a `Link` header, if there is one. */
export const linkTo = ({ headers }: AdminAnswer<unknown>, rel: string): string | undefined =>
  new RegExp(`<([^>]+)>; rel="${rel}"`).exec(headers.get('link') ?? '')?.[1];

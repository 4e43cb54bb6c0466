import { createAuthnFlow } from '@authn-flow/authn-core';
import type {
  AuthnFlow,
  AuthnFlowOptions,
  SignInInput,
  Step,
  UnauthenticatedStep,
} from '@authn-flow/authn-core';
import { at, virtualEnvironment } from '@authn-flow/authn-core/testing';
import type { VirtualEnvironment } from '@authn-flow/authn-core/testing';
import { seededPeople } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { cookieJar } from './cookie-jar.ts';
import { OrgControl } from './org-control.ts';

/** How somebody comes to the org. */
export interface VisitorOptions extends Partial<AuthnFlowOptions> {
  /** As a program that the org trusts (spec §0.3). */
  trusted?: true;
  /** By how many ms the device's clock is wrong. */
  skew?: number;
}

/** Longer than anything that a flow waits for by itself. */
const PATIENCE_MS = 600_000;
/** Waits between requests are a multiple of this. */
const SLICE_MS = 500;

/** Somebody in front of an org: a browser that keeps cookies, a flow whose time is in the test's hand, and their world. */
export class Visitor {
  readonly url: string;
  readonly control: OrgControl;
  readonly flow: AuthnFlow;
  /** The browser's own requests, beside those of the flow. */
  readonly browser: typeof fetch;
  readonly #time: VirtualEnvironment;
  readonly #org: RunningOrg;
  #underWay = 0;

  constructor(
    org: RunningOrg,
    { trusted, skew = 0, fetch: browser = cookieJar(), ...options }: VisitorOptions = {},
  ) {
    this.#org = org;
    this.url = org.url;
    this.control = new OrgControl(org.url);
    this.browser = browser;
    this.#time = virtualEnvironment({ start: org.org.clock.now() });
    this.#time.skew(skew);
    const counted: typeof fetch = async (input, init) => {
      this.#underWay++;
      try {
        const answer = await browser(input, init);
        // To the end, so that reading it takes no time.
        await answer.clone().arrayBuffer();
        return answer;
      } finally {
        this.#underWay--;
      }
    };
    this.flow = createAuthnFlow({
      orgUrl: org.url,
      fetch: counted,
      environment: this.#time,
      ...(trusted && { headers: { authorization: `SSWS ${org.org.apiToken}` } }),
      ...options,
    });
  }

  /** By the org's clock. */
  get now(): number {
    return this.#org.org.clock.now();
  }

  get start(): UnauthenticatedStep {
    return at(this.flow.step, 'UNAUTHENTICATED');
  }

  /** Signs a seeded person in, by the beginning of the login. */
  async signIn(short: string, more: Partial<SignInInput> = {}): Promise<Step> {
    // From the seed itself: to ask the org about everybody costs more than the sign-in.
    const person = seededPeople.people.find(({ login }) => login.startsWith(short));
    if (!person) throw new Error(`nobody's login begins with ${short}`);
    const { login, password = '' } = person;
    return this.start.signIn({ username: login, password, ...more });
  }

  /** Gives up, on the org too, and signs in anew. */
  async again(short: string, more: Partial<SignInInput> = {}): Promise<Step> {
    await this.flow.step.cancel();
    return this.signIn(short, more);
  }

  /** Time goes by, for the org and for the flow. */
  async wait(seconds: number): Promise<void> {
    await this.control.advance(seconds);
    await this.#pass(seconds * 1000);
  }

  /** Lets the flow's own time go by, not the org's, until its step is as wanted. */
  async until(wanted: (step: Step) => boolean): Promise<Step> {
    for (let waited = 0; !wanted(this.flow.step); waited += SLICE_MS) {
      if (waited > PATIENCE_MS) throw new Error(`nothing came of ${JSON.stringify(this.flow.step)}`);
      await this.#pass(SLICE_MS);
    }
    return this.flow.step;
  }

  /** Opens an address that leads to the sign-in page, and returns what stands in that page's own address. */
  async opens(path: string): Promise<URLSearchParams> {
    const answer = await this.browser(new URL(path, this.url), { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? path, this.url).searchParams;
  }

  /** In slices: time stands still while a request is under way, as if the org answered at once. */
  async #pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= SLICE_MS) {
      await this.#time.advance(Math.min(left, SLICE_MS));
      while (this.#underWay > 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

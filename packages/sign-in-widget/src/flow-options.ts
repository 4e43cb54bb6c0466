import type { AuthnFlowOptions } from '@authn-flow/authn-core';
import type * as resumeModule from '@authn-flow/authn-core/resume';
import type { MailToken } from './page-wishes.ts';
import type { SignInWidget } from './sign-in-widget.ts';

/** What a page may tell the flow besides what the element has attributes for. */
export type FlowOptions = Readonly<Omit<AuthnFlowOptions, 'orgUrl' | 'stateToken' | 'language'>>;

/** The same with what `resume` asks for: a store of the page's own comes before ours. */
export async function flowOptions(widget: SignInWidget): Promise<FlowOptions> {
  const given = widget.flowOptions ?? {};
  if (given.store || !widget.hasAttribute('resume')) return given;
  const { sessionStore } = await loadResume();
  return { ...given, store: sessionStore() };
}

/** Takes the token that the page's address has, if any, out of it; only where the page wants that. */
export async function takeToken(widget: SignInWidget): Promise<string | MailToken | undefined> {
  if (!widget.hasAttribute('url-tokens') || !location.search.includes('Token=')) return undefined;
  const { takeStateToken } = await loadResume();
  const take = (parameter: string): string | undefined => takeStateToken({ parameter });
  // All of them, whichever is gone on from: none may stay in the address.
  const [stateToken, recoveryToken, activationToken] = [
    take('stateToken'),
    take('recoveryToken'),
    take('activationToken'),
  ];
  if (stateToken) return stateToken;
  if (recoveryToken) return { recoveryToken };
  return activationToken ? { activationToken } : undefined;
}

const loadResume = (): Promise<typeof resumeModule> => import('@authn-flow/authn-core/resume');

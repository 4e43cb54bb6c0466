import type { AuthnFlowOptions } from '@authn-flow/authn-core';
import type * as resumeModule from '@authn-flow/authn-core/resume';
import type { MailToken } from './page-wishes.ts';
import type { SignInWidget } from './sign-in-widget.ts';

/** What the page asked of the flow itself, by properties of the element. */
export async function flowOptions(widget: SignInWidget): Promise<Partial<AuthnFlowOptions>> {
  const { hooks, transformUsername, deviceFingerprint, pollInterval, probe, resume } = widget;
  const store = widget.store ?? (resume ? (await loadResume()).sessionStore() : undefined);
  return {
    ...(hooks && { hooks }),
    ...(transformUsername && { transformUsername }),
    ...(deviceFingerprint && { deviceFingerprint }),
    ...(pollInterval != null && { pollInterval }),
    ...(probe === false && { probe }),
    ...(store && { store }),
  };
}

/** Takes the token that the page's address has, if any, out of it. */
export async function takeToken(): Promise<string | MailToken | undefined> {
  if (!location.search.includes('Token=')) return undefined;
  const { takeStateToken } = await loadResume();
  const [stateToken, recoveryToken, activationToken] = ['stateToken', 'recoveryToken', 'activationToken'].map(
    (parameter) => takeStateToken({ parameter }),
  );
  if (stateToken) return stateToken;
  if (recoveryToken) return { recoveryToken };
  return activationToken ? { activationToken } : undefined;
}

const loadResume = (): Promise<typeof resumeModule> => import('@authn-flow/authn-core/resume');

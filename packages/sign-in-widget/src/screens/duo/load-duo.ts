/** What Duo's own script puts on the page. */
export interface Duo {
  init(options: {
    iframe: HTMLIFrameElement;
    host: string;
    sig_request: string;
    submit_callback: (form: HTMLFormElement) => void;
  }): void;
}

/** What the platform's own types do not have yet. */
interface ScriptPolicies {
  createPolicy(name: string, rules: ScriptRules): ScriptRules;
}
interface ScriptRules {
  createScriptURL(url: string): string;
}

let policy: ScriptRules | undefined;

/**
 * Fetches Duo's script (spec §3.9.2), from the org and nowhere else. Rejects where it does not arrive or the page's own
 * policy forbids it: scripts of the org (`script-src`), or the policy `authn-flow-duo` (`trusted-types`).
 */
export async function loadDuo(script: string, org: string): Promise<Duo> {
  if (new URL(script).origin !== new URL(org).origin) throw new Error('The script of Duo is not on the org.');
  const here = globalThis as { Duo?: Duo };
  if (!here.Duo) await append(script);
  if (!here.Duo) throw new Error('The script of Duo is something else.');
  return here.Duo;
}

function append(script: string): Promise<void> {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  const rules: ScriptRules = { createScriptURL: (url) => url };
  policy ??= trustedTypes?.createPolicy('authn-flow-duo', rules) ?? rules;
  const element = document.createElement('script');
  element.src = policy.createScriptURL(script);
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => {
      element.remove();
      resolve();
    });
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error('The script of Duo did not load.'));
    });
    document.head.append(element);
  });
}

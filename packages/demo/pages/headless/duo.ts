import { h } from '../shared/dom.ts';

/** What Duo's own script puts on the page. */
interface Duo {
  init(options: {
    iframe: HTMLIFrameElement;
    host: string;
    sig_request: string;
    submit_callback: (form: HTMLFormElement) => void;
  }): void;
}

/** What the platform's own types do not have yet. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** An open attempt, at sign-in or at enrolment. */
interface Attempt {
  readonly host?: string;
  readonly signature?: string;
  readonly script?: string;
  readonly complete?: (input: { sigResponse: string }) => unknown;
}

/** Duo in its frame. What the frame answers goes to the org; the flow hears of it by itself. */
export function duoFrame({ host = '', signature = '', script, complete }: Attempt): HTMLElement {
  const frame = h('iframe', { class: 'frame', title: 'Duo' });
  if (script !== undefined)
    void loaded(script).then((duo) =>
      duo.init({
        iframe: frame,
        host,
        sig_request: signature,
        submit_callback(answer) {
          const sigResponse = new FormData(answer).get('sig_response');
          if (typeof sigResponse === 'string') void complete?.({ sigResponse });
        },
      }),
    );
  return h('div', { class: 'framed' }, h('p', {}, 'Duo asks you in this frame.'), frame);
}

let duo: Promise<Duo> | undefined;

/** Fetches the script once; only from where the page itself comes from. */
const loaded = (script: string): Promise<Duo> =>
  (duo ??= new Promise((resolve, reject) => {
    const element = h('script', {});
    element.addEventListener('load', () => resolve((globalThis as unknown as { Duo: Duo }).Duo));
    element.addEventListener('error', () => {
      duo = undefined;
      reject(new Error('The script of Duo cannot be loaded.'));
    });
    element.src = policy.createScriptURL(script);
    document.head.append(element);
  }));

const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
const rules = {
  createScriptURL(url: string): string {
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError('Duo is loaded from this origin only.');
    return url;
  },
};
const policy = trustedTypes?.createPolicy('authn-flow', rules) ?? rules;

import type { AuthnError } from '../authn-error.ts';
import type { AuthnFlow } from '../create-flow.ts';
import type { AnyFactorModule } from '../factors/factor.ts';
import { report } from '../report.ts';
import { applyAppearance } from './appearance.ts';
import type { Appearance } from './appearance.ts';
import type { Echoes } from './echoes.ts';
import { refusal } from './envelope.ts';
import { misfitOf } from './fields.ts';
import { VERSIONS } from './messages.ts';
import type { NativeRequests, Refusal } from './messages.ts';
import type { Narrator } from './narrator.ts';
import type { BridgeOptions } from './options.ts';
import { projectStep } from './step-data.ts';
import type { StepAction } from './step-data.ts';

/** What carrying out a request comes to: nothing, or why not. */
type Outcome = Refusal | undefined | Promise<Refusal | undefined>;

export type Requests = {
  readonly [Name in keyof NativeRequests]: (payload: NativeRequests[Name]) => Outcome;
};

/** What the requests of one bridge work with. */
export interface RequestScope<F extends AnyFactorModule> {
  readonly flow: AuthnFlow<F>;
  readonly options: BridgeOptions;
  readonly narrator: Narrator;
  readonly echoes: Echoes;
  /** Leaves for another page. */
  readonly open: (href: string) => void;
}

/** What native may ask for. None of it changes anything where it is refused. */
export function createRequests<F extends AnyFactorModule>(scope: RequestScope<F>): Requests {
  const { flow, options, narrator, echoes, open } = scope;
  const { mode } = options;
  let underWay: string | undefined;
  let looking: Promise<Refusal | undefined> | undefined;

  async function carryOut(name: string, action: StepAction, input: object): Promise<Refusal | undefined> {
    if (action.href !== undefined) {
      open(action.href);
      return undefined;
    }
    // A look is over soon, and is nobody's command.
    if (looking && name !== 'cancel') await looking;
    // The flow joins whatever comes while it is busy; native is told that another command has the word.
    const isBusy = underWay !== undefined && flow.step.activity === 'requesting';
    if (isBusy && underWay !== name && name !== 'cancel')
      return refusal('stale', 'Another command is under way: wait for its reply, or cancel.');
    // What is joined is not sent, so that the first one's words are those that may come back.
    if (underWay !== name) echoes.hear(input, action.input);
    underWay = name;
    try {
      await action.run?.(input);
      return undefined;
    } catch (error) {
      return refusalOf(error);
    } finally {
      if (underWay === name) {
        underWay = undefined;
        echoes.forget();
      }
    }
  }

  const actions = (): ReadonlyMap<string, StepAction> => projectStep(flow.step).actions;
  /** Does what the step itself offers under one of these names. */
  const act = async (what: string, names: readonly string[], input: object): Promise<Refusal | undefined> => {
    const offered = actions();
    for (const name of names) {
      const action = offered.get(name);
      if (action) return carryOut(name, action, input);
    }
    return refusal('name', `${what} is not offered at ${flow.step.status}.`);
  };

  /** The polls look at once: their time may have stood still. Not where the org asked to be left alone. */
  const look = (): Outcome => {
    const { activity, status, problem } = flow.step;
    const waits = activity === 'polling' && status !== 'POLL' && problem?.code !== 'rate-limited';
    if (waits) looking ??= act('resume', ['stay'], {}).finally(() => (looking = undefined));
    return looking;
  };

  const appear = (change: Appearance): Outcome => {
    const element = mode === 'widget' ? options.element : undefined;
    if (!element && !options.onAppearance)
      return refusal('name', 'This page draws nothing: it has no use for locale, colorScheme and safeArea.');
    if (element) applyAppearance(element, change);
    options.onAppearance?.(change);
    return undefined;
  };

  return {
    hello({ version, mode: wanted }) {
      if (VERSIONS.includes(version) && wanted === mode) return undefined;
      return refusal('version', `This page speaks version ${VERSIONS.join(', ')} in mode ${mode}.`);
    },
    command({ stepId, action: name, input = {} }) {
      if (mode === 'widget')
        return refusal('name', 'In widget mode the page has the actions: there are back, cancel and code.');
      const { id } = flow.step;
      if (stepId !== id) return refusal('stale', `The flow is at step ${id}.`);
      const offered = actions();
      const action = offered.get(name);
      if (!action) return refusal('name', `The step offers ${[...offered.keys()].join(', ')}.`);
      const misfit = action.input && misfitOf(action.input, input);
      return misfit === undefined ? carryOut(name, action, input) : refusal('schema', misfit);
    },
    back() {
      if (mode === 'widget' && options.onBack)
        return options.onBack() ? undefined : refusal('name', 'There is nothing to go back to.');
      const { status, stay } = flow.step;
      // At the blank start, and when all is over, back means out of here, which is for the app to do.
      const isInside = status !== 'SUCCESS' && (status !== 'UNAUTHENTICATED' || stay !== undefined);
      return act('back', isInside ? ['previous', 'cancel'] : [], {});
    },
    cancel: () => act('cancel', ['cancel'], {}),
    code({ code }) {
      if (mode === 'widget' && options.onCode) {
        options.onCode(code);
        return undefined;
      }
      const takesCode = [...actions()].filter(([, { input }]) => input && Object.hasOwn(input, 'passCode'));
      return act(
        'code',
        takesCode.map(([name]) => name).filter((name) => name === 'verify' || name === 'activate'),
        { passCode: code },
      );
    },
    resume: look,
    network({ online }) {
      narrator.offline = !online;
      return online ? look() : undefined;
    },
    locale: appear,
    colorScheme: appear,
    safeArea: (safeArea) => appear({ safeArea }),
  };
}

/** What an action rejects with. Its words are ours and repeat no value; those of anybody else stay here. */
function refusalOf(error: unknown): Refusal {
  // By its name: the flow may have come in another bundle than the bridge.
  const { name, code, message } = error as Partial<AuthnError>;
  if (name === 'AuthnError' && message !== undefined)
    return refusal(code === 'BAD_INPUT' ? 'schema' : 'stale', message);
  report(
    new Error(
      'A command of the bridge could not be made of its input: a factor or a hook of the page failed.',
    ),
  );
  return refusal('schema', 'The action could not take this input.');
}

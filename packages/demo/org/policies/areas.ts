import type { Body } from '../http/body.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { without } from '../without.ts';
import { freshPolicy, type Policy } from './policy.ts';

/** The kinds of policies that steer authentication (spec 6.4). */
export const POLICY_TYPES = ['PASSWORD', 'OKTA_SIGN_ON', 'MFA_ENROLL'] as const;
export type PolicyType = (typeof POLICY_TYPES)[number];

/** How one kind of policy of the API and a part of this org's policy become each other. */
interface Area {
  readonly part: 'password' | 'signOn' | 'mfaEnroll';
  /** In the ids of such policies. */
  readonly letter: string;
  readonly settings: (policy: Policy) => JsonObject | undefined;
  /** Of the one rule every policy has. */
  readonly actions: (policy: Policy) => JsonObject;
  /** What is sent of this org's part; the rest of what a real org knows is not kept. */
  readonly readSettings: (settings: Body) => JsonObject;
  readonly readActions: (actions: Body) => JsonObject;
}

const ACTIONS = ['passwordChange', 'selfServicePasswordReset', 'selfServiceUnlock'] as const;

/** Every kind of policy: how it is written, and how it is read. */
export const AREAS: Readonly<Record<PolicyType, Area>> = {
  PASSWORD: {
    part: 'password',
    letter: 'P',
    settings: ({ password: { complexity, age, lockout, recovery } }) => ({
      password: { complexity: { ...complexity }, age: { ...age }, lockout: { ...lockout } },
      recovery: {
        factors: {
          recovery_question: {
            status: recovery.recovery_question.status,
            properties: { complexity: { minLength: recovery.recovery_question.minLength } },
          },
          okta_email: {
            status: recovery.okta_email.status,
            properties: { recoveryToken: { ...recovery.okta_email.recoveryToken } },
          },
          okta_sms: { ...recovery.okta_sms },
          okta_call: { ...recovery.okta_call },
        },
      },
      delegation: { options: { skipUnlock: false } },
    }),
    actions: ({ password }) => Object.fromEntries(ACTIONS.map((name) => [name, { access: password[name] }])),
    readSettings: readPasswordSettings,
    readActions: (actions) =>
      defined(ACTIONS.map((name) => [name, actions.object(name).raw('access')] as const)),
  },
  OKTA_SIGN_ON: {
    part: 'signOn',
    letter: 'S',
    settings: () => undefined,
    // Factor sequencing is set by the control surface: the API says it otherwise.
    actions: ({ signOn }) => ({
      signon: { ...without(signOn, 'factorSequence'), session: { ...signOn.session } },
    }),
    readSettings: () => ({}),
    readActions: (actions) => known(actions.raw('signon'), freshPolicy().signOn),
  },
  MFA_ENROLL: {
    part: 'mfaEnroll',
    letter: 'M',
    settings: ({ mfaEnroll: { factors } }) => ({
      type: 'FACTORS',
      factors: Object.fromEntries(
        Object.entries(factors).map(([name, { enroll }]) => [
          name,
          { enroll: { ...enroll }, consent: { type: 'NONE' } },
        ]),
      ),
    }),
    actions: ({ mfaEnroll: { enroll } }) => ({ enroll: { ...enroll } }),
    readSettings: (settings) => ({
      factors: known(settings.raw('factors'), freshPolicy().mfaEnroll.factors),
    }),
    readActions: (actions) => ({ enroll: known(actions.raw('enroll'), freshPolicy().mfaEnroll.enroll) }),
  },
};

function readPasswordSettings(settings: Body): JsonObject {
  const model = freshPolicy().password;
  const password = settings.object('password');
  const factors = settings.object('recovery').object('factors');
  const [question, mail] = [factors.object('recovery_question'), factors.object('okta_email')];
  const minLength = question.object('properties').object('complexity').raw('minLength');
  const recoveryToken = mail.object('properties').raw('recoveryToken');
  return {
    complexity: known(password.raw('complexity'), model.complexity),
    age: known(password.raw('age'), model.age),
    lockout: known(password.raw('lockout'), model.lockout),
    recovery: {
      recovery_question: defined([
        ['status', question.raw('status')],
        ['minLength', minLength],
      ]),
      okta_email: defined([
        ['status', mail.raw('status')],
        ['recoveryToken', recoveryToken],
      ]),
      okta_sms: known(factors.raw('okta_sms'), model.recovery.okta_sms),
      okta_call: known(factors.raw('okta_call'), model.recovery.okta_call),
    },
  };
}

const defined = (members: readonly (readonly [string, Json | undefined])[]): JsonObject =>
  Object.fromEntries(members.filter(([, value]) => value !== undefined));

/** The members of what was sent that the model has too, as deep as the model is. */
function known(sent: Json | undefined, model: object): JsonObject {
  if (!isJsonObject(sent)) return {};
  const shared = Object.entries(model).flatMap(([name, part]: [string, unknown]) => {
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    if (value === undefined || value === null) return [];
    return [[name, isJsonObject(part) && isJsonObject(value) ? known(value, part) : value] as const];
  });
  return Object.fromEntries(shared);
}

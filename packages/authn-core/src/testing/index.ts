export {
  fixtureFactors,
  lockedOut,
  mfaRequired,
  passwordExpired,
  passwordReset,
  passwordWarn,
  pushChallenge,
  recovery,
  recoveryChallenge,
  refusal,
  smsChallenge,
  success,
} from './fixtures.ts';
export type { FixtureOptions } from './fixtures.ts';
export { scriptedFlow } from './scripted-flow.ts';
export type { ScriptedFlow } from './scripted-flow.ts';
export { at } from './walk.ts';
export { scriptedFetch } from './scripted-fetch.ts';
export type { ScriptedAnswer, ScriptedFetch, SentRequest } from './scripted-fetch.ts';
export { virtualEnvironment } from './virtual-environment.ts';
export type { VirtualEnvironment } from './virtual-environment.ts';

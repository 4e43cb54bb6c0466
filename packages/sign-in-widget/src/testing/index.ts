export { scriptedFlow } from './scripted-flow.ts';
export type { ScriptedFlow } from './scripted-flow.ts';
export * from './steps.ts';
export * from './steps-verify.ts';
export * from './steps-enroll.ts';
export * from './steps-grants.ts';
export * from './steps-passwords.ts';
export { Harness } from './harness.ts';
export type { MountOptions } from './harness.ts';

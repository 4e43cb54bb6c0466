export { scriptedFlow } from './scripted-flow.ts';
export type { ScriptedFlow } from './scripted-flow.ts';
export * from './steps.ts';

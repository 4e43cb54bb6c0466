export type { ResumeRecord, ResumeStore } from './resume-store.ts';
export { sessionStore } from './session-store.ts';
export type { SessionStoreOptions } from './session-store.ts';
export { takeStateToken } from './take-state-token.ts';
export type { TakeStateTokenOptions } from './take-state-token.ts';

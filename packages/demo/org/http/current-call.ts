import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call } from './call.ts';

const calls = new AsyncLocalStorage<Call>();

/** Handles a call: whatever happens meanwhile happens because of it. */
export const whileHandling = <Result>(call: Call, task: () => Result): Result => calls.run(call, task);

/** The call that is being handled, for the log; nothing may decide by it. */
export const currentCall = (): Call | undefined => calls.getStore();

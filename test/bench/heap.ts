// A program of its own, one process per client: `node --expose-gc heap.ts authn-core waiting 1000` prints the bytes of
// heap that one idle flow holds.
import { createAnswers } from './answers.ts';
import { CLIENTS } from './client.ts';

/** Where an idle flow may stand. */
export type IdleAt = 'fresh' | 'waiting';

const [name = '', at = '', count = ''] = process.argv.slice(2);
const load = CLIENTS[name];
if (!load || (at !== 'fresh' && at !== 'waiting') || !(Number(count) > 0) || !globalThis.gc) {
  console.error(`node --expose-gc heap.ts ${Object.keys(CLIENTS).join('|')} fresh|waiting COUNT`);
  process.exit(2);
}
const client = (await load())(createAnswers(() => 'totp'));
const settle = async (): Promise<number> => {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
};

// The first flows bring what all share: compiled code, schemas, the machine.
let flows = await Promise.all(Array.from({ length: 200 }, () => client[at]()));
flows = [];
const before = await settle();
for (let index = 0; index < Number(count); index++) flows.push(await client[at]());
const after = await settle();
console.log(Math.round((after - before) / flows.length));
process.exit(0); // flows that wait for a person have timers

import type { Part, PartResult } from './part.ts';

const notRun = ({ name }: Part, missing: string): PartResult => ({
  name,
  ok: false,
  seconds: 0,
  tally: { passed: 0, failed: 1, skipped: 0 },
  output: `not run, because "${missing}" failed`,
});

/**
 * Runs parts in their order, three light ones side by side (each waits now and then), a heavy one alone, each after those that it must follow.
 * Parts that were not asked for are not waited for.
 */
export async function schedule(
  parts: readonly Part[],
  runPart: (part: Part) => Promise<PartResult>,
): Promise<PartResult[]> {
  const results = new Map<string, PartResult>();
  const waiting = [...parts];
  const active = new Map<Part, Promise<void>>();
  const names = new Set(parts.map((part) => part.name));
  const free = (part: Part): boolean =>
    part.heavy ? active.size === 0 : active.size < 3 && ![...active.keys()].some((other) => other.heavy);
  const ready = (part: Part): boolean =>
    [...(part.after ?? []), ...(part.needs ?? [])].every((name) => !names.has(name) || results.has(name));
  const run = (part: Part): Promise<PartResult> => {
    const missing = part.needs?.find((name) => results.get(name)?.ok === false);
    return missing === undefined ? runPart(part) : Promise.resolve(notRun(part, missing));
  };

  while (waiting.length || active.size) {
    for (const part of [...waiting]) {
      if (!ready(part) || !free(part)) continue;
      waiting.splice(waiting.indexOf(part), 1);
      const ended = run(part).then((result) => {
        results.set(part.name, result);
        active.delete(part);
      });
      active.set(part, ended);
    }
    if (!active.size)
      throw new Error(`Parts wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(active.values());
  }
  return parts.map((part) => results.get(part.name)!);
}

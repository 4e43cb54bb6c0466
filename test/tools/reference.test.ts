import { ReflectionKind } from 'typedoc';
import { describe, expect, it } from 'vitest';
import { entriesOf, needsComment, readReference, undocumented } from './reference.ts';

/** Reading a package's types takes what it takes, on a busy machine too. */
const PATIENCE = 60_000;

describe.each(['packages/authn-core', 'packages/sign-in-widget'])('the doc comments of %s', (folder) => {
  it(
    'are there for every export and member, and link to what is there',
    async () => {
      const { project, complaints } = await readReference(folder, entriesOf(folder));
      expect(complaints).toEqual([]);
      expect(undocumented(project)).toEqual([]);

      // Without its comment each kind is missed.
      for (const kind of [ReflectionKind.Interface, ReflectionKind.Property, ReflectionKind.CallSignature]) {
        const one = Object.values(project.reflections).find(
          (each) => each.kind === kind && needsComment(each),
        );
        delete one?.comment;
        expect(undocumented(project)).toContain(one?.getFriendlyFullName());
      }
    },
    PATIENCE,
  );
});

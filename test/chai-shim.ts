// @open-wc/testing asks for @esm-bundle/chai; give it Vitest's own chai, so there is one `expect` with both vocabularies.
import { assert, chai, expect, should } from 'vitest';

export default chai;
export { assert, expect, should };

import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// Import boundaries of docs/architecture.md: each library lives behind one folder, dependencies point down only.
const LIBRARIES = {
  ky: { name: 'ky', message: 'HTTP lives in authn-core/src/transport.' },
  xstate: { name: 'xstate', message: 'The statechart lives in authn-core/src/flow.' },
  oauth: { name: 'oauth4webapi', message: 'OpenID Connect lives in authn-core/src/oidc.' },
  zodMini: { name: 'zod/mini', message: 'Schemas live in wire/ and factors/*/wire.ts.' },
  zod: { name: 'zod', message: 'Full zod is 15 kB and probes `new Function`: use zod/mini.' },
};
const without = (...allowed) =>
  Object.entries(LIBRARIES)
    .filter(([key]) => !allowed.includes(key))
    .map(([, rule]) => rule);
const restrict = (allowed, patterns = []) => ({
  'no-restricted-imports': ['error', { paths: without(...allowed), patterns }],
});
const above = (...folders) => [
  {
    group: folders.map((folder) => `**/${folder}/*.ts`),
    message: 'Dependencies point down the layers only (docs/architecture.md).',
  },
];
const core = 'packages/authn-core/src';

export default tseslint.config(
  { ignores: ['**/dist/', '**/.tsbuild/', '**/node_modules/', 'test/results/'] },
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  { rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] } },
  // A language is as long as what there is to say.
  { files: ['packages/sign-in-widget/src/locales/**'], rules: { 'max-lines': 'off' } },

  // --- the house of authn-core -------------------------------------------------------------------------------
  { files: [`${core}/**/*.ts`], ignores: ['**/*.test.ts'], rules: restrict([]) },
  {
    files: [`${core}/transport/*.ts`],
    rules: restrict(['ky'], above('wire', 'transaction', 'flow', 'steps', 'factors')),
  },
  {
    files: [`${core}/wire/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: restrict(['zodMini'], above('transport', 'transaction', 'flow', 'steps', 'factors')),
  },
  {
    files: [`${core}/transaction/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: restrict([], above('transport', 'flow', 'steps', 'factors')),
  },
  { files: [`${core}/factors/*/wire.ts`], rules: restrict(['zodMini'], above('transport', 'flow', 'steps')) },
  {
    files: [`${core}/factors/**/*.ts`],
    ignores: ['**/wire.ts', '**/*.test.ts'],
    rules: restrict([], above('transport', 'flow')),
  },
  {
    files: [`${core}/flow/*.ts`, `${core}/machine.ts`],
    ignores: ['**/*.test.ts'],
    rules: restrict(['xstate'], above('steps', 'factors')),
  },
  { files: [`${core}/bridge/wire/*.ts`], rules: restrict(['zodMini'], above('transport', 'flow', 'steps')) },
  { files: [`${core}/oidc/*.ts`], ignores: ['**/*.test.ts'], rules: restrict(['oauth']) },

  // --- the widget knows the core by its entries, and nothing of what is inside -------------------------------------
  {
    files: ['packages/sign-in-widget/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    rules: {
      ...restrict([], [{ group: ['**/authn-core/src/**'], message: 'Import the package entries.' }]),
      'lit/no-template-arrow': 'off',
    },
  },

  // --- the org is the independent second reading of the spec --------------------------------------------------------
  {
    files: ['packages/demo/org/**/*.ts'],
    rules: restrict(
      [],
      [
        {
          group: ['@authn-flow/*', '**/authn-core/**', '**/sign-in-widget/**'],
          message: 'The org imports nothing of ours.',
        },
      ],
    ),
  },
);

import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import jest from 'eslint-plugin-jest';
import typescript from 'typescript-eslint';

/**
 * The folders and files of `src` in the order in which a request travels: each imports from those
 * after it and never from those before it. `generated` stands outside; all may import it.
 */
const layers = [
  'main',
  'commands',
  'server',
  'feeds',
  'guard',
  'config',
  'reports',
  'exports',
  'apply',
  'imports',
  'schema',
  'mutations',
  'queries',
  'identity',
  'changes',
  'records',
  'entities',
  'connections',
  'store',
  'domain',
];

/** What a layer may not import although it stands further in. */
const apart = {
  // The command line puts these together; they know nothing of each other.
  server: ['reports', 'exports', 'apply', 'imports'],
  // They know what the API answers, and not how.
  feeds: [
    'guard',
    'config',
    'reports',
    'exports',
    'apply',
    'imports',
    'mutations',
    'queries',
    'identity',
    'changes',
    'store',
  ],
  guard: ['reports', 'exports', 'apply', 'imports'],
  config: ['reports', 'exports', 'apply'],
  reports: ['apply'],
  exports: ['apply'],
  imports: ['schema', 'mutations', 'queries', 'entities', 'connections'],
};

const importDirection = layers.map((layer, place) => {
  const forbidden = [...layers.slice(0, place), ...(apart[layer] ?? [])];
  const patterns = [
    {
      regex: `^\\.\\.?/(?:\\.\\./)*(?:${forbidden.join('|')})(?:/|\\.ts$)`,
      message: `src/${layer} may not import this: imports point inward, ${layers.join(' → ')}.`,
    },
    {
      regex: '^node:(?!crypto$)',
      message: 'src/domain is pure: no files, no network, no process, no clock.',
    },
  ];
  return {
    files: [`src/${layer}.ts`, `src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: patterns.slice(forbidden.length > 0 ? 0 : 1, layer === 'domain' ? 2 : 1),
        },
      ],
    },
  };
});

export default defineConfig(
  globalIgnores([
    'src/generated/',
    'examples/browser/{generated,dist}/',
    'coverage/',
    'data/',
    'schema.graphql',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [js.configs.recommended],
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      // A longer file needs a reason, written where the rule is switched off.
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { URL: 'readonly', console: 'readonly', fetch: 'readonly', process: 'readonly' },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'Node cannot strip an enum: use a union of string literals.',
        },
      ],

      // Rows share the columns of a base without adding any.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      // Interfaces ask for a promise where this implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/commands/**'],
    // Only the command line speaks to a terminal; what runs behind it has a logger.
    rules: { 'no-console': 'error' },
  },
  ...importDirection,
  // Here a default export is what another package has.
  { files: ['**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['tests/**/*.ts'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'assert'] }],
      // A test names the shape that it expects of an answer, and fails where that is wrong.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: {
          schema: 'src/schema/*.graphql',
          documents: [
            'src/{server/explorer,feeds}/operations/*.graphql',
            'src/reports/{library/*,parts}/*.graphql',
            'examples/*.graphql',
            'bench/speed/operations/*/communique.graphql',
          ],
        },
      },
    },
  },
  {
    files: ['src/schema/*.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',

      // Lists that are short by nature, such as names, come without pages; and what has pages may
      // be no record of its own, such as a party.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      // A page, an edge or a value such as `When` has no identity of its own.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    files: [
      'src/{server/explorer,feeds}/operations/*.graphql',
      'src/reports/**/*.graphql',
      'examples/*.graphql',
      'bench/speed/operations/*/communique.graphql',
    ],
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,

      // They ask for what a reader wants to see, which is no id.
      '@graphql-eslint/require-selections': 'off',
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
    },
  },
);

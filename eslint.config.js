import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { defineConfig } from 'eslint/config';

/** Which folder must not import which: the layers of docs/architecture.md. */
const layers = [
  { target: './src/shared', from: ['./src/main', './src/renderer', './src/preload', './src/cli'] },
  { target: './src/renderer', from: ['./src/main', './src/preload', './src/cli'] },
  { target: './src/preload', from: ['./src/main', './src/renderer', './src/cli'] },
  { target: './src/cli', from: ['./src/renderer', './src/preload', './src/main/electron'] },
  { target: './src/main', from: ['./src/renderer', './src/preload', './src/cli'] },
  { target: './src/main/host', from: ['./src/main/inspect', './src/main/electron', './src/main/reader'] },
  { target: './src/main/inspect', from: ['./src/main/electron', './src/main/reader', './src/main/host'] },
  { target: './src/main/reader', from: ['./src/main/electron'] },
  { target: './src/main/actions', from: ['./src/main/electron', './src/main/reader'] },
];

const onlyIn = (message, ...names) => ({
  paths: names.map((name) => ({ name, message })),
  patterns: [{ group: names.map((name) => `${name}/*`), message }],
});

export default defineConfig(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**', 'scripts/runtime-app/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.node.json', './tsconfig.web.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: layers }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/main/electron/**', 'src/main/index.ts', 'src/preload/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        onlyIn('Only src/main/electron and the preload know Electron.', 'electron'),
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: [
      'src/main/electron/**',
      'src/main/index.ts',
      'src/preload/**',
      'src/main/host/**',
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        onlyIn(
          'Only src/main/host asks the operating system; only src/main/electron knows Electron.',
          'electron',
          'systeminformation',
          'koffi',
          'child_process',
          'node:child_process',
        ),
      ],
    },
  },
  {
    files: ['src/shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(node:|electron|react)', message: 'src/shared is pure: no Node, Electron or React.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  { files: ['bench/**/*.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);

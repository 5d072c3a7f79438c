import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { inProject } from './lib/paths.mjs';

// Under CI the parser takes the files from the disk and not the text that it is given.
const parserOptions = { disallowAutomaticSingleRunInference: true };
const eslint = new ESLint({ cwd: inProject(), overrideConfig: { languageOptions: { parserOptions } } });

/** The rules that speak when an existing file is given this one import. */
async function rulesAgainst(file, specifier) {
  const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath: inProject(file) });
  return result.messages.map((message) => message.ruleId);
}

const forbidden = [
  ['src/shared/diff.ts', '../main/reader/feed.ts', 'import-x/no-restricted-paths'],
  ['src/shared/diff.ts', 'node:fs', 'no-restricted-imports'],
  ['src/shared/diff.ts', 'react', 'no-restricted-imports'],
  ['src/renderer/main.tsx', '../main/reader/feed.ts', 'import-x/no-restricted-paths'],
  ['src/renderer/main.tsx', 'electron', 'no-restricted-imports'],
  ['src/main/host/create-host.ts', '../inspect/inspect.ts', 'import-x/no-restricted-paths'],
  ['src/main/host/create-host.ts', 'electron', 'no-restricted-imports'],
  ['src/main/inspect/inspect.ts', '../host/host.ts', 'import-x/no-restricted-paths'],
  ['src/main/inspect/inspect.ts', 'systeminformation', 'no-restricted-imports'],
  ['src/main/reader/feed.ts', '../electron/menu.ts', 'import-x/no-restricted-paths'],
  ['src/main/reader/feed.ts', 'node:child_process', 'no-restricted-imports'],
  ['src/main/actions/check/judge.ts', '../../reader/feed.ts', 'import-x/no-restricted-paths'],
  ['src/main/actions/check/judge.ts', 'electron', 'no-restricted-imports'],
  ['src/preload/index.ts', '../main/reader/feed.ts', 'import-x/no-restricted-paths'],
  ['src/cli/list.ts', '../main/electron/menu.ts', 'import-x/no-restricted-paths'],
  ['src/cli/list.ts', '../renderer/bridge.ts', 'import-x/no-restricted-paths'],
];

for (const [file, specifier, rule] of forbidden) {
  test(`${file} may not import ${specifier}`, async () => {
    assert.ok((await rulesAgainst(file, specifier)).includes(rule));
  });
}

test('an import that the layers allow is allowed', async () => {
  assert.deepEqual(await rulesAgainst('src/main/reader/feed.ts', '../../shared/diff.ts'), []);
});

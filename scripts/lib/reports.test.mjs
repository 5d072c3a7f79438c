import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { closingLine, countReport, exitStatusOf, sum } from './reports.mjs';

function count(context, kind, report, exitStatus = 0) {
  const path = join(temporaryFolder(context), 'report');
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report));
  const { passed, failed } = countReport(kind, path, exitStatus);
  return [passed, failed];
}

const file = (status, ...results) => ({
  status,
  assertionResults: results.map((each) => ({ status: each })),
});
const vitest = (numTotalTests, numPassedTests, ...testResults) => ({
  numTotalTests,
  numPassedTests,
  testResults,
});
const playwright = (stats, errors = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});
const tap = (pass, fail = 0, skipped = 0, cancelled = 0, todo = 0) =>
  `TAP version 13\n1..3\n# tests 3\n# suites 0\n# pass ${pass}\n# fail ${fail}\n# cancelled ${cancelled}\n# skipped ${skipped}\n# todo ${todo}\n`;

const cases = [
  ['passing unit tests', 'vitest', vitest(3, 3, file('passed', 'passed', 'passed', 'passed')), 0, [3, 0]],
  ['failing unit tests', 'vitest', vitest(3, 2, file('failed', 'passed', 'passed', 'failed')), 1, [2, 1]],
  ['skipped unit tests', 'vitest', vitest(3, 1, file('passed', 'passed', 'skipped', 'todo')), 0, [1, 2]],
  [
    'a unit test file that does not load',
    'vitest',
    vitest(1, 1, file('passed', 'passed'), file('failed')),
    1,
    [1, 1],
  ],
  ['no unit test', 'vitest', vitest(0, 0), 0, [0, 1]],
  ['an error outside of every unit test', 'vitest', vitest(1, 1, file('passed', 'passed')), 1, [1, 1]],
  ['passing end-to-end tests', 'playwright', playwright({ expected: 5 }), 0, [5, 0]],
  ['failing end-to-end tests', 'playwright', playwright({ expected: 4, unexpected: 2 }), 1, [4, 2]],
  ['skipped end-to-end tests', 'playwright', playwright({ expected: 4, skipped: 3 }), 0, [4, 3]],
  [
    'end-to-end tests that passed when repeated',
    'playwright',
    playwright({ expected: 1, flaky: 1 }),
    0,
    [1, 1],
  ],
  ['an end-to-end file that does not load', 'playwright', playwright({}, [{ message: 'x' }]), 1, [0, 1]],
  ['no end-to-end test', 'playwright', playwright({}), 0, [0, 1]],
  ['passing script tests', 'node', tap(9), 0, [9, 0]],
  ['failing, skipped and cancelled script tests', 'node', tap(6, 1, 1, 1, 1), 1, [6, 4]],
  ['a script report that ends too early', 'node', 'TAP version 13\n# pass 3\n', 1, [0, 1]],
  ['an empty report', 'vitest', '', 0, [0, 1]],
  ['a report of something else', 'vitest', { hello: 1 }, 0, [0, 1]],
  ['numbers that are none', 'playwright', playwright({ expected: 'many' }), 0, [0, 1]],
];

for (const [what, kind, report, exitStatus, expected] of cases) {
  test(`counts ${what} as ${expected.join(' passed, ')} failed`, (context) => {
    assert.deepEqual(count(context, kind, report, exitStatus), expected);
  });
}

test('counts a missing report as failed', (context) => {
  const result = countReport('playwright', join(temporaryFolder(context), 'none.json'), 0);
  assert.deepEqual([result.passed, result.failed], [0, 1]);
  assert.match(result.problem, /missing/);
});

test('closes with one line that says it all', () => {
  const total = sum([
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2 },
  ]);
  assert.equal(closingLine(total), '41 passed, 2 failed');
  assert.equal(exitStatusOf(total), 1);
  assert.equal(exitStatusOf({ passed: 3, failed: 0 }), 0);
  assert.equal(exitStatusOf({ passed: 0, failed: 0 }), 1);
});

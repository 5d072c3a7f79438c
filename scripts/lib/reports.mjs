import { readFileSync } from 'node:fs';

/** What one step of `npm test` adds to the closing line. */
export const noTests = (reason) => ({ passed: 0, failed: 1, problem: reason });

/**
 * Counts a runner's own report. Whatever keeps a test from passing counts as failed: being skipped, a file that did
 * not load, a runner that ended badly though no test did, a report that is missing, and a run without any test.
 */
export function countReport(kind, path, exitStatus) {
  let counts;
  try {
    counts = readers[kind](readFileSync(path, 'utf8'));
  } catch {
    return noTests('its report is missing or cannot be read');
  }
  const { passed, failed } = counts;
  if (!Number.isInteger(passed) || !Number.isInteger(failed))
    return noTests('its report cannot be understood');
  if (passed + failed === 0) return noTests('no test was run');
  if (failed === 0 && exitStatus !== 0) {
    return { passed, failed: 1, problem: `no test failed, yet the runner ended with status ${exitStatus}` };
  }
  return { passed, failed };
}

const readers = { vitest: readVitest, playwright: readPlaywright, node: readNode };

function readVitest(text) {
  const report = JSON.parse(text);
  const passed = report.numPassedTests;
  const others = report.numTotalTests - passed;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed, failed: others + unloaded.length };
}

function readPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  // A test that passes at the second attempt has failed once.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

function readNode(text) {
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    passed: total('pass'),
    failed: total('fail') + total('cancelled') + total('skipped') + total('todo'),
  };
}

export function sum(results) {
  const add = (field) => results.reduce((total, result) => total + result[field], 0);
  return { passed: add('passed'), failed: add('failed') };
}

/** The last line of `npm test`, which continuous integration reads. */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

export const exitStatusOf = ({ passed, failed }) => (failed === 0 && passed > 0 ? 0 : 1);

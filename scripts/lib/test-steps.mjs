import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, ensureBuilt } from './build.mjs';
import { inPrivateNetwork, requirePrivateNetwork } from './private-network.mjs';
import { inProject } from './paths.mjs';
import { countReport, noTests } from './reports.mjs';
import { npmCommand } from './npm.mjs';
import { runPlaywright } from './playwright.mjs';
import { runStep } from './step-runner.mjs';

const tool = (...parts) => inProject('node_modules', ...parts);

const check = (part, title, script) => ({
  part,
  title,
  run: async () => {
    const { command, before } = npmCommand();
    const status = await runStep(command, [...before, 'run', '--silent', script]);
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  },
});

/** Everything that `npm test` does, in order; each step tells how many passed and failed. */
export const steps = [
  check('static', 'Types', 'typecheck'),
  check('static', 'Lint', 'lint'),
  check('static', 'Formatting', 'format:check'),
  { part: 'scripts', title: 'Tests of the scripts', run: testScripts },
  { part: 'unit', title: 'Unit tests', run: testUnits },
  { part: 'e2e', title: 'Build', run: buildAgain },
  { part: 'e2e', title: 'End-to-end tests', run: testEndToEnd },
];

async function testScripts({ reports }) {
  const report = join(reports, 'scripts.tap');
  const files = readdirSync(inProject('scripts'), { recursive: true })
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => inProject('scripts', name));
  // Without a file Node would search for tests by itself, and take `npm test` for one.
  if (files.length === 0) return noTests('there is no test file');
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ];
  return countReport('node', report, await runStep(process.execPath, ['--test', ...reporters, ...files]));
}

async function testUnits({ reports, filters }) {
  const report = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = tool('vitest', 'vitest.mjs');
  const status = await runStep(process.execPath, [vitest, 'run', ...reporters, ...filters]);
  return countReport('vitest', report, status);
}

async function buildAgain() {
  // A stamp proves what it was built from, not that the present tools can still build it.
  await ensureBuilt({ always: true });
  return { passed: 1, failed: 0 };
}

async function testEndToEnd({ reports, filters }) {
  if (!existsSync(builtFiles().main)) return noTests('there is no build to test');
  const report = join(reports, 'e2e.json');
  const status = await runPlaywright(['--reporter=list,json', ...filters], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return countReport('playwright', report, status);
}

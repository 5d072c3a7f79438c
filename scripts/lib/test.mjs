import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, describeFailure } from './failure.mjs';
import { closingLine, exitStatusOf, noTests, sum } from './reports.mjs';
import { setUp } from './set-up.mjs';
import { endRunningSteps } from './step-runner.mjs';

const parts = ['static', 'scripts', 'unit', 'e2e'];

/**
 * `npm test [-- PART… [FILTER…]]`: every check there is, each also after another failed, so that one run tells all.
 * The last line says how many passed and failed, whatever happens before.
 */
export async function test(userArguments) {
  const startedAt = Date.now();
  const reports = mkdtempSync(join(tmpdir(), 'porthole-reports-'));
  let stopped = false;
  const stop = (signal) => {
    stopped = true;
    endRunningSteps(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  let results;
  try {
    results = await runParts(userArguments, reports, () => stopped);
  } catch (error) {
    process.stderr.write(`porthole: ${describeFailure(error)}\n`);
    results = [noTests('set-up failed')];
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  if (stopped) results.push(noTests('stopped'));
  const total = sum(results);
  process.stdout.write(
    `\nThis took ${Math.round((Date.now() - startedAt) / 1000)} s.\n${closingLine(total)}\n`,
  );
  return exitStatusOf(total);
}

async function runParts(userArguments, reports, isStopped) {
  const chosen = userArguments.filter((argument) => parts.includes(argument));
  const filters = userArguments.filter((argument) => !parts.includes(argument));
  if (filters.length > 0 && chosen.length !== 1) {
    throw new Failure(`Say which one part "${filters.join(' ')}" is for: ${parts.join(', ')}.`);
  }
  const needsWindow = chosen.length === 0 || chosen.includes('e2e') || chosen.includes('scripts');
  await setUp(needsWindow ? 'test' : 'cli');
  // Imported now, because it is of use only when everything is in place.
  const { steps } = await import('./test-steps.mjs');
  const wanted = steps.filter(({ part }) => chosen.length === 0 || chosen.includes(part));
  const results = [];
  for (const step of wanted) {
    if (isStopped()) break;
    results.push(await runAndTell(step, { reports, filters }));
  }
  for (const result of results) process.stdout.write(`\n${summaryOf(result)}`);
  process.stdout.write('\n');
  return results;
}

async function runAndTell({ title, run }, context) {
  process.stdout.write(`\n── ${title}\n`);
  const startedAt = Date.now();
  let result;
  try {
    result = await run(context);
  } catch (error) {
    result = noTests(describeFailure(error));
  }
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (result.problem) process.stderr.write(`${title}: ${result.problem}\n`);
  return { title, seconds, ...result };
}

function summaryOf({ title, seconds, passed, failed, problem }) {
  const reason = problem ? ` (${problem})` : '';
  return `${failed === 0 ? '✔' : '✘'} ${title}: ${passed} passed, ${failed} failed, ${seconds} s${reason}`;
}

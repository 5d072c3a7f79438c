import { builtFiles, ensureBuilt } from './build.mjs';
import { runInForeground } from './processes.mjs';
import { setUp } from './set-up.mjs';

/** The terminal command in a checkout; its standard output is its own, whatever had to be brought before. */
export async function porthole(userArguments) {
  await setUp('cli');
  await ensureBuilt();
  const { status } = await runInForeground(process.execPath, [builtFiles().command, ...userArguments]);
  return status;
}

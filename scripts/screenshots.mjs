// `npm run screenshots [-- PART]`: makes the pictures of docs/screenshots again, from the real app on real sockets.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { describeFailure } from './lib/failure.mjs';
import { projectFolder } from './lib/paths.mjs';
import { setUp } from './lib/set-up.mjs';

try {
  const given = process.argv.slice(2);
  const part = given[0]?.startsWith('-') === false ? given[0] : '';
  const rest = part === '' ? given : given.slice(1);
  await setUp('test');
  await ensureBuilt();
  const { runPlaywright } = await import('./lib/playwright.mjs');
  // A network for each: the connections of one scene wait out their time for a minute, and would be in the next.
  for (const file of readdirSync(join(projectFolder, 'e2e/screenshots'))) {
    if (!file.endsWith('.shot.ts') || !file.includes(part)) continue;
    const status = await runPlaywright(['--config=playwright.screenshots.config.ts', file, ...rest]);
    if (status !== 0) process.exitCode = status;
  }
} catch (error) {
  process.stderr.write(`porthole: ${describeFailure(error)}\n`);
  process.exitCode = 1;
}

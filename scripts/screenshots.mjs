// `npm run screenshots`: makes the pictures of docs/screenshots again, from the real app on real sockets.
import { ensureBuilt } from './lib/build.mjs';
import { describeFailure } from './lib/failure.mjs';
import { setUp } from './lib/set-up.mjs';

try {
  await setUp('test');
  await ensureBuilt();
  const { runPlaywright } = await import('./lib/playwright.mjs');
  process.exitCode = await runPlaywright([
    '--config=playwright.screenshots.config.ts',
    ...process.argv.slice(2),
  ]);
} catch (error) {
  process.stderr.write(`porthole: ${describeFailure(error)}\n`);
  process.exitCode = 1;
}

// node bench/exposure.mjs: what an update of 500 of 50,000 sockets, 2,000 of them offers, costs the page in the Exposure
// view, beside an empty list, the Ports view, and an empty canvas of the same size that is cleared as often. The window
// and its build are the real ones; the sockets are scripted. Figures: docs/exposure.md.
import { ensureBuilt } from '../scripts/lib/build.mjs';
import { runPlaywright } from '../scripts/lib/playwright.mjs';
import { setUp } from '../scripts/lib/set-up.mjs';

await setUp('test');
await ensureBuilt();
process.exitCode = await runPlaywright([
  '--config=bench/playwright.config.ts',
  'bench/exposure/',
  ...process.argv.slice(2),
]);

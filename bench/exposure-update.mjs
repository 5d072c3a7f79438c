// node bench/exposure-update.mjs: what an update costs in the Exposure view at 50,000 sockets, beside an empty list and
// the Ports view. The figures are in docs/exposure.md.
import { ensureBuilt } from '../scripts/lib/build.mjs';
import { runPlaywright } from '../scripts/lib/playwright.mjs';

await ensureBuilt();
process.exitCode = await runPlaywright(['--config=bench/playwright.config.ts', 'exposure-update.window']);

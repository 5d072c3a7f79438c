// node bench/conversations.mjs: how long 200 nodes take to be laid out, how long a frame takes while they are moved and
// zoomed, beside an empty SVG of the same size in the same window, and what an update of 500 of 50,000 sockets costs the
// page, beside the same update where nothing is drawn. The window and its build are the real ones; the sockets are
// scripted, since no machine has them at hand. Figures: docs/conversations.md.
import { ensureBuilt } from '../scripts/lib/build.mjs';
import { runPlaywright } from '../scripts/lib/playwright.mjs';
import { setUp } from '../scripts/lib/set-up.mjs';

await setUp('test');
await ensureBuilt();
process.exitCode = await runPlaywright([
  '--config=bench/playwright.config.ts',
  'bench/conversations/',
  ...process.argv.slice(2),
]);

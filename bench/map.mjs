// node bench/map.mjs: how long a frame of the map takes while it is zoomed and moved at 50,000 sockets, beside an empty
// canvas of the same size in the same window, and what an update of 100 sockets costs the page. The window and its
// build are the real ones; the sockets are scripted, since no machine has them at hand. Figures: docs/map.md.
import { ensureBuilt } from '../scripts/lib/build.mjs';
import { runPlaywright } from '../scripts/lib/playwright.mjs';
import { setUp } from '../scripts/lib/set-up.mjs';

await setUp('test');
await ensureBuilt();
process.exitCode = await runPlaywright([
  '--config=bench/playwright.config.ts',
  'bench/map/',
  ...process.argv.slice(2),
]);

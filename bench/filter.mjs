// node bench/filter.mjs [rows] [runs]: every example of docs/filter.md, compiled and asked of 50,000 scripted rows,
// beside Array.filter with a predicate that was written by hand for it. The figures are in docs/filter.md.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'vite';
import { inProject } from '../scripts/lib/paths.mjs';

process.chdir(inProject());
const outDir = resolve('node_modules/.cache/porthole-filter');
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: [resolve('bench/filter/measure.ts')] },
  },
});
const { status } = spawnSync(process.execPath, [resolve(outDir, 'measure.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

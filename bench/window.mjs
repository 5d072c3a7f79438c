// node bench/window.mjs [sockets] [folder for profiles]: the real window on scripted sockets (a host that no machine
// is), beside an empty virtual list of as many rows, in one run. What it printed last is in docs/performance.md.
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { _electron } from 'playwright';
import { build } from 'vite';
import { electronEnvironment } from '../scripts/lib/electron.mjs';
import { inProject } from '../scripts/lib/paths.mjs';
import { setUp } from '../scripts/lib/set-up.mjs';
import { startVirtualDisplay } from '../scripts/lib/virtual-display.mjs';
import { watchMainThread } from './window/main-thread.mjs';
import { runPhases } from './window/phases.mjs';
import { report } from './window/report.mjs';

const [sockets = '50000', profiles] = process.argv.slice(2);
process.chdir(inProject());
await setUp('test');
const outDir = resolve('node_modules/.cache/porthole-window-bench');
await build({
  configFile: false,
  logLevel: 'error',
  root: resolve('bench/window'),
  base: './',
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome130',
    // A profile says names.
    minify: profiles === undefined,
    rolldownOptions: { input: resolve('bench/window/index.html') },
  },
});
const environment = { ...process.env, ...electronEnvironment() };
const { display, stop } = await startVirtualDisplay();
try {
  const electron = await _electron.launch({
    executablePath: join(environment.ELECTRON_OVERRIDE_DIST_PATH, 'electron'),
    args: ['--no-sandbox', resolve('bench/window/main.cjs'), join(outDir, 'index.html')],
    env: { ...environment, DISPLAY: display },
  });
  const page = await electron.firstWindow();
  await page.waitForFunction(() => window.bench !== undefined);
  const measure = await watchMainThread(page, profiles);
  report(sockets, await runPhases(page, measure, Number(sockets)));
  await electron.close();
} finally {
  await stop();
}

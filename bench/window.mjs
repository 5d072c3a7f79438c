// node bench/window.mjs [sockets]: the real window on scripted sockets (a host that no machine is), beside an empty
// virtual list of as many rows, in one run. What it printed last is in docs/performance.md.
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { _electron } from 'playwright';
import { build } from 'vite';
import { electronEnvironment } from '../scripts/lib/electron.mjs';
import { inProject } from '../scripts/lib/paths.mjs';
import { setUp } from '../scripts/lib/set-up.mjs';
import { startVirtualDisplay } from '../scripts/lib/virtual-display.mjs';

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
  await page.waitForFunction(() => typeof window.run === 'function');
  const sockets = Number(process.argv[2] ?? 50_000);
  const { porthole, empty } = await page.evaluate((count) => window.run(count), sockets);
  await electron.close();
  const line = (name, { median, p95, most }, other = '') =>
    console.log(
      `  ${name.padEnd(34)} ${[median, p95, most].map((each) => each.toFixed(1).padStart(8)).join('')}  ${other}`,
    );
  console.log(`${sockets} scripted sockets, milliseconds: median, p95, most`);
  console.log(`  first rows ${porthole.firstRows.toFixed(0)} (empty list ${empty.firstRows.toFixed(0)})`);
  line('keystroke to painted', porthole.keys);
  line('  first letters of words', porthole.firstLetters);
  line('frame while scrolling', porthole.scroll);
  line('  of the empty list', empty.scroll, `${(porthole.scroll.p95 / empty.scroll.p95).toFixed(2)} x`);
  line('update of 1 %, scripting', porthole.updateScripting);
  line('  until painted', porthole.updatePainted);
  line('  scripting, grouped by process', porthole.groupedUpdateScripting);
  line('sort by two columns', porthole.sort);
  line('group', porthole.group);
} finally {
  await stop();
}

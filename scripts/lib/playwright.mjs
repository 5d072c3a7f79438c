import { electronEnvironment } from './electron.mjs';
import { inPrivateNetwork } from './private-network.mjs';
import { inProject, projectFolder } from './paths.mjs';
import { runStep } from './step-runner.mjs';
import { ensureTestPackages } from './test-packages.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

/**
 * Runs Playwright on the built app and answers its exit status: on Linux on a display without a screen and in a
 * network of its own, since only Linux knows these; elsewhere on the desktop.
 */
export async function runPlaywright(args, variables = {}) {
  const runner = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args];
  const environment = { ...process.env, ...electronEnvironment(), ...variables };
  if (process.platform !== 'linux') return runStep(process.execPath, runner, { env: environment });
  await ensureTestPackages();
  const { display, stop } = await startVirtualDisplay();
  try {
    const { command, args: wrapped } = inPrivateNetwork(process.execPath, runner);
    const env = { ...environment, DISPLAY: display, PORTHOLE_PRIVATE_NETWORK: '1' };
    delete env.WAYLAND_DISPLAY;
    return await runStep(command, wrapped, { env, cwd: projectFolder });
  } finally {
    await stop();
  }
}

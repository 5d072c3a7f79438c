import { electronVite } from './build.mjs';
import { hasDisplay, sandboxArguments } from './desktop.mjs';
import { electronEnvironment } from './electron.mjs';
import { Failure } from './failure.mjs';
import { projectFolder } from './paths.mjs';
import { runInForeground } from './processes.mjs';
import { setUp } from './set-up.mjs';

/** `npm run dev`: the window, which reloads what is edited. */
export async function dev(userArguments) {
  if (!hasDisplay()) {
    throw new Failure(
      'There is no display to develop on: set DISPLAY, or run it under "xvfb-run -a npm run dev".',
    );
  }
  await setUp('dev');
  const sandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : [];
  // What follows a second "--" is handed on to Electron by electron-vite.
  const handedOn = userArguments.length > 0 ? ['--', ...userArguments] : [];
  const { status, signal } = await runInForeground(
    process.execPath,
    [electronVite(), 'dev', '--watch', ...sandbox, ...handedOn],
    { cwd: projectFolder, env: { ...process.env, ...electronEnvironment() } },
  );
  return signal === 'SIGINT' ? 0 : status;
}

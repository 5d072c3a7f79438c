import { builtFiles, ensureBuilt } from './build.mjs';
import { electronEnvironment, electronExecutable } from './electron.mjs';
import { projectFolder } from './paths.mjs';
import { runInForeground } from './processes.mjs';
import { hasDisplay, sandboxArguments, sandboxProblem } from './desktop.mjs';
import { setUp } from './set-up.mjs';

/** `npm start`: the window, or the same table in the terminal where no window can open. */
export async function start(userArguments) {
  if (!hasDisplay()) {
    await setUp('cli');
    await ensureBuilt();
    return streamInTerminal();
  }
  await setUp('start');
  await ensureBuilt();
  const problem = sandboxProblem(electronExecutable());
  if (problem) process.stderr.write(`${problem}\n`);
  const { status, signal } = await runInForeground(
    electronExecutable(),
    [...sandboxArguments(), ...quietArguments(userArguments), '.', ...userArguments],
    { cwd: projectFolder, env: { ...process.env, ...electronEnvironment() } },
  );
  if (signal === 'SIGINT') return 0;
  if (isCrash(signal)) {
    process.stderr.write(
      `Electron ended by ${signal}; a system library may be missing or damaged: run it again with ` +
        '"npm start -- --enable-logging=stderr" to read why.\n',
    );
  }
  return status;
}

/** Chromium's errors about missing graphics drivers and buses concern nobody who has a window; a fatal one is shown. */
function quietArguments(userArguments) {
  const asksForMore = userArguments.some((argument) => /^--(?:enable-logging|log-level|v)\b/.test(argument));
  return asksForMore ? [] : ['--log-level=3'];
}

/** Signals that nobody sends to end a program. */
const isCrash = (signal) => ['SIGTRAP', 'SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL'].includes(signal);

async function streamInTerminal() {
  process.stderr.write(
    'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the table is shown here; Ctrl-C ends it.\n',
  );
  let interrupted = false;
  const remember = () => (interrupted = true);
  process.on('SIGINT', remember);
  const { status } = await runInForeground(process.execPath, [builtFiles().command, 'watch'], {
    cwd: projectFolder,
  });
  process.off('SIGINT', remember);
  return interrupted ? 0 : status;
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { boundToOurLife } from './private-network.mjs';
import { projectFolder } from './paths.mjs';

const stepTakesAtMost = 40 * 60_000;
const running = new Set();

/**
 * Runs one step in a process group of its own, so that whatever it started ends with it: when it is done, when it
 * takes too long, and when we are told to stop.
 */
export function runStep(
  command,
  args,
  { env = process.env, cwd = projectFolder, limit = stepTakesAtMost } = {},
) {
  const bound = boundToOurLife(command, args, { exists: existsSync });
  return new Promise((resolve) => {
    const child = spawn(bound.command, bound.args, {
      cwd,
      env,
      detached: process.platform !== 'win32',
      // No step asks anything, and one in the background that reads the terminal would be stopped.
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    const timer = setTimeout(() => {
      process.stderr.write(
        `This step was stopped, because it took more than ${Math.round(limit / 60_000)} minutes.\n`,
      );
      endGroup(child, 'SIGKILL');
    }, limit);
    const done = (status) => {
      clearTimeout(timer);
      running.delete(child);
      endGroup(child, 'SIGKILL');
      resolve(status);
    };
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      done(127);
    });
    child.on('exit', (status) => done(status ?? 128));
  });
}

export function endRunningSteps(signal) {
  for (const child of running) endGroup(child, signal);
}

function endGroup(child, signal) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left, which is what we want.
  }
}

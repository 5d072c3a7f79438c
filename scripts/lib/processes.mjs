import { spawn } from 'node:child_process';

/** Runs a program to its end and collects what it says; resolves for every exit status, rejects if it cannot start. */
export function capture(command, args, { timeout = 0, input, onData, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'], ...options });
    const chunks = { stdout: [], stderr: [] };
    child.stdout?.on('data', (chunk) => (chunks.stdout.push(chunk), onData?.(chunk)));
    child.stderr?.on('data', (chunk) => chunks.stderr.push(chunk));
    let timedOut = false;
    const timer = timeout > 0 && setTimeout(() => ((timedOut = true), child.kill('SIGKILL')), timeout);
    child.on('error', (error) => (clearTimeout(timer), reject(error)));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const text = (name) => Buffer.concat(chunks[name]).toString('utf8');
      resolve({ status: status ?? 128, signal, timedOut, stdout: text('stdout'), stderr: text('stderr') });
    });
    if (input) child.stdin.end(input);
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 };

/**
 * Runs a program in this one's place: same terminal, our signals passed on, and its exit status returned once it
 * has really ended, so that neither outlives the other.
 */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
    // A terminal already sends Ctrl-C to the whole group; passing it on twice would be read as "at once".
    const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal);
    for (const signal of forwarded) process.on(signal, forward);
    const done = (settle, value) => {
      for (const signal of forwarded) process.off(signal, forward);
      settle(value);
    };
    child.on('error', (error) => done(reject, error));
    child.on('close', (status, signal) =>
      done(resolve, { status: status ?? 128 + (signalNumbers[signal] ?? 0), signal }),
    );
  });
}

export const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Starts one of these programs, and starts it again whenever it ends, as a service manager does. */
const [name, ...args] = process.argv.slice(2);
let stopped = false;
let child;

function start(isFirst) {
  const options = { stdio: ['pipe', isFirst ? 'inherit' : 'ignore', 'inherit'] };
  child = spawn(process.execPath, [join(import.meta.dirname, `${name}.mjs`), ...args], options);
  child.once('exit', () => {
    if (!stopped) setTimeout(() => start(false), 300);
  });
}

start(true);
process.stdin.once('end', () => {
  stopped = true;
  child.kill('SIGKILL');
  process.exit();
});
process.stdin.resume();

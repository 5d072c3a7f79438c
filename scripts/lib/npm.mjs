import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeNpmFailure } from './npm-failures.mjs';
import { Failure } from './failure.mjs';
import { capture } from './processes.mjs';
import { canConnect } from './registry-reach.mjs';

/** How to call npm: the very one that started us, else the one beside this Node, else the one on the PATH. */
export function npmCommand(environment = process.env) {
  const candidates = [
    environment.npm_execpath,
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  // Other package managers set npm_execpath too, and understand neither `ci` nor `pack` as npm does.
  const cli = candidates.find((path) => path && /npm-cli\.js$/.test(path) && existsSync(path));
  if (cli) return { command: process.execPath, before: [cli] };
  return process.platform === 'win32'
    ? { command: process.env.ComSpec ?? 'cmd.exe', before: ['/d', '/s', '/c', 'npm'] }
    : { command: 'npm', before: [] };
}

/** Runs npm to its end; every way in which it fails becomes one sentence that says what to do. */
export async function runNpm(args, { purpose, ...options }) {
  // Its warnings are asked for, because a full disk is no more than a warning to npm.
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--no-progress', '--loglevel=warn'];
  const registry = (await callNpm(['config', 'get', 'registry'], options)).stdout.trim();
  const reach = (await canConnect(registry)) ? [] : ['--offline'];
  const result = await callNpm([...args, ...quiet, ...reach], options);
  if (result.status !== 0) throw new Failure(describeNpmFailure(result.stderr + result.stdout, purpose));
  return result.stdout;
}

async function callNpm(args, options) {
  const { command, before } = npmCommand();
  try {
    return await capture(command, [...before, ...args], options);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Failure('npm was not found: install Node together with npm, then run the same command again.');
  }
}

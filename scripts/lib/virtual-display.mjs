import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { boundToOurLife } from './private-network.mjs';

const startsWithin = 20_000;

/** Starts an X server without a screen on a free display; it listens on a socket file only, never on the network. */
export async function startVirtualDisplay({ size = '1600x1000x24' } = {}) {
  const wanted = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
  const { command, args } = boundToOurLife('Xvfb', wanted, { exists: existsSync });
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk) => (log += chunk));
  const ended = new Promise((resolve) => {
    server.once('close', resolve);
    server.once('error', (error) => ((log += error.message), resolve()));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    const stubborn = setTimeout(() => server.kill('SIGKILL'), 3_000);
    await ended;
    clearTimeout(stubborn);
  };
  const number = await Promise.race([
    readNumber(server.stdio[3]),
    ended.then(() => null),
    new Promise((resolve) => setTimeout(resolve, startsWithin, null).unref()),
  ]);
  if (number === null) {
    await stop();
    const reason = log.trim().split('\n').at(-1) || 'it did not say why';
    throw new Failure(`Xvfb, the display for the tests, did not start (${reason}): run "npm run setup".`);
  }
  return { display: `:${number}`, stop };
}

function readNumber(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.on('error', () => resolve(null));
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

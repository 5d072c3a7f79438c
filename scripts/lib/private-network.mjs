import { Failure } from './failure.mjs';
import { capture } from './processes.mjs';

/**
 * How to run a program in a network of its own, in which every port is free and nothing is reachable from, or left
 * on, the machine. Without root a user namespace gives the right to make one; inside, that user appears as root.
 */
export function inPrivateNetwork(command, args, { isRoot = process.getuid?.() === 0 } = {}) {
  const flags = isRoot ? ['--net', '--mount'] : ['--user', '--map-root-user', '--net', '--mount'];
  // The loopback interface of a new network is down, and `ip` lies outside of many users' PATH.
  const script = 'PATH="$PATH:/usr/sbin:/sbin"; ip link set lo up && exec "$@"';
  return { command: 'unshare', args: [...flags, '--', 'sh', '-c', script, 'sh', command, ...args] };
}

/** Fails with what to do where the system grants nobody, or not us, a network of one's own. */
export async function requirePrivateNetwork(options) {
  const { command, args } = inPrivateNetwork('true', [], options);
  const { status, stderr } = await capture(command, args).catch((error) => ({
    status: 127,
    stderr: error.message,
  }));
  if (status === 0) return;
  throw new Failure(
    `A private network for the tests cannot be made here (${stderr.trim().split('\n')[0]}): run them as root, ` +
      'allow user namespaces, or start the container with --privileged.',
  );
}

/** Ties a program's life to ours even if we are killed outright, where the machine can do that. */
export function boundToOurLife(command, args, { exists }) {
  if (!exists('/usr/bin/setpriv')) return { command, args };
  return { command: '/usr/bin/setpriv', args: ['--pdeathsig', 'TERM', '--', command, ...args] };
}

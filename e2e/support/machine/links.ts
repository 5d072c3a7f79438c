import { execFileSync } from 'node:child_process';

/** Two interfaces of the private network that are joined by a cable: who calls on one is heard on the other. */
export interface Link {
  readonly near: string;
  readonly far: string;
  /** The first three numbers of its addresses; the near end is `.1`. */
  readonly network: string;
}

function ip(...args: readonly string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

export function addLink({ near, far, network }: Link): void {
  if (process.env['PORTHOLE_PRIVATE_NETWORK'] !== '1') throw new Error('Only in a private network.');
  ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far);
  ip('address', 'add', `${network}.1/24`, 'dev', near);
  ip('link', 'set', near, 'up');
  ip('link', 'set', far, 'up');
}

/** Gives the far end, with the address `.2`, to the network of a process. It goes when the process does. */
export function addLinkInto({ near, far, network }: Link, pid: number): void {
  addLink({ near, far, network });
  ip('link', 'set', far, 'netns', String(pid));
  const there = ['-t', String(pid), '--net', 'ip'];
  for (const args of [
    ['address', 'add', `${network}.2/24`, 'dev', far],
    ['link', 'set', far, 'up'],
    ['link', 'set', 'lo', 'up'],
  ]) {
    execFileSync('nsenter', [...there, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  }
}

/** Removes both ends. */
export function removeLink({ near }: Link): void {
  ip('link', 'delete', near);
}

import type { InspectedSocket, Owner } from '../../shared/socket.ts';

/** More than this is a loop or of no interest. */
const DEPTH = 6;

/** `systemd 1 › sshd 812`, outermost first, as far as these processes own sockets themselves; else the bare pid. */
export function parentChain(owner: Owner, sockets: Iterable<InspectedSocket>): string | null {
  const byPid = new Map<number, Owner>();
  for (const socket of sockets) for (const other of socket.owners) byPid.set(other.pid, other);
  const chain = chainOf(owner, byPid);
  return chain.length === 0 ? null : chain.toReversed().join(' › ');
}

/** `sshd 812`, `systemd 1`: the parent first, named as far as these processes own sockets themselves. */
export function chainOf(owner: Owner, byPid: ReadonlyMap<number, Owner>): readonly string[] {
  const chain: string[] = [];
  let pid = owner.parentPid;
  while (pid !== null && pid > 0 && chain.length < DEPTH) {
    const parent = byPid.get(pid);
    chain.push(parent === undefined ? String(pid) : `${parent.name} ${pid}`);
    pid = parent?.parentPid ?? null;
  }
  return chain;
}

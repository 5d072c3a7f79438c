import type { InspectedSocket, Owner } from '../../shared/socket.ts';

/** More than this is a loop or of no interest. */
const DEPTH = 6;

/** `systemd 1 › sshd 812`, outermost first, as far as these processes own sockets themselves; else the bare pid. */
export function parentChain(owner: Owner, sockets: Iterable<InspectedSocket>): string | null {
  if (owner.parentPid === null) return null;
  const byPid = new Map<number, Owner>();
  for (const socket of sockets) for (const other of socket.owners) byPid.set(other.pid, other);
  const chain: string[] = [];
  let pid: number | null = owner.parentPid;
  while (pid !== null && pid > 0 && chain.length < DEPTH) {
    const parent = byPid.get(pid);
    chain.unshift(parent === undefined ? String(pid) : `${parent.name} ${pid}`);
    pid = parent?.parentPid ?? null;
  }
  return chain.length === 0 ? null : chain.join(' › ');
}

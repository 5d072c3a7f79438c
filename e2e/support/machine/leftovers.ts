import { readdirSync, readlinkSync } from 'node:fs';

function mountNamespace(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/mnt`);
  } catch {
    return null;
  }
}

/** Ends what daemons left behind: sessions and helpers, told by the mount namespace that is theirs alone. */
export function endLeftovers(holder: number): void {
  const namespace = mountNamespace(String(holder));
  if (namespace === null || namespace === mountNamespace('self')) return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) === holder || mountNamespace(pid) !== namespace) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended in between.
    }
  }
}

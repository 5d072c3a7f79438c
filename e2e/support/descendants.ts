import { readdirSync, readFileSync } from 'node:fs';

function parentOf(pid: string): number | null {
  try {
    const [, parent] = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return parent === undefined ? null : Number(parent);
  } catch {
    return null;
  }
}

/** A process and all that it started, and those started in turn. */
export function familyOf(ancestor: number): ReadonlySet<number> {
  const family = new Set([ancestor]);
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const pid of pids) {
      const parent = parentOf(pid);
      if (parent !== null && family.has(parent)) family.add(Number(pid));
    }
  }
  return family;
}

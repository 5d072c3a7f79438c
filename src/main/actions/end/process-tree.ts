import type { ProcessEntry } from '../../host/host.ts';

/** Children, their children and so on, nearest first. */
export function descendantsOf(pid: number, processes: readonly ProcessEntry[]): readonly ProcessEntry[] {
  const children = new Map<number, ProcessEntry[]>();
  for (const entry of processes) {
    if (entry.parentPid === null) continue;
    const siblings = children.get(entry.parentPid);
    if (siblings === undefined) children.set(entry.parentPid, [entry]);
    else siblings.push(entry);
  }
  const found = new Map<number, ProcessEntry>();
  for (let parents: readonly ProcessEntry[] = children.get(pid) ?? []; parents.length > 0;) {
    const fresh = parents.filter((entry) => entry.pid !== pid && !found.has(entry.pid));
    for (const entry of fresh) found.set(entry.pid, entry);
    parents = fresh.flatMap((entry) => children.get(entry.pid) ?? []);
  }
  return [...found.values()];
}

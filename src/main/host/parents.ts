import type { ParentProcess } from '../../shared/socket.ts';

/** As much of a process as its descendants need; `parentPid` null or 0 where it has no parent. */
export interface ProcessLink {
  readonly name: string;
  readonly parentPid: number | null;
}

/** Deeper than any real tree; more is a loop, as tables read while pids are used again can have. */
const DEPTH = 64;

/** The processes above one whose parent is `parentPid`, nearest first, as far as `linkOf` knows them. */
export function parentsFrom(
  parentPid: number | null,
  linkOf: (pid: number) => ProcessLink | null,
): readonly ParentProcess[] {
  const parents: ParentProcess[] = [];
  const seen = new Set<number>();
  let pid = parentPid;
  while (pid !== null && pid !== 0 && parents.length < DEPTH && !seen.has(pid)) {
    const link = linkOf(pid);
    if (link === null) break;
    seen.add(pid);
    parents.push({ pid, name: link.name });
    pid = link.parentPid;
  }
  return parents;
}

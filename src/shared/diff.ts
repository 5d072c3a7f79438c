import type { InspectedSocket, Snapshot } from './socket.ts';

/** Everything of a snapshot but its sockets; small, so it travels whole. */
export type SnapshotHead = Omit<Snapshot, 'sockets'>;

export interface SnapshotChange {
  readonly head: SnapshotHead;
  readonly added: readonly InspectedSocket[];
  readonly changed: readonly InspectedSocket[];
  /** Ids. */
  readonly removed: readonly string[];
}

export function headOf({ sockets: _sockets, ...head }: Snapshot): SnapshotHead {
  return head;
}

/** Structural equality of two plain JSON values of the same type. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const leftEntries = Object.entries(left);
  if (leftEntries.length !== Object.keys(right).length) return false;
  const other: Record<string, unknown> = { ...right };
  return leftEntries.every(([key, value]) => key in other && isSame(value, other[key]));
}

/** What leads from `before` to `after`: `applyDiff(before, diffSnapshots(before, after))` equals `after` up to order. */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotChange {
  // A quiet second hands on the very same list.
  if (before.sockets === after.sockets) return { head: headOf(after), added: [], changed: [], removed: [] };
  const known = new Map(before.sockets.map((socket) => [socket.id, socket]));
  const added: InspectedSocket[] = [];
  const changed: InspectedSocket[] = [];
  for (const socket of after.sockets) {
    const previous = known.get(socket.id);
    if (previous === undefined) added.push(socket);
    else if (!isSame(previous, socket)) changed.push(socket);
    known.delete(socket.id);
  }
  return { head: headOf(after), added, changed, removed: [...known.keys()] };
}

/** Keeps the order of what stays and appends what is new. */
export function applyDiff(before: Snapshot, change: SnapshotChange): Snapshot {
  const removed = new Set(change.removed);
  const changed = new Map(change.changed.map((socket) => [socket.id, socket]));
  const kept = before.sockets
    .filter((socket) => !removed.has(socket.id))
    .map((socket) => changed.get(socket.id) ?? socket);
  return { ...change.head, sockets: [...kept, ...change.added] };
}

import type { InspectedSocket, Snapshot } from './socket.ts';

/** Everything of a snapshot but its sockets; small, so it travels whole. */
export type SnapshotHead = Omit<Snapshot, 'sockets'>;

interface Difference<Changed> {
  readonly head: SnapshotHead;
  readonly added: readonly InspectedSocket[];
  readonly changed: readonly Changed[];
  /** Ids. */
  readonly removed: readonly string[];
}

/** Changed sockets as they are now. */
export type SnapshotChange = Difference<InspectedSocket>;

/** Of a known socket, what is another than it was. A whole socket is one, too. */
export type SocketPatch = Pick<InspectedSocket, 'id'> & Partial<InspectedSocket>;

/** The same for the window, which needs no telling of what it has: a change of state is one word, not thirty facts. */
export type SnapshotPatch = Difference<SocketPatch>;

export function headOf({ sockets: _sockets, ...head }: Snapshot): SnapshotHead {
  return head;
}

/** Structural equality of two plain JSON values of the same type. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const leftEntries = Object.entries(left);
  if (leftEntries.length !== Object.keys(right).length) return false;
  const other: Record<string, unknown> = { ...right };
  return leftEntries.every(([key, value]) => key in other && isSame(value, other[key]));
}

function difference<Changed>(
  before: Snapshot,
  after: Snapshot,
  tell: (previous: InspectedSocket, socket: InspectedSocket) => Changed,
): Difference<Changed> {
  // A quiet second hands on the very same list.
  if (before.sockets === after.sockets) return { head: headOf(after), added: [], changed: [], removed: [] };
  const known = new Map(before.sockets.map((socket) => [socket.id, socket]));
  const added: InspectedSocket[] = [];
  const changed: Changed[] = [];
  for (const socket of after.sockets) {
    const previous = known.get(socket.id);
    if (previous === undefined) added.push(socket);
    else if (!isSame(previous, socket)) changed.push(tell(previous, socket));
    known.delete(socket.id);
  }
  return { head: headOf(after), added, changed, removed: [...known.keys()] };
}

function patchOf(before: InspectedSocket, { id, ...after }: InspectedSocket): SocketPatch {
  const was: Record<string, unknown> = { ...before };
  const fresh = Object.entries(after).filter(([key, value]) => !isSame(was[key], value));
  return { id, ...Object.fromEntries(fresh) };
}

/** What leads from `before` to `after`. */
export const diffSnapshots = (before: Snapshot, after: Snapshot): SnapshotChange =>
  difference(before, after, (_previous, socket) => socket);

/** The same, of changed sockets only what has changed. */
export const patchSnapshots = (before: Snapshot, after: Snapshot): SnapshotPatch =>
  difference(before, after, patchOf);

/** What the patch does not speak of is the very object of before. */
export const patched = (socket: InspectedSocket, patch: SocketPatch): InspectedSocket =>
  Object.assign({ ...socket }, patch);

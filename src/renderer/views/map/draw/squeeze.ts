import { lengthOf, type Axis, type Edges } from './edges.ts';
import type { Nearby } from './nearby.ts';

/** What stays between two marks in any case. */
const GAP = 1;

interface Side {
  readonly neighbours: readonly Edges[];
  readonly room: number;
}

/** What has no room for its sign gets it from neighbours that have more than theirs need; all or nothing. Returns who gave. */
export function squeeze(edges: Edges, axis: Axis, near: Nearby<Edges>): readonly Edges[] {
  const want = edges.mark.least - lengthOf(edges, axis);
  if (want <= 0) return [];
  const { start, end } = axis;
  const [before, after] = [sideOf(edges, axis, near, true), sideOf(edges, axis, near, false)];
  if (before.room + after.room < want) return [];
  const back = Math.min(before.room, Math.max(want / 2, want - after.room));
  const onward = want - back;
  edges[start] -= back;
  edges[end] += onward;
  // A side that gives nothing stays as it is, however near.
  if (back > 0) for (const other of before.neighbours) other[end] = Math.min(other[end], edges[start] - GAP);
  if (onward > 0)
    for (const other of after.neighbours) other[start] = Math.max(other[start], edges[end] + GAP);
  return [...before.neighbours, ...after.neighbours];
}

function sideOf(edges: Edges, axis: Axis, near: Nearby<Edges>, isBefore: boolean): Side {
  const { start, end, above, below } = axis;
  const neighbours: Edges[] = [];
  let room = Infinity;
  near.each(edges, (other) => {
    if (other === edges || other[above] >= edges[below] + GAP || other[below] <= edges[above] - GAP) return;
    if (isBefore ? other[start] >= edges[start] : other[end] <= edges[end]) return;
    neighbours.push(other);
    const free = isBefore ? edges[start] - other[end] : other[start] - edges[end];
    room = Math.min(room, free - GAP + spareOf(other, axis, isBefore));
  });
  return { neighbours, room: Math.max(0, room) };
}

/** What a mark can do without, and still cover the middle of its port and be told. */
function spareOf(other: Edges, axis: Axis, isBefore: boolean): number {
  const { start, end, middle } = axis;
  const fromMiddle = isBefore ? other[end] - other[middle] : other[middle] - other[start];
  return Math.max(0, Math.min(fromMiddle, lengthOf(other, axis) - Math.max(1, other.mark.least)));
}

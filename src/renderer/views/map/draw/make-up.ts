import { AXES, lengthOf, type Axis, type Edges } from './edges.ts';
import type { Mark } from './marks.ts';
import { Nearby } from './nearby.ts';
import { squeeze } from './squeeze.ts';

/** Marks reach no further than their size from their middles: two of them, and what is between. */
const REACH = 20;
const SAME = 1e-6;

/** What was cut on one side grows on the other, up to its size, as far as no mark is there; then who has gives, and counts as cut. */
export function makeUpFor(
  cut: Set<Edges>,
  all: readonly Edges[],
  gapBetween: (one: Mark, other: Mark) => number,
): void {
  if (cut.size === 0) return;
  const near = new Nearby<Edges>(REACH);
  for (const edges of all) near.add(edges);
  // A dot is one at any size.
  const shapes = [...cut].filter(({ mark }) => mark.least > 0);
  for (const edges of shapes) for (const axis of AXES) grow(edges, axis, near, gapBetween);
  for (const edges of shapes) {
    for (const axis of AXES) {
      for (const giver of squeeze(edges, axis, near)) {
        cut.add(giver);
        grow(giver, axis, near, gapBetween);
      }
    }
  }
}

function grow(
  edges: Edges,
  axis: Axis,
  near: Nearby<Edges>,
  gapBetween: (one: Mark, other: Mark) => number,
): void {
  const { mark } = edges;
  const { start, end, middle, above, below } = axis;
  const half = mark.size / 2 - SAME;
  const want = mark.size - lengthOf(edges, axis);
  const [isStartCut, isEndCut] = [edges[middle] - edges[start] < half, edges[end] - edges[middle] < half];
  if (isStartCut === isEndCut) return;
  let room = want;
  near.each(edges, (other) => {
    if (other === edges) return;
    const gap = gapBetween(mark, other.mark);
    if (other[above] >= edges[below] + gap || other[below] <= edges[above] - gap) return;
    if (isEndCut && other[start] < edges[start]) room = Math.min(room, edges[start] - gap - other[end]);
    if (isStartCut && other[end] > edges[end]) room = Math.min(room, other[start] - gap - edges[end]);
  });
  if (room <= 0) return;
  if (isEndCut) edges[start] -= room;
  else edges[end] += room;
}

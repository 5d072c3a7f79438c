import { edgesOf, markWithin, type Edges } from './edges.ts';
import { makeUpFor } from './make-up.ts';
import type { Mark } from './marks.ts';
import { Nearby } from './nearby.ts';

/** Between listeners of one label, between those of two, so that one sees which label tells of which, and the rest. */
const GAP = { within: 2, between: 3, others: 1 } as const;
/** Of what there is between two middles, so that something is left of both. */
const MOST_OF_WAY = 0.75;
/** What a mark that is told by its shape has of the room between it and a dot, which is one at any size. */
const SHAPE_SHARE = 0.8;
/** No two marks whose middles are further apart than this come near one another, in CSS pixels. */
const REACH = 11;

/** Whether two would lie on one another: such listeners are told of together. */
export function isTogether(one: Mark, other: Mark): boolean {
  const [x, y] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  return x < (one.size + other.size) / 2 && y < (one.size + other.size) / 2;
}

function gapBetween(one: Mark, other: Mark): number {
  if (!one.isListener || !other.isListener) return GAP.others;
  return isTogether(one, other) ? GAP.within : GAP.between;
}

/**
 * Marks that would lie on one another end between their ports, so that each covers the middle of its own, and make up
 * for it on their other side where there is room: no mark looks like the sign of something else for want of it.
 */
export function apart(marks: readonly Mark[]): readonly Mark[] {
  const all = marks.map(edgesOf);
  const cut = new Set<Edges>();
  const near = new Nearby<Edges>(REACH);
  for (const other of all) {
    near.each(other, (one) => {
      const gap = gapBetween(one.mark, other.mark);
      const least = (one.mark.size + other.mark.size) / 2 + gap;
      if (Math.abs(one.x - other.x) >= least || Math.abs(one.y - other.y) >= least) return;
      cutBetween(one, other, gap);
      cut.add(one).add(other);
    });
    near.add(other);
  }
  makeUpFor(cut, all, gapBetween);
  return all.map((edges) => (cut.has(edges) ? markWithin(edges) : edges.mark));
}

function cutBetween(one: Edges, other: Edges, gap: number): void {
  const [x, y] = [Math.abs(other.x - one.x), Math.abs(other.y - one.y)];
  const isBelow = x < y;
  const [first, second] = (isBelow ? one.y <= other.y : one.x <= other.x) ? [one, other] : [other, one];
  const way = Math.max(x, y);
  const between = Math.min(gap, way * MOST_OF_WAY);
  const own = (way - between) * shareOf(first.mark, second.mark);
  if (isBelow) {
    first.bottom = Math.min(first.bottom, first.y + own);
    second.top = Math.max(second.top, first.y + own + between);
  } else {
    first.right = Math.min(first.right, first.x + own);
    second.left = Math.max(second.left, first.x + own + between);
  }
}

function shareOf(one: Mark, other: Mark): number {
  if (one.least > 0 === other.least > 0) return 0.5;
  return one.least > 0 ? SHAPE_SHARE : 1 - SHAPE_SHARE;
}

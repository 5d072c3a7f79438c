import { boundsOf, rightOf, type Box, type Places } from '../layout/geometry.ts';
import { groupBy } from '../layout/group-by.ts';
import { routesNow } from '../layout/routes.ts';
import { mergeLinks } from '../model/folding/merge-links.ts';
import type { Link } from '../model/link.ts';
import { callRows, HEADER_HEIGHT, ROW_HEIGHT, type CallRow, type DrawnGraph } from './drawn-graph.ts';

export interface Line {
  /** Of links that leave from one row and arrive at one row all of them, under the id of the busiest. */
  readonly link: Link;
  /** The ids of all of them. */
  readonly ids: readonly string[];
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  /** Where it arrives. */
  readonly x: number;
  readonly y: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** By node, what it calls, in the order of where the lines go: so they cross least. */
  readonly calls: ReadonlyMap<string, readonly CallRow[]>;
  /** What holds all boxes and lines. */
  readonly bounds: Box;
}

/** As long as the arrow is at any width. */
export const ARROW = 8;
/** So far from a box the edge of its ports' circles is. */
const PORT_EDGE = 4.5;

const rowMiddle = (box: Box, index: number): number =>
  box.y + HEADER_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2;

/** Twice the connections are not twice the width: 1 to 4 pixels. */
export function widthOf(connections: number): number {
  return Math.min(4, 1.25 + 0.35 * Math.log2(Math.max(1, connections)));
}

/** Links that would be drawn on top of each other become one line. */
function bundled(
  links: readonly Link[],
  departures: ReadonlyMap<string, number>,
  arrivals: ReadonlyMap<string, number>,
): readonly Pick<Line, 'link' | 'ids'>[] {
  const bundles = groupBy(links, ({ id, from, to }) =>
    [from, to, departures.get(id) ?? '', arrivals.get(id) ?? ''].join('\n'),
  );
  return [...bundles.values()].flatMap((bundle) => {
    const [first, ...rest] = bundle.sort((left, right) => right.total - left.total);
    if (first === undefined) return [];
    const ids = bundle.map(({ id }) => id);
    if (rest.length === 0) return [{ link: first, ids }];
    return [{ link: mergeLinks(first.id, first.from, first.to, [first, ...rest]), ids }];
  });
}

/** Every line of a graph whose nodes have their places. */
export function linesOf({ nodes, links }: DrawnGraph, places: Places): Lines {
  const boxes = nodes.map(({ id }) => places.get(id)).filter((box) => box !== undefined);
  const arrivals = new Map<string, number>();
  for (const { id, served } of nodes) {
    const box = places.get(id);
    if (box === undefined) continue;
    for (const [index, row] of served.entries()) {
      for (const link of row.links) arrivals.set(link.id, rowMiddle(box, index));
    }
  }
  const calls = new Map<string, readonly CallRow[]>();
  const departures = new Map<string, number>();
  for (const { id, calls: own, firstCall } of nodes) {
    const box = places.get(id);
    if (box === undefined) continue;
    const ordered = [...own].sort(
      (left, right) =>
        (arrivals.get(left.id) ?? 0) - (arrivals.get(right.id) ?? 0) || (left.id < right.id ? -1 : 1),
    );
    const rows = callRows(ordered);
    calls.set(id, rows);
    for (const [index, row] of rows.entries()) {
      for (const link of row.links) departures.set(link.id, rowMiddle(box, firstCall + index));
    }
  }
  const ends = bundled(links, departures, arrivals).flatMap(({ link, ids }) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    const [start, y] = [departures.get(link.id), arrivals.get(link.id)];
    if (from === undefined || to === undefined || start === undefined || y === undefined) return [];
    const x = to.x - PORT_EDGE;
    // The line ends where its arrow begins, or a thick one would stand out beside its tip.
    const end = link.port === null ? x : x - ARROW + 1;
    return [{ link, ids, x, from: { x: rightOf(from), y: start }, to: { x: end, y } }];
  });
  const routes = routesNow(ends, boxes);
  const lines = ends.map(({ link, ids, x, to }, index): Line => ({
    link,
    ids,
    path: routes[index]?.path ?? '',
    width: widthOf(link.total),
    x,
    y: to.y,
  }));
  return { lines, calls, bounds: boundsOf([...boxes, ...routes.map(({ bounds }) => bounds)]) };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bottomOf,
  boundsOf,
  isCrowded,
  rightOf,
  type Box,
  type Ends,
  type LayoutGraph,
  type Places,
} from './geometry.ts';
import { canKeep, keepPlaces } from './keep-places.ts';
import { layOut } from './lay-out.ts';
import { squeeze } from './squeeze.ts';
import { routesNow, routesOf } from './routes.ts';

const arbitraryGraph: fc.Arbitrary<LayoutGraph> = fc.integer({ min: 1, max: 24 }).chain((count) =>
  fc.record({
    nodes: fc.constant(
      Array.from({ length: count }, (_, index) => ({
        id: `n${index}`,
        width: 200,
        height: 40 + (index % 4) * 20,
      })),
    ),
    edges: fc.array(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([from, to]) => [`n${from}`, `n${to}`] as const),
      { maxLength: 40 },
    ),
    aspect: fc.constantFrom(0.5, 1.5, 3),
  }),
);

const overlaps = (places: Places): readonly string[] => {
  const all = [...places];
  return all.flatMap(([id, box], index) =>
    all
      .slice(index + 1)
      .filter(([, other]) => box.x < rightOf(other) && other.x < rightOf(box))
      .filter(([, other]) => box.y < bottomOf(other) && other.y < bottomOf(box))
      .map(([other]) => `${id} ${other}`),
  );
};

const xOf = (places: Places, id: string): number => places.get(id)?.x ?? NaN;

describe('layOut', () => {
  it('gives every node one place of its own, cycles and loops or not', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const places = layOut(graph);
        expect([...places.keys()].sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        expect(overlaps(places)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same graph in any order', () => {
    fc.assert(
      fc.property(arbitraryGraph, ({ nodes, edges, aspect }) => {
        const turned = { nodes: nodes.toReversed(), edges: edges.toReversed(), aspect };
        expect([...layOut(turned)].sort()).toEqual([...layOut({ nodes, edges, aspect })].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('puts callers left of their providers', () => {
    const nodes = ['db', 'app', 'proxy', 'user'].map((id) => ({ id, width: 200, height: 60 }));
    const edges = [['user', 'proxy'] as const, ['proxy', 'app'] as const, ['app', 'db'] as const];
    const places = layOut({ nodes, edges, aspect: 2 });
    const xs = ['user', 'proxy', 'app', 'db'].map((id) => xOf(places, id));
    expect(xs).toEqual(xs.toSorted((left, right) => left - right));
    expect(new Set(xs).size).toBe(4);
  });
});

it('leaves no paper empty that straight lines alone ask for', () => {
  const box = (x: number, y: number): Box => ({ x, y, width: 200, height: 60 });
  const stairs = [box(0, 0), box(250, 300), box(250, 400), box(500, 700)].map(
    (each, index) => [String(index), each] as const,
  );
  const places = new Map(squeeze(stairs, 3.5));
  const all = boundsOf(places.values());
  expect(all.height).toBeLessThanOrEqual(200);
  expect(overlaps(places)).toEqual([]);
  expect([...places].map(([id, { x }]) => [id, x]).sort()).toEqual(stairs.map(([id, { x }]) => [id, x]));
  expect(squeeze(stairs, 0.9)).toBe(stairs);
});

it('puts those who talk to nobody else below all others, in rows', () => {
  const node = (id: string) => ({ id, width: 160, height: 60 });
  const places = layOut({
    nodes: ['a', 'b', 'c', 'alone 1', 'alone 2'].map(node),
    edges: [
      ['a', 'b'],
      ['b', 'c'],
    ],
    aspect: 3,
  });
  const [linked, alone] = [
    ['a', 'b', 'c'],
    ['alone 1', 'alone 2'],
  ].map((ids) => boundsOf(ids.flatMap((id) => places.get(id) ?? [])));
  expect(alone?.y).toBeGreaterThan(linked === undefined ? NaN : bottomOf(linked));
  expect(alone?.height).toBe(60);
  expect(alone?.x).toBe(0);
});

describe('keepPlaces', () => {
  it('moves nobody who stays as they were, and lets newcomers crowd nobody', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.nat(8), (graph, leaving) => {
        const before = layOut({ ...graph, nodes: graph.nodes.slice(leaving) });
        const after = keepPlaces(graph, before);
        expect(after.size).toBe(graph.nodes.length);
        for (const [id, box] of before) expect(after.get(id)).toEqual(box);
        expect(overlaps(after)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('makes room below a node that has grown, and no more', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id, width: 200, height: 60 }));
    const before = layOut({ nodes, edges: [], aspect: 0.2 });
    const grown = nodes.map((node) => (node.id === 'a' ? { ...node, height: 80 } : node));
    const after = keepPlaces({ nodes: grown, edges: [], aspect: 0.2 }, before);
    expect(after.get('a')).toEqual({ ...before.get('a'), height: 80 });
    expect(overlaps(after)).toEqual([]);
    const moved = (after.get('b')?.y ?? NaN) - (before.get('b')?.y ?? NaN);
    expect(moved).toBeGreaterThanOrEqual(0);
    expect(moved).toBeLessThanOrEqual(20);
  });

  it('is not asked where most are new', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 200, height: 60 }));
    const places = layOut({ nodes: nodes.slice(0, 1), edges: [], aspect: 1 });
    expect(canKeep({ nodes, edges: [], aspect: 1 }, places)).toBe(false);
    expect(canKeep({ nodes: nodes.slice(0, 2), edges: [], aspect: 1 }, places)).toBe(true);
    expect(canKeep({ nodes, edges: [], aspect: 1 }, new Map())).toBe(false);
  });
});

/** Points of a path of C, H and V commands, closely enough to see what it crosses. */
function pointsOf(path: string): readonly { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let at = { x: 0, y: 0 };
  for (const [, command, text = ''] of path.matchAll(/([MCHV])([^MCHV]*)/g)) {
    const values = text.trim().split(/\s+/).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    const [start, isCurve] = [at, command === 'C'];
    at = isCurve
      ? { x: e, y: f }
      : command === 'V'
        ? { x: at.x, y: a }
        : { x: a, y: command === 'H' ? at.y : b };
    for (let step = 0; step <= 20; step++) {
      const t = step / 20;
      const u = 1 - t;
      const blend = (p: number, q: number, r: number, s: number): number =>
        u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s;
      points.push(
        isCurve
          ? { x: blend(start.x, a, c, e), y: blend(start.y, b, d, f) }
          : command !== 'M'
            ? { x: start.x + (at.x - start.x) * t, y: start.y + (at.y - start.y) * t }
            : at,
      );
    }
  }
  return points;
}

const isInside = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x > box.x + 0.5 && x < rightOf(box) - 0.5 && y > box.y + 0.5 && y < bottomOf(box) - 0.5;

const isWithin = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x >= box.x - 0.1 && x <= rightOf(box) + 0.1 && y >= box.y - 0.1 && y <= bottomOf(box) + 0.1;

describe('routesOf', () => {
  const left: Box = { x: 0, y: 0, width: 200, height: 60 };
  const between: Box = { x: 300, y: 0, width: 200, height: 60 };
  const right: Box = { x: 600, y: 0, width: 200, height: 60 };
  const boxes = [left, between, right];
  const routeOf = (from: Ends['from'], to: Ends['to']): string =>
    routesOf([{ from, to }], boxes)[0]?.path ?? '';

  it('goes round the nodes between two layers', () => {
    const path = routeOf({ x: 200, y: 30 }, { x: 600, y: 30 });
    expect(pointsOf(path).filter((point) => isInside(point, between))).toEqual([]);
  });

  it('goes back over or under everything', () => {
    const path = routeOf({ x: 800, y: 30 }, { x: 0, y: 30 });
    expect(pointsOf(path).filter((point) => boxes.some((box) => isInside(point, box)))).toEqual([]);
  });

  it('gives lines to different ports lanes of their own between two nodes, in the order of where they go', () => {
    const below: Box = { x: 300, y: 90, width: 200, height: 60 };
    const ends = [30, 40, 50, 50].map((y, index) => ({
      from: { x: 200, y: 70 + index },
      to: { x: 600, y: y + 30 },
    }));
    const heights = routesOf(ends, [between, below]).map(({ path }) => Number(/ (\S+)H500/.exec(path)?.[1]));
    const [first = NaN, second = NaN, third = NaN, fourth = NaN] = heights;
    expect(second - first).toBeGreaterThanOrEqual(4);
    expect(third - second).toBeGreaterThanOrEqual(4);
    expect(fourth).toBe(third);
    expect(first).toBeGreaterThan(60);
    expect(fourth).toBeLessThan(90);
  });

  it('lets a crowd of lines to one port share one way up, each port its own', () => {
    const ends = Array.from({ length: 40 }, (_, index) => ({
      from: { x: 200, y: 100 + 6 * index },
      to: { x: 300, y: index % 2 === 0 ? 10 : 40 },
    }));
    const ways = routesOf(ends, []).map(({ path }) => Number(/ (\S+) \S+V/.exec(path)?.[1]));
    expect(new Set(ways).size).toBe(2);
    expect(ways[0]).toBe(ways[2]);
    // The upper port is reached left of the other: its way on crosses nothing.
    expect(ways[0]).toBeLessThan(ways[1] ?? NaN);
    const few = routesOf(ends.slice(1), []);
    expect(few.map(({ path }) => path).join('')).not.toContain('V');
  });

  it('goes another way where a gap is full', () => {
    const column = [0, 74, 148].map((y): Box => ({ x: 300, y, width: 200, height: 60 }));
    const ends = Array.from({ length: 6 }, (_, index) => ({
      from: { x: 200, y: 67 },
      to: { x: 600, y: 62 + 2 * index },
    }));
    const heights = routesOf(ends, column).map(({ path }) => Number(/ (\S+)H500/.exec(path)?.[1]));
    expect(heights.filter((y) => y > 60 && y < 74).length).toBeLessThan(6);
  });

  it('is sought again where a line or a node has moved, and only there', () => {
    const ends = [{ from: { x: 200, y: 30 }, to: { x: 600, y: 30 } }];
    const before = routesNow(ends, boxes);
    expect(routesNow(structuredClone(ends), structuredClone(boxes))).toBe(before);
    const higher = [left, { ...between, y: 20 }, right];
    expect(routesNow(ends, higher)).toEqual(routesOf(ends, higher));
    const lower = [{ from: { x: 200, y: 30 }, to: { x: 600, y: 40 } }];
    expect(routesNow(lower, higher)).toEqual(routesOf(lower, higher));
    expect(routesNow(ends, higher)).not.toEqual(before);
  });

  it('crosses no node of a laid out graph, and tells how far each line reaches', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const places = layOut(graph);
        const all = [...places.values()];
        const lines = graph.edges.flatMap(([from, to]) => {
          const [one, other] = [places.get(from), places.get(to)];
          if (one === undefined || other === undefined || from === to) return [];
          const ends: Ends = {
            from: { x: rightOf(one), y: one.y + 10 },
            to: { x: other.x, y: other.y + 10 },
          };
          return [{ ends, one, other }];
        });
        const routes = routesOf(
          lines.map(({ ends }) => ends),
          all,
        );
        for (const [index, { one, other }] of lines.entries()) {
          const { path, bounds } = routes[index] ?? { path: '', bounds: one };
          expect(pointsOf(path).filter((point) => !isWithin(point, bounds))).toEqual([]);
          const others = all.filter((box) => box !== one && box !== other);
          const inside = pointsOf(path).filter((point) => others.some((box) => isInside(point, box)));
          expect(inside).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('tells what stands too near', () => {
  const box: Box = { x: 0, y: 0, width: 10, height: 10 };
  expect(isCrowded(box, { ...box, y: 20 })).toBe(true);
  expect(isCrowded(box, { ...box, y: 28 })).toBe(false);
});

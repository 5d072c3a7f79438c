import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_PORT } from '../../../../shared/port-range.ts';
import type { PortInterval } from '../../../../shared/socket.ts';
import { frameOf, type Frame } from './frame.ts';
import { polygonsOf, type Polygon } from './interval-shape.ts';
import { cellOf, nearestPortAt, portAt, WORLD, type Point } from './layout.ts';
import { brushed, nextUsed, pointedPort, spanOf } from './places.ts';
import {
  boundsOf,
  cellSize,
  clampView,
  nearestZoom,
  panBy,
  projection,
  settled,
  viewOf,
  viewWith,
  WHOLE,
  worldAt,
  zoomAt,
  type View,
} from './viewport.ts';

const ports = fc.integer({ min: 0, max: LAST_PORT });
const frames = fc
  .record({
    width: fc.integer({ min: 120, max: 3000 }),
    height: fc.integer({ min: 120, max: 2000 }),
    density: fc.constantFrom(1, 1.25, 1.5, 2, 3),
  })
  .map(({ width, height, density }) => frameOf(width, height, density));
const views = fc.record({
  zoom: fc.double({ min: 0.1, max: 400, noNaN: true }),
  x: fc.double({ min: -50, max: WORLD.width + 50, noNaN: true }),
  y: fc.double({ min: -50, max: WORLD.height + 50, noNaN: true }),
});
const seen = fc
  .tuple(views, frames)
  .map(([view, frame]): readonly [View, Frame] => [clampView(view, frame), frame]);
const coordinates = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const intervals = fc.tuple(ports, ports).map(([one, other]): PortInterval => spanOf(one, other));

function middleOf(port: number, view: View, frame: Frame): Point {
  const corner = projection(view, frame)(cellOf(port));
  const cell = cellSize(view, frame);
  return { x: corner.x + cell.width / 2, y: corner.y + cell.height / 2 };
}

function areaOf(polygon: Polygon): number {
  let twice = 0;
  for (let index = 0; index < polygon.length; index += 2) {
    const [x = 0, y = 0] = polygon.slice(index);
    const [nextX = 0, nextY = 0] = polygon.slice((index + 2) % polygon.length);
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

describe('layout', () => {
  it('gives every port a cell of its own', () => {
    const cells = new Set<string>();
    for (let port = 0; port <= LAST_PORT; port++) {
      const cell = cellOf(port);
      cells.add(`${cell.x} ${cell.y}`);
      if (portAt(cell) !== port || portAt({ x: cell.x + 0.99, y: cell.y + 0.99 }) !== port) {
        throw new Error(`Port ${port} is not found where it stands.`);
      }
    }
    expect(cells.size).toBe(LAST_PORT + 1);
  });

  it('reads by digits: ten thousands down, thousands right, hundreds down', () => {
    expect(cellOf(0)).toEqual({ x: 0, y: 0 });
    expect(cellOf(8000).y).toBe(cellOf(0).y);
    expect(cellOf(8080).x).toBe(cellOf(8005).x);
    expect(cellOf(18_000).x).toBe(cellOf(8000).x);
    expect(cellOf(8100).y - cellOf(8000).y).toBe(4);
  });

  it('has no port between blocks, outside, and after the last', () => {
    expect(portAt({ x: 25.5, y: 1 })).toBeNull();
    expect(portAt({ x: 1, y: 41 })).toBeNull();
    expect(portAt({ x: -0.1, y: 0 })).toBeNull();
    const { x, y } = cellOf(LAST_PORT);
    expect(portAt({ x: x + 1, y })).toBeNull();
  });

  it('takes any point for a port where it must', () => {
    fc.assert(
      fc.property(coordinates, coordinates, (x, y) => {
        const port = nearestPortAt({ x, y });
        expect(Number.isInteger(port) && port >= 0 && port <= LAST_PORT).toBe(true);
        expect(portAt({ x, y }) ?? port).toBe(port);
      }),
    );
  });
});

describe('polygonsOf', () => {
  it('covers as many cells as there are ports', () => {
    fc.assert(
      fc.property(intervals, ([first, last]) => {
        const area = polygonsOf([first, last]).reduce((sum, polygon) => sum + areaOf(polygon), 0);
        expect(area).toBeCloseTo(last - first + 1, 6);
      }),
    );
  });
});

describe('viewport', () => {
  it('finds every port under the middle of its cell, at any zoom, size and scale factor', () => {
    fc.assert(
      fc.property(ports, seen, (port, [view, frame]) => {
        expect(portAt(worldAt(view, frame, middleOf(port, view, frame)))).toBe(port);
      }),
    );
  });

  it('is the same after clamping twice, and never nearer or further than allowed', () => {
    fc.assert(
      fc.property(seen, ([view, frame]) => {
        expect(clampView(view, frame)).toEqual(view);
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.zoom).toBeLessThanOrEqual(nearestZoom(frame));
      }),
    );
  });

  it('shows no emptiness beside a world that is larger than the frame', () => {
    fc.assert(
      fc.property(seen, ([view, frame]) => {
        const cell = cellSize(view, frame);
        const left = view.x - frame.width / cell.width / 2;
        const right = view.x + frame.width / cell.width / 2;
        if (right - left < WORLD.width) {
          expect(left).toBeGreaterThanOrEqual(-1e-9);
          expect(right).toBeLessThanOrEqual(WORLD.width + 1e-9);
        } else expect(view.x).toBe(WORLD.width / 2);
      }),
    );
  });

  it('shows the whole space at zoom 1', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const project = projection(WHOLE, frame);
        const [start, end] = [project({ x: 0, y: 0 }), project({ x: WORLD.width, y: WORLD.height })];
        expect(start.x).toBeGreaterThanOrEqual(frame.left - 1);
        expect(start.y).toBeGreaterThanOrEqual(frame.top - 1);
        expect(end.x).toBeLessThanOrEqual(frame.left + frame.width + 1);
        expect(end.y).toBeLessThanOrEqual(frame.top + frame.height + 1);
      }),
    );
  });

  it('keeps what is under the pointer there while it zooms, where no edge is in the way', () => {
    const frame = frameOf(900, 640, 1);
    const view = clampView({ zoom: 8, ...cellOf(33_333) }, frame);
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 4, noNaN: true }), (factor) => {
        const pixel = { x: 480, y: 300 };
        const zoomed = zoomAt(view, frame, pixel, factor);
        const before = worldAt(view, frame, pixel);
        const after = worldAt(zoomed, frame, pixel);
        // The origin is rounded to a whole pixel both times: by half a pixel of the one size and of the other.
        const [near, far] = [cellSize(view, frame), cellSize(zoomed, frame)];
        const EXACT = 1e-9;
        expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(0.5 / near.width + 0.5 / far.width + EXACT);
        expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(
          0.5 / near.height + 0.5 / far.height + EXACT,
        );
      }),
    );
  });

  it('does not drift over many small steps', () => {
    const frame = frameOf(901, 643, 1);
    const pixel = { x: 300, y: 201 };
    let view = clampView({ zoom: 3, ...cellOf(33_333) }, frame);
    const before = worldAt(view, frame, pixel);
    for (let step = 0; step < 40; step++) view = zoomAt(view, frame, pixel, 1.07);
    const after = worldAt(view, frame, pixel);
    expect(Math.abs(after.x - before.x)).toBeLessThan(0.3);
    expect(Math.abs(after.y - before.y)).toBeLessThan(0.3);
  });

  it('moves with the hand', () => {
    const frame = frameOf(900, 640, 1);
    const view = clampView({ zoom: 10, ...cellOf(33_333) }, frame);
    const moved = panBy(view, frame, { x: 30, y: -20 });
    const before = middleOf(33_333, view, frame);
    const after = middleOf(33_333, moved, frame);
    expect(after.x - before.x).toBeCloseTo(30, 0);
    expect(after.y - before.y).toBeCloseTo(-20, 0);
  });

  it('brings any stretch into sight', () => {
    fc.assert(
      fc.property(intervals, frames, (interval, frame) => {
        const view = viewOf(interval, frame);
        const { left, right } = boundsOf(interval);
        const half = frame.width / cellSize(view, frame).width / 2;
        expect(left).toBeGreaterThanOrEqual(view.x - half - 1e-6);
        expect(right).toBeLessThanOrEqual(view.x + half + 1e-6);
      }),
    );
    fc.assert(
      fc.property(ports, seen, (port, [view, frame]) => {
        const moved = viewWith(view, frame, [port, port]);
        const { x, y } = middleOf(port, moved, frame);
        expect(x).toBeGreaterThanOrEqual(frame.left - 1);
        expect(x).toBeLessThanOrEqual(frame.left + frame.width + 1);
        expect(y).toBeGreaterThanOrEqual(frame.top - 1);
        expect(y).toBeLessThanOrEqual(frame.top + frame.height + 1);
      }),
    );
  });

  it('shows whole columns from the edge of a cell where cells hold text, and stays there', () => {
    fc.assert(
      fc.property(seen, ([view, frame]) => {
        const rest = settled(view, frame);
        fc.pre(cellSize(view, frame).width >= 40);
        const columns = frame.width / cellSize(rest, frame).width;
        expect(columns).toBeCloseTo(Math.round(columns), 6);
        const left = rest.x - columns / 2;
        if (left > 0 && left + columns < WORLD.width) expect(left).toBeCloseTo(Math.round(left), 6);
        const again = settled(rest, frame);
        expect([again.zoom, again.x]).toEqual([expect.closeTo(rest.zoom, 6), expect.closeTo(rest.x, 6)]);
        expect(rest.zoom).toBeLessThanOrEqual(nearestZoom(frame) + 1e-9);
      }),
    );
  });

  it('puts cells on whole device pixels where that fits', () => {
    const { cellWidth, cellHeight } = frameOf(886, 640, 1);
    expect([cellWidth, cellHeight]).toEqual([3, 2]);
  });
});

describe('places', () => {
  it('brushes from port to port, in either direction', () => {
    fc.assert(
      fc.property(ports, ports, seen, (one, other, [view, frame]) => {
        const [from, to] = [middleOf(one, view, frame), middleOf(other, view, frame)];
        expect(brushed(view, frame, from, to)).toEqual(spanOf(one, other));
        expect(brushed(view, frame, to, from)).toEqual(spanOf(one, other));
      }),
    );
  });

  it('points at a used port close by, and at none between blocks', () => {
    const frame = frameOf(854, 625, 1);
    const used = (port: number): boolean => port === 8080;
    const middle = middleOf(8080, WHOLE, frame);
    expect(pointedPort(WHOLE, frame, { x: middle.x + 3, y: middle.y + 2 }, used)).toBe(8080);
    expect(pointedPort(WHOLE, frame, { x: middle.x + 9, y: middle.y }, used)).toBe(8083);
    expect(pointedPort(WHOLE, frame, { x: 2, y: 2 }, used)).toBeNull();
  });

  it('finds a neighbour by arrow', () => {
    const used = (port: number): boolean => [22, 80, 8080, 18_080].includes(port);
    expect(nextUsed(null, 'right', used)).toBe(22);
    expect(nextUsed(22, 'right', used)).toBe(80);
    expect(nextUsed(22, 'left', used)).toBeNull();
    expect(nextUsed(8080, 'down', used)).toBe(18_080);
    expect(nextUsed(18_080, 'up', used)).toBe(8080);
    expect(nextUsed(18_080, 'down', used)).toBeNull();
  });
});

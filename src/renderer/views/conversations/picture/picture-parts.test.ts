import { describe, expect, it } from 'vitest';
import { boundsOf, type Box, type Places } from '../layout/geometry.ts';
import type { Link } from '../model/link.ts';
import { inFront } from './in-front.ts';
import { widthOf, type Line } from './lines.ts';
import { nextNode } from './next-node.ts';
import { fitView, revealed, withoutBars, zoomedAt, type Drawing } from './view.ts';

describe('the view', () => {
  const size = { width: 800, height: 400 };
  const drawing = (boxes: readonly Box[]): Drawing => ({ boxes, bounds: boundsOf(boxes) });

  it('fits what can be read, in the middle and never enlarged', () => {
    const view = fitView(drawing([{ x: 0, y: 0, width: 200, height: 100 }]), size, null);
    expect(view.scale).toBe(1);
    expect(view.y).toBeCloseTo(150);
  });

  it('starts where most goes on when it cannot be read as a whole, unless the whole is asked for', () => {
    const column = Array.from({ length: 50 }, (_, row) => ({
      x: -50,
      y: -30 + row * 100,
      width: 200,
      height: 80,
    }));
    const bottom = -30 + 49 * 100 + 80;
    const view = fitView(drawing(column), size, column[10] ?? null);
    expect(view.scale * 12).toBeCloseTo(11);
    const seen = (y: number, of = view): number => of.y + y * of.scale;
    expect(seen(1000)).toBeGreaterThan(100);
    expect(seen(1000)).toBeLessThan(300);
    // No room is wasted beyond the edges.
    expect(seen(-30, fitView(drawing(column), size, column[0] ?? null))).toBeCloseTo(14);
    expect(seen(bottom, fitView(drawing(column), size, column[49] ?? null))).toBeCloseTo(size.height - 14);
    expect(fitView(drawing(column), size, null, true).scale).toBeLessThan(0.1001);
  });

  it('cuts as few boxes as can be at its edges', () => {
    const row = Array.from({ length: 6 }, (_, column) => ({ x: column * 190, y: 0, width: 150, height: 60 }));
    const cut = row.map((_, place) => {
      const { x, scale } = fitView(drawing(row), size, row[place] ?? null);
      const edges = row.map((box) => [x + box.x * scale, x + (box.x + box.width) * scale] as const);
      return edges.filter(([left, right]) => (left < 0 && right > 0) || (left < 800 && right > 800)).length;
    });
    expect(Math.max(...cut)).toBeLessThanOrEqual(1);
    const first = fitView(drawing(row), size, row[1] ?? null);
    expect(first.x).toBeCloseTo(14);
  });

  it('begins at the left, with the callers, where nothing else is asked for', () => {
    const row = Array.from({ length: 6 }, (_, column) => ({
      x: column * 190,
      y: 60,
      width: 150,
      height: 60,
    }));
    const { x, scale } = fitView(drawing(row), size, null);
    expect([x, scale * 12]).toEqual([14, 11]);
  });

  it('begins with the lines that lead round the first boxes', () => {
    const row = Array.from({ length: 6 }, (_, column) => ({
      x: column * 190,
      y: 60,
      width: 150,
      height: 60,
    }));
    const bounds = boundsOf([...row, { x: -18, y: 40, width: 40, height: 160 }]);
    const { x, scale } = fitView({ boxes: row, bounds }, size, null);
    expect(x - 18 * scale).toBeGreaterThan(4);
    const whole = fitView({ boxes: row, bounds }, size, null, true);
    expect(whole.x - 18 * whole.scale).toBeCloseTo(14);
  });

  it('goes on to the edge where no bar is', () => {
    const [low, high] = [60, 900].map((height) => withoutBars({ x: 0, y: 0, width: 1000, height }, size));
    expect(low).toEqual({ width: 808, height: 400 });
    expect(high).toEqual(size);
  });

  it('gives room at the beginning rather than cut a column of boxes', () => {
    const columns = Array.from({ length: 5 }, (_, column) => ({
      x: column * 204,
      y: 0,
      width: 150,
      height: 60,
    }));
    const { x, scale } = fitView(drawing(columns), size, null);
    const edges = columns.map((box) => [x + box.x * scale, x + (box.x + box.width) * scale] as const);
    expect(edges.filter(([left, right]) => left < size.width && right > size.width)).toEqual([]);
    expect(x).toBeLessThan(100);
  });

  it('ends between boxes rather than in the middle of their words', () => {
    const columns = [0, 1].flatMap((column) =>
      Array.from({ length: 8 }, (_, row) => ({ x: column * 200, y: row * 74, width: 150, height: 60 })),
    );
    const { y, scale } = fitView(drawing(columns), size, null);
    const edges = columns.map((box) => [y + box.y * scale, y + (box.y + box.height) * scale] as const);
    expect(edges.filter(([top, bottom]) => top < size.height && bottom > size.height)).toEqual([]);
    expect(y).toBeGreaterThan(0);
  });

  it('ends with a clear part of a box where it must cut one, and never with its frame alone', () => {
    for (let height = 340; height < 400; height++) {
      const rows = [0, 1, 2].map((row) => ({ x: 0, y: row * 180, width: 150, height: 170 }));
      const wide = { x: 200, y: 0, width: 150, height: 600 };
      const { y, scale } = fitView(drawing([...rows, wide]), { width: 800, height }, null);
      const seen = rows.map((box) => height - (y + box.y * scale)).filter((part) => part > -1);
      expect(Math.min(...seen)).toBeGreaterThan(30);
    }
  });

  it('cuts few boxes where it brings one into sight', () => {
    const row = Array.from({ length: 6 }, (_, column) => ({
      x: column * 190,
      y: 60,
      width: 150,
      height: 60,
    }));
    const view = revealed({ x: 0, y: 0, scale: 1 }, { x: 760, y: 60, width: 150, height: 60 }, size, row);
    expect(view.x).toBeLessThanOrEqual(800 - 910 - 14);
    const cut = row.filter((box) => view.x + box.x < 0 && view.x + box.x + box.width > 0);
    expect(cut).toEqual([]);
  });

  it('keeps what is under the pointer there', () => {
    const at = { x: 100, y: 50 };
    const [before, after] = [{ x: 10, y: 20, scale: 1 }, zoomedAt({ x: 10, y: 20, scale: 1 }, at, 1.5)];
    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale);
    expect(zoomedAt(before, at, 1e9).scale).toBe(2.5);
  });

  it('moves no further than it must', () => {
    const view = { x: 0, y: 0, scale: 1 };
    expect(revealed(view, { x: 100, y: 100, width: 50, height: 50 }, size)).toEqual(view);
    expect(revealed(view, { x: 100, y: 500, width: 50, height: 50 }, size).y).toBe(-164);
    expect(revealed(view, { x: -40, y: 100, width: 50, height: 50 }, size).x).toBe(54);
    expect(revealed(view, { x: 780, y: 100, width: 50, height: 50 }, size).x).toBe(-44);
  });
});

describe('nextNode', () => {
  const box = (x: number, y: number) => ({ x, y, width: 200, height: 60 });
  const places: Places = new Map([
    ['left', box(0, 0)],
    ['below', box(0, 80)],
    ['right', box(300, 10)],
    ['far', box(600, 0)],
  ]);

  it('goes to the nearest on that side', () => {
    expect(nextNode(places, 'left', 'ArrowRight')).toBe('right');
    expect(nextNode(places, 'left', 'ArrowDown')).toBe('below');
    expect(nextNode(places, 'right', 'ArrowLeft')).toBe('left');
    expect(nextNode(places, 'far', 'ArrowRight')).toBeNull();
    expect(nextNode(places, 'left', 'Enter')).toBeNull();
  });
});

it('draws what is selected above the lines that share its way', () => {
  const link: Link = {
    id: 'a b',
    from: 'a',
    to: 'b',
    protocol: 'tcp',
    port: 80,
    service: null,
    total: 1,
    closing: 0,
    unsure: 0,
    ports: [],
    ranges: [],
    isEphemeral: false,
  };
  const lines = ['first', 'chosen', 'last'].map((id): Line => ({
    link: { ...link, id },
    ids: [id],
    path: '',
    width: 1,
    x: 0,
    y: 0,
  }));
  const order = inFront(lines, 'chosen', { isLit: () => false });
  expect(order.map(({ line, isSelected }) => [line.link.id, isSelected])).toEqual([
    ['first', false],
    ['last', false],
    ['chosen', true],
  ]);
});

it('draws more connections wider, and a thousand not as a wall', () => {
  expect(widthOf(1)).toBe(1.25);
  expect(widthOf(8)).toBeGreaterThan(widthOf(2));
  expect(widthOf(100_000)).toBe(4);
});

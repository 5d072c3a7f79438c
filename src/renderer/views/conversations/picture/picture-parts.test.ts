import { describe, expect, it } from 'vitest';
import type { Places } from '../layout/geometry.ts';
import { widthOf } from './lines.ts';
import { nextNode } from './next-node.ts';
import { fitView, revealed, zoomedAt } from './view.ts';

describe('the view', () => {
  const size = { width: 800, height: 400 };

  it('fits what can be read, in the middle and never enlarged', () => {
    const view = fitView({ x: 0, y: 0, width: 200, height: 100 }, size, null);
    expect(view.scale).toBe(1);
    expect(view.y).toBeCloseTo(150);
  });

  it('starts where most goes on when it cannot be read as a whole, unless the whole is asked for', () => {
    const tall = { x: -50, y: -30, width: 200, height: 5000 };
    const view = fitView(tall, size, null);
    expect(view.scale).toBe(0.7);
    const seen = (y: number): number => fitView(tall, size, { x: 0, y }).y + y * 0.7;
    expect(seen(1000)).toBeCloseTo(size.height / 2);
    // Not beyond its edges: no room is wasted on nothing.
    expect(seen(-30)).toBeCloseTo(18);
    expect(seen(4970)).toBeCloseTo(size.height - 18);
    expect(view.y + (tall.y + tall.height / 2) * view.scale).toBeCloseTo(size.height / 2);
    expect(fitView(tall, size, null, true).scale).toBeLessThan(0.1001);
  });

  it('keeps what is under the pointer there', () => {
    const at = { x: 100, y: 50 };
    const [before, after] = [{ x: 10, y: 20, scale: 1 }, zoomedAt({ x: 10, y: 20, scale: 1 }, at, 1.5)];
    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale);
    expect(zoomedAt(before, at, 1e9).scale).toBe(2.5);
  });

  it('moves no further than it must', () => {
    const frame = { clientWidth: 800, clientHeight: 400 };
    const view = { x: 0, y: 0, scale: 1 };
    expect(revealed(view, { x: 100, y: 100, width: 50, height: 50 }, frame)).toEqual(view);
    expect(revealed(view, { x: 100, y: 500, width: 50, height: 50 }, frame).y).toBe(-168);
    expect(revealed(view, { x: -40, y: 100, width: 50, height: 50 }, frame).x).toBe(58);
    // The buttons take 44 at the right.
    expect(revealed(view, { x: 740, y: 100, width: 50, height: 50 }, frame).x).toBe(-52);
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

it('draws more connections wider, and a thousand not as a wall', () => {
  expect(widthOf(1)).toBe(1.25);
  expect(widthOf(8)).toBeGreaterThan(widthOf(2));
  expect(widthOf(100_000)).toBe(4);
});

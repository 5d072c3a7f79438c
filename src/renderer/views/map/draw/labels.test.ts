import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_PORT } from '../../../../shared/port-range.ts';
import { frameOf } from '../geometry/frame.ts';
import { WHOLE } from '../geometry/viewport.ts';
import { distance } from './boxes.ts';
import { ringBox, ringMiddles } from './busy.ts';
import { boxesOf } from './leads.ts';
import { labelsOf } from './labels.ts';
import { marksOf } from './marks.ts';
import { Placement, type Box, type Scene } from './scene.ts';
import { crowds } from './testing/a-crowd.ts';
import { aModel, aScene, measure } from './testing/a-scene.ts';
import { eachVisible } from './visible.ts';

function picture(ports: readonly number[], more: Partial<Scene> = {}) {
  const scene = { ...aScene(aModel(ports), WHOLE), ...more };
  const placement = new Placement(scene);
  const marks = marksOf(scene, placement);
  return { marks: [...marks.listeners], labels: labelsOf(scene, placement, marks, measure) };
}

/** Here and there, and some beside others: what runs into one another. */
const ports = fc
  .array(fc.tuple(fc.nat(LAST_PORT - 60), fc.array(fc.constantFrom(1, 2, 3, 25, 26, 50), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((starts) => [...new Set(starts.flatMap(([port, steps]) => [port, ...steps.map((by) => port + by)]))]);

describe('labels from afar', () => {
  it('stand nearer to the marks they tell of than to any other, and on no other label', () => {
    fc.assert(
      fc.property(ports, (open) => {
        const { marks, labels } = picture(open);
        for (const { ports: own, box } of labels.filter(({ lead }) => lead === null)) {
          const away = (isOwn: boolean): number =>
            Math.min(
              ...marks
                .filter(({ port }) => own.includes(port) === isOwn)
                .map((mark) => distance(box, mark.box)),
            );
          expect(away(true)).toBeLessThan(away(false));
          const others = labels.filter((label) => label.box !== box);
          expect(others.every((label) => distance(box, label.box) > 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never leave out what is selected or where the keyboard is', () => {
    fc.assert(
      fc.property(ports, fc.nat(LAST_PORT), (open, cursor) => {
        const selected = open[0] ?? 0;
        const { labels } = picture(open, { selected, cursor });
        const strong = labels.filter(({ isStrong }) => isStrong).flatMap((label) => label.ports);
        expect(strong.toSorted()).toEqual([...new Set([selected, cursor])].toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it('stay clear of the numbers of the rows', () => {
    const frame = frameOf(964, 640, 1);
    const { labels } = picture([0, 1, 53, 80, 20_001], { frame });
    const start = new Placement({ frame, view: WHOLE }).point(0, 0)[0];
    expect(start).toBeGreaterThan(frame.left + 40);
    expect(Math.min(...labels.map(({ box }) => box.x))).toBeGreaterThanOrEqual(start - 4);
  });

  it('stand beside their marks where there is room, also in the first row', () => {
    const { labels, marks } = picture([2222, 3000, 3001, 4100]);
    for (const { ports: own, box } of labels) {
      const mark = marks.find(({ port }) => port === own[0]);
      expect(box.y + box.height / 2).toBeCloseTo(mark?.y ?? NaN);
    }
    expect(labels.map(({ ports: own }) => own)).toContainEqual([3000, 3001]);
  });
});

/** What is drawn of every used port in sight, by itself. */
function drawnOf(scene: Scene) {
  const placement = new Placement(scene);
  const marks = marksOf(scene, placement);
  const all = new Map([...marks.listeners, ...marks.others].map((mark) => [mark.port, mark]));
  const drawn: { port: number; box: Box }[] = [];
  eachVisible(placement, 1, (port) => {
    if (scene.roles[port] === 0) return;
    const cell = placement.box(port);
    drawn.push({ port, box: all.get(port)?.box ?? cell });
  });
  for (const [port, { x, y }] of ringMiddles(scene, placement, marks))
    drawn.push({ port, box: ringBox(x, y) });
  return {
    marks: [...all.values()],
    size: marks.size,
    drawn,
    labels: labelsOf(scene, placement, marks, measure),
  };
}

describe('labels of any crowd, in any window, at any zoom', () => {
  it('never lie on a mark, a ring or the pixels of another port, nor on one another', () => {
    fc.assert(
      fc.property(crowds, (scene) => {
        const { drawn, labels } = drawnOf(scene);
        for (const { ports: own, box, lead, isStrong } of labels) {
          const parts = [box, ...(lead === null || isStrong ? [] : boxesOf(lead))];
          const covered = drawn.filter(
            (other) => !own.includes(other.port) && parts.some((part) => distance(part, other.box) === 0),
          );
          expect(covered).toEqual([]);
          expect(labels.filter((label) => distance(box, label.box) === 0)).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are nearest to what they tell of, but for those that a line leads to', () => {
    fc.assert(
      fc.property(crowds, (scene) => {
        const { drawn, labels } = drawnOf(scene);
        for (const { ports: own, box } of labels.filter(({ lead, isStrong }) => lead === null && !isStrong)) {
          const away = (isOwn: boolean): number =>
            Math.min(
              ...drawn
                .filter(({ port }) => own.includes(port) === isOwn)
                .map((mark) => distance(box, mark.box)),
            );
          expect(away(true)).toBeLessThan(away(false));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tell of marks that never touch', () => {
    fc.assert(
      fc.property(crowds, (scene) => {
        const { marks, size } = drawnOf(scene);
        if (size.listener === 0) return;
        const inOrder = marks.toSorted((one, other) => one.y - other.y);
        for (const [index, one] of inOrder.entries()) {
          expect(Math.min(one.box.width, one.box.height)).toBeGreaterThan(0);
          for (let next = index + 1; (inOrder[next]?.y ?? Infinity) < one.y + one.size + 8; next++) {
            const other = inOrder[next];
            if (other !== undefined && distance(one.box, other.box) === 0)
              throw new Error(`${one.port} touches.`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('labels in want of room', () => {
  it('stand in another line where two would read as one list', () => {
    const { labels } = picture([2024, 3000, 3001]);
    const middles = labels.map(({ box }) => box.y + box.height / 2);
    expect(labels.map(({ text }) => text).toSorted()).toEqual(['2024 PostgreSQL', '3000, 3001']);
    expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeGreaterThan(4);
  });

  it('say every number before any name', () => {
    const names = { textOf: () => ({ name: 'a service with a long name of its own', owner: null }) };
    const open = [7950, 8022, 8080, 9000, 9165, 9229];
    const { labels } = picture(open, names);
    expect(labels.flatMap((label) => label.ports).toSorted((one, other) => one - other)).toEqual(open);
    expect(picture([8080], names).labels[0]?.text).toContain('a service');
  });

  it('tell together of those that touch in any direction: 53 and 80 are one list', () => {
    expect(picture([53, 80, 443]).labels.map(({ text }) => text)).toContain('53, 80');
  });

  it('tell of a crowd only those with many sockets, and well-known ones', () => {
    const crowd = Array.from({ length: 600 }, (_, index) => 1100 + index * 53);
    const counts = new Uint32Array(LAST_PORT + 1);
    counts[27_433] = 8;
    const { labels } = picture([22, ...crowd, 27_433], { counts });
    expect(labels.map(({ text }) => text).toSorted()).toEqual(['22', '27433']);
  });
});

describe('marks from afar', () => {
  it('never lie on one another', () => {
    fc.assert(
      fc.property(ports, (open) => {
        const { marks } = picture(open);
        for (const one of marks) {
          expect(Math.min(one.box.width, one.box.height)).toBeGreaterThan(0);
          const others = marks.filter((other) => other !== one);
          expect(others.every((other) => distance(one.box, other.box) > 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep more distance where a label ends: 2024 is not one of 3000 and 3001', () => {
    const [one, two, three] = picture([2024, 3000, 3001]).marks.map(({ box }) => box);
    if (one === undefined || two === undefined || three === undefined) throw new Error('a mark is missing');
    expect(distance(two, three)).toBeGreaterThan(1.5);
    expect(distance(one, two)).toBeGreaterThanOrEqual(distance(two, three) + 1);
  });
});

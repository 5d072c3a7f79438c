import type { PortInterval } from '../../../../shared/socket.ts';
import { polygonsOf, type Polygon } from '../geometry/interval-shape.ts';
import { RANGES } from '../geometry/ranges.ts';
import type { Painter } from './painter.ts';
import type { Box, Placement, Scene } from './scene.ts';

/** The stretches that never change, worked out once. */
const shapes = new Map<string, readonly Polygon[]>();

function shapeOf(interval: PortInterval): readonly Polygon[] {
  const key = interval.join();
  const known = shapes.get(key);
  if (known !== undefined) return known;
  const shape = polygonsOf(interval);
  // A brush makes many of them in passing.
  if (shapes.size > 200) shapes.clear();
  shapes.set(key, shape);
  return shape;
}

export function placed(interval: PortInterval, placement: Placement): readonly Polygon[] {
  return shapeOf(interval).map((polygon) => placement.polygon(polygon));
}

const ZONE_DASHES = [
  [5, 3],
  [1.5, 3],
  [8, 3, 2, 3],
] as const;

/** The side of the sign of port 0, in CSS pixels: it ends where the numbers of the rows begin. */
const ZERO_SIZE = 8;

/** Areas this near to one another touch from afar; and the side of what is shown between them, in CSS pixels. */
const SPLIT = 4;
const SPLIT_SIZE = 5;

/** What every port is by its number and by the rules of this computer, whether it is used or not. */
export function drawGround(painter: Painter, scene: Scene, placement: Placement): void {
  const { palette, zones, kept, free } = scene;
  for (const [range, interval] of RANGES) {
    const polygons = placed(interval, placement);
    painter.polygons(polygons, { fill: palette.ground[range] });
    if (palette.isForced) painter.polygons(polygons, { stroke: palette.edge });
  }
  const [home, ...others] = zones;
  if (home !== undefined) {
    painter.hatch(placed(home.interval, placement), withAlpha(palette.client, 0.34), 'stripes');
  }
  for (const [index, { interval }] of others.entries()) {
    const dash = ZONE_DASHES[index % ZONE_DASHES.length] ?? [];
    painter.polygons(placed(interval, placement), { stroke: palette.client, dash });
  }
  for (const interval of [[0, 0] as const, ...kept]) {
    painter.hatch(placed(interval, placement), withAlpha(palette.faint, 0.8), 'crosses');
  }
  drawZero(painter, scene, placement);
  if (free === null) return;
  const areas = free.flatMap((interval) => placed(interval, placement));
  // One green, whatever the range below it.
  painter.polygons(areas, { fill: palette.surface });
  painter.polygons(areas, { fill: palette.free, alpha: 0.3 });
  painter.polygons(areas, { stroke: palette.free, width: 1.5 });
  drawSplits(painter, scene, placement, free);
}

/** What stands for port 0 from afar: as large as the legend's sign, and outside of its block, so that it is no area. */
export function zeroBox(placement: Placement): Box | null {
  const { x, y, width, height } = placement.box(0);
  if (height >= ZERO_SIZE) return null;
  return { x: x + width - ZERO_SIZE, y: y + height - ZERO_SIZE, width: ZERO_SIZE, height: ZERO_SIZE };
}

function drawZero(painter: Painter, { palette }: Scene, placement: Placement): void {
  const box = zeroBox(placement);
  if (box === null) return;
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  painter.rects([x, y, width, height], { fill: palette.surface });
  painter.rects([x + 0.5, y + 0.5, width - 1, height - 1], { stroke: palette.soft });
  painter.lines([x, y, right, bottom, right, y, x, bottom], { stroke: palette.soft });
}

/** The few ports between two areas, which would be lost between their edges: as large as can be seen. */
function drawSplits(
  painter: Painter,
  { palette }: Scene,
  placement: Placement,
  free: readonly PortInterval[],
): void {
  const inOrder = free.toSorted((one, other) => one[0] - other[0]);
  for (const [index, [, last]] of inOrder.entries()) {
    const next = inOrder[index + 1]?.[0];
    if (next === undefined || next - last > SPLIT) continue;
    const middle = Math.floor((last + next) / 2);
    const { x, y, width, height } = placement.box(middle);
    const box = [x + width / 2 - SPLIT_SIZE / 2, y + height / 2 - SPLIT_SIZE / 2, SPLIT_SIZE, SPLIT_SIZE];
    if (height < SPLIT_SIZE) painter.rects(box, { fill: palette.surface, stroke: palette.free, width: 1.5 });
  }
}

/** `rgb(r, g, b)` made translucent. */
export function withAlpha(colour: string, alpha: number): string {
  const digits = [...colour.matchAll(/[\d.]+/g)].slice(0, 3).map(([number]) => number);
  return `rgba(${digits.join(', ')}, ${alpha})`;
}

import { LAST_PORT, portRange } from '../../../../shared/port-range.ts';
import { BLOCK_COLUMNS, BLOCK_SIZE, blockCorner } from '../geometry/layout.ts';
import { boxesAround, drawGlyphs, glyphOf, type Glyph } from './glyph.ts';
import { inkAlpha, inkColour } from './inks.ts';
import type { Painter } from './painter.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { eachVisible, visibleBlocks } from './visible.ts';

/** From these sizes on a cell holds its number, a name below it, and a third line; in CSS pixels. */
const NUMBER = { width: 40, height: 14 };
const NAME_HEIGHT = 29;
const OWNER_HEIGHT = 43;
const GLYPH = 9;
const LINE = 14;
const SMALL = 10;
const SIZE = 11;

/** Whether a cell of this size, in CSS pixels, says its number and what it is. */
export const holdsNames = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width >= NUMBER.width && height >= NAME_HEIGHT;

/** From near: every cell by itself, with its shape, then its number, then its names. */
export function drawCells(painter: Painter, scene: Scene, placement: Placement): void {
  const { width, height } = placement.cell;
  const holdsText = width >= NUMBER.width && height >= NUMBER.height;
  drawGrid(painter, scene, placement);
  const groups = new Map<string, { glyph: Glyph; ink: number; range: number; middles: number[] }>();
  const used: number[] = [];
  eachVisible(placement, 0, (port) => {
    const ink = scene.inks[port] ?? 0;
    if (scene.roles[port] === 0) return;
    used.push(port);
    const box = placement.box(port);
    const glyph = glyphOf(scene.roles[port] ?? 0);
    const key = `${glyph} ${ink}`;
    const group = groups.get(key) ?? { glyph, ink, range: port, middles: [] };
    groups.set(key, group);
    if (holdsText) group.middles.push(box.x + 5 + GLYPH / 2, box.y + Math.min(box.height / 2, LINE / 2 + 1));
    else group.middles.push(box.x + box.width / 2, box.y + box.height / 2);
  });
  if (holdsText) drawChips(painter, scene, placement, used);
  const size = holdsText ? GLYPH : Math.min(width, height) * 0.72;
  for (const { glyph, ink, range, middles } of groups.values()) {
    const ground = scene.palette.ground[portRange(range)];
    const colours = { ink: inkColour(ink, scene.palette), ground, alpha: inkAlpha(ink) };
    drawGlyphs(painter, glyph, boxesAround(middles, size), colours);
  }
  if (holdsText) eachVisible(placement, 0, (port) => drawText(painter, scene, placement.box(port), port));
}

/** Hairlines between the cells, once these are large enough to be counted: a line for a whole row or column. */
function drawGrid(painter: Painter, scene: Scene, placement: Placement): void {
  const rects: number[] = [];
  const line = 1 / scene.frame.density;
  for (const block of visibleBlocks(placement)) {
    const corner = blockCorner(block);
    const used = Math.min(BLOCK_SIZE, LAST_PORT + 1 - block * BLOCK_SIZE);
    const rows = Math.ceil(used / BLOCK_COLUMNS);
    const [left, top] = placement.point(corner.x, corner.y);
    const [right, bottom] = placement.point(corner.x + BLOCK_COLUMNS, corner.y + rows);
    for (let row = 1; row <= rows; row++) {
      const y = placement.point(0, corner.y + row)[1];
      rects.push(left, y - line, right - left, line);
    }
    for (let column = 1; column <= BLOCK_COLUMNS; column++) {
      const x = placement.point(corner.x + column, 0)[0];
      rects.push(x - line, top, line, bottom - top);
    }
  }
  painter.rects(rects, { fill: scene.palette.edge, alpha: 0.28 });
}

function drawChips(painter: Painter, scene: Scene, placement: Placement, ports: readonly number[]): void {
  for (const port of ports) {
    const ink = scene.inks[port] ?? 0;
    const { x, y, width, height } = placement.box(port);
    const colour = inkColour(ink, scene.palette);
    const inner = [x + 1, y + 1, width - 3, height - 3];
    painter.rects(inner, { fill: scene.palette.raised, alpha: 0.9 * inkAlpha(ink) + 0.1 });
    painter.rects(inner, { stroke: colour, alpha: inkAlpha(ink) });
  }
}

function drawText(painter: Painter, scene: Scene, { x, y, width, height }: Box, port: number): void {
  const { palette } = scene;
  const isUsed = scene.roles[port] !== 0;
  const isDim = isUsed && scene.shown[port] === 0;
  const left = isUsed ? x + 8 + GLYPH : x + 5;
  const room = x + width - left - 4;
  const middle = y + Math.min(height / 2, LINE / 2 + 1);
  // Free ones are paler: a name of theirs says only what could be there.
  const pale = isUsed ? palette.soft : palette.faint;
  const colour = isUsed && !isDim ? palette.ink : pale;
  painter.text(String(port), left, middle, { colour, size: isUsed ? SIZE : SMALL, isBold: isUsed });
  const count = scene.counts[port] ?? 0;
  const times = count > 1 ? `×${count}` : '';
  if (times !== '' && painter.measure(String(port), SIZE, true) + painter.measure(times, SMALL) + 6 < room) {
    painter.text(times, x + width - 5, middle, { colour: palette.soft, size: SMALL, align: 'right' });
  }
  if (height < NAME_HEIGHT) return;
  const { name, owner } = scene.textOf(port);
  const lines = [name, owner].filter((line) => line !== null).slice(0, height < OWNER_HEIGHT ? 1 : 2);
  for (const [index, text] of lines.entries()) {
    const fitted = fitText(painter, text, width - 10, SMALL);
    const style = { colour: index === 0 && isUsed && !isDim ? palette.ink : pale, size: SMALL };
    painter.text(fitted, x + 5, middle + LINE * (index + 1), style);
  }
}

/** As much of a text as there is room for. */
export function fitText(painter: Painter, text: string, width: number, size: number): string {
  if (painter.measure(text, size) <= width) return text;
  const letters = Array.from(text);
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (painter.measure(`${letters.slice(0, middle).join('')}…`, size) <= width) least = middle;
    else most = middle - 1;
  }
  return least === 0 ? '' : `${letters.slice(0, least).join('')}…`;
}

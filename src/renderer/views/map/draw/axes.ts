import { BLOCK_COLUMNS, BLOCK_ROWS, BLOCK_SIZE, BLOCKS_ACROSS, blockCorner } from '../geometry/layout.ts';
import type { Painter } from './painter.ts';
import type { Placement, Scene } from './scene.ts';
import { visibleBlocks } from './visible.ts';

const SIZE = 10;
/** Between a row's label and its ports, which reach a little over the edge. */
const BESIDE = 7;
/** Rows of a hundred ports. */
const BAND = 4;
const TEN_THOUSAND = BLOCKS_ACROSS * BLOCK_SIZE;
/** Labels nearer than this are not told apart, in CSS pixels. */
const LINE = 13;
/** A column has a label of its own, or every fifth has, where there is so much room for it. */
const COLUMN_LABEL = 44;
/** The middle of the line above the ports; a mark of the first row has room between. Never further up than in sight. */
const AXIS_LINE = { above: 20, least: 8 } as const;

/**
 * Along the edges, always in sight: thousands above, ten thousands at the left, and as soon as there is room the
 * hundreds and the rows below them. A port's number is the sum of what stands above it and to its left; from near that
 * are the first port of its row and its column.
 */
export function drawAxes(painter: Painter, scene: Scene, placement: Placement): void {
  const { frame } = scene;
  const line = Math.max(AXIS_LINE.least, placement.point(0, 0)[1] - AXIS_LINE.above);
  const columns = [1, 5].find((step) => step * placement.cell.width >= COLUMN_LABEL);
  const blocks = visibleBlocks(placement).map((block) => block % BLOCKS_ACROSS);
  const first = columns === undefined ? 0 : Math.min(BLOCKS_ACROSS - 1, ...blocks);
  if (columns === undefined) drawThousands(painter, scene, placement, line);
  else drawColumns(painter, scene, placement, { line, step: columns, first });
  // Beside the first ports that are seen, where these do not begin at the edge.
  const edge = Math.max(frame.left, placement.point(blockCorner(Math.min(...blocks, BLOCKS_ACROSS)).x, 0)[0]);
  const rows = { edge, first: columns === undefined ? null : first * BLOCK_SIZE };
  painter.clip(0, frame.top - 6, edge, frame.height + 12, () => drawRows(painter, scene, placement, rows));
}

function drawThousands(
  painter: Painter,
  { frame, palette }: Scene,
  placement: Placement,
  line: number,
): void {
  const seen = placement.seen();
  const right = frame.left + frame.width;
  for (let across = 0; across < BLOCKS_ACROSS; across++) {
    const { x } = blockCorner(across);
    if (x > seen.right || x + BLOCK_COLUMNS < seen.left) continue;
    const [from] = placement.point(Math.max(x, seen.left), 0);
    const [to] = placement.point(Math.min(x + BLOCK_COLUMNS, seen.right), 0);
    const text = `+${across * BLOCK_SIZE}`;
    const width = painter.measure(text, SIZE);
    const middle = Math.min(Math.max((from + to) / 2, frame.left + width / 2), right - width / 2);
    if (to - from > width / 3)
      painter.text(text, middle, line, { colour: palette.soft, size: SIZE, align: 'center' });
  }
}

interface Columns {
  readonly line: number;
  readonly step: number;
  /** The first thousand in sight, which the rows count from. */
  readonly first: number;
}

function drawColumns(
  painter: Painter,
  { frame, palette }: Scene,
  placement: Placement,
  { line, step, first }: Columns,
): void {
  for (let across = first; across < BLOCKS_ACROSS; across++) {
    for (let column = 0; column < BLOCK_COLUMNS; column += step) {
      const middle = placement.point(blockCorner(across).x + column + 0.5, 0)[0];
      const text = `+${(across - first) * BLOCK_SIZE + column}`;
      const half = painter.measure(text, SIZE) / 2;
      if (middle - half < frame.left || middle + half > frame.left + frame.width) continue;
      painter.text(text, middle, line, { colour: palette.soft, size: SIZE, align: 'center' });
    }
  }
}

interface Rows {
  readonly edge: number;
  /** Added to every row's label; null where only the ten thousands and hundreds are told. */
  readonly first: number | null;
}

function drawRows(
  painter: Painter,
  { frame, palette }: Scene,
  placement: Placement,
  { edge, first }: Rows,
): void {
  const seen = placement.seen();
  const step = [1, BAND, BLOCK_ROWS].find((rows) => rows * placement.cell.height >= LINE) ?? BLOCK_ROWS;
  for (let down = 0; down * TEN_THOUSAND < 65_536; down++) {
    const { y } = blockCorner(down * BLOCKS_ACROSS);
    if (y > seen.bottom || y + BLOCK_ROWS < seen.top) continue;
    for (let row = 0; row < BLOCK_ROWS; row += step) {
      const rowTop = placement.point(0, y + row)[1];
      const height = step === BLOCK_ROWS ? LINE : step * placement.cell.height;
      const middle = rowTop + Math.min(height, LINE) / 2;
      if (rowTop + height < frame.top || middle > frame.top + frame.height) continue;
      const isFirst = row === 0;
      const port = down * TEN_THOUSAND + (first ?? 0) + row * BLOCK_COLUMNS;
      const text = isFirst || first !== null ? String(port) : `+${row * BLOCK_COLUMNS}`;
      painter.text(text, edge - BESIDE, middle, {
        colour: isFirst ? palette.ink : palette.soft,
        size: SIZE,
        isBold: isFirst,
        align: 'right',
      });
    }
  }
}

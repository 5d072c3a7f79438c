import stringWidth from 'string-width';
import type { Column } from './columns.ts';

const GAP = '  ';

function pad(text: string, width: number, align: Column<never>['align']): string {
  const filling = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? filling + text : text + filling;
}

/** Cut to `width` terminal cells; wide characters (Korean, emoji) take two. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let result = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width - 1) break;
    result += segment;
  }
  return `${result}…`;
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
}

interface Sized<Row> {
  readonly column: Column<Row>;
  readonly cells: readonly string[];
  readonly width: number;
}

/** Leaves out the least important columns until the rest fits; the last one may be cut instead. */
function fitting<Row>(columns: readonly Sized<Row>[], width: number | null): readonly Sized<Row>[] {
  let kept = [...columns];
  while (width !== null && totalWidth(kept.map((sized) => Math.min(sized.width, 24))) > width) {
    const least = Math.max(...kept.map((sized) => sized.column.importance));
    if (least === 0) break;
    const leaving = kept.findLast((sized) => sized.column.importance === least);
    kept = kept.filter((sized) => sized !== leaving);
  }
  return kept;
}

/** Aligned lines: the headings, then one line for each row. `width` in terminal cells; null: as wide as needed. */
export function tableLines<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number | null,
): readonly string[] {
  const sized = columns.map((column) => {
    const cells = rows.map((row) => column.value(row));
    return { column, cells, width: Math.max(stringWidth(column.heading), ...maximum(cells)) };
  });
  const needed = sized.filter(
    ({ column, cells }) => column.isOptional !== true || cells.some((cell) => cell !== ''),
  );
  const kept = fitting(needed, width);
  const line = (cell: (sized: Sized<Row>) => string): string => {
    const text = kept
      .map((item, index) =>
        index === kept.length - 1 ? cell(item) : pad(cell(item), item.width, item.column.align),
      )
      .join(GAP)
      .trimEnd();
    return width === null ? text : cut(text, width);
  };
  return [
    line((item) => item.column.heading),
    ...rows.map((_, index) => line((item) => item.cells[index] ?? '')),
  ];
}

/** Spreading 100,000 cells into Math.max would overflow the stack. */
function maximum(cells: readonly string[]): readonly number[] {
  return cells.length === 0 ? [] : [cells.reduce((most, cell) => Math.max(most, stringWidth(cell)), 0)];
}

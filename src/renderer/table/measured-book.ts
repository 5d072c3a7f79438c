import { cssFont } from '../format/css-font.ts';
import { textWidth } from '../format/text-width.ts';
import { CELL_PADDING, type ColumnBook } from './column-layout.ts';

/** As grid.module.css has them: the room around a heading, which the next one has at its left, too; and the sign of its order. */
const HEADING_PADDING = 8;
const SORT_GAP = 2;
const headingFont = (): string => cssFont(11.5, 500);

/** The widest of these texts, in CSS pixels. */
export const widest = (texts: readonly string[], font: string): number =>
  Math.max(...texts.map((text) => textWidth(text, font)));

/**
 * The columns as wide as one language needs them. `needs`: what some may have to show, in CSS pixels without the
 * padding of a cell. `sorted`: the columns whose headings have the sign of an order, which are whole with it.
 */
export function measuredBook<Id extends string, SortId extends string>(
  book: ColumnBook<Id, SortId>,
  needs: Readonly<Partial<Record<Id, number>>>,
  nameOf: (id: Id) => string,
  sorted: readonly SortId[],
): ColumnBook<Id, SortId> {
  const [marks] = book.fixed;
  const signRoom = SORT_GAP + textWidth('↑', headingFont());
  const columns = book.columns.map((column) => {
    if (column.id === marks) return column;
    const need = needs[column.id];
    const sign = column.sort !== null && sorted.includes(column.sort) ? signRoom : 0;
    const least = Math.ceil(textWidth(nameOf(column.id), headingFont()) + HEADING_PADDING + sign);
    return {
      ...column,
      width: Math.max(least, need === undefined ? column.width : Math.ceil(need) + CELL_PADDING),
    };
  });
  return { ...book, columns };
}

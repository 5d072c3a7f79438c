import type * as v from 'valibot';
import { COLUMN_WIDTH, type columnLayoutSchema } from '../../shared/table-settings.ts';

/** What a person made of a table's columns; see `columnLayoutSchema`. */
export type ColumnLayout = v.InferOutput<typeof columnLayoutSchema>;

export interface Column<Id extends string = string, SortId extends string = string> {
  readonly id: Id;
  readonly sort: SortId | null;
  readonly align: 'start' | 'end';
  /** In CSS pixels: what it needs to say something. */
  readonly width: number;
  /** Its part of what is left over; 0 for columns whose content is as wide as it ever gets. */
  readonly share: number;
  /** In CSS pixels: how narrow it may become before the table scrolls sideways; its width where that is not given. */
  readonly least?: number;
  /** In CSS pixels: what it needs to say everything; the first of what is left over goes there. */
  readonly wish?: number;
  /** The column that is left out and whose words it has beside its own; see `StandIn`. */
  readonly also?: Id;
}

/** A column that says what another does wherever that one is left out. */
export interface StandIn<Id extends string> {
  readonly of: Id;
  readonly by: Id;
  /** How much wider that makes it, in CSS pixels. */
  readonly width: number;
}

/** What a cell keeps free at its two sides, in CSS pixels; as grid.module.css has it. */
export const CELL_PADDING = 12;

/** All that a table can show. */
export interface ColumnBook<Id extends string, SortId extends string> {
  readonly columns: readonly Column<Id, SortId>[];
  /** Shown where nobody chose, in this order. */
  readonly usual: readonly Id[];
  /** Always there. The first of all of them where it has no sort: the marks. */
  readonly fixed: readonly Id[];
  /** Which of the chosen go first where the window is narrow. */
  readonly dispensable: readonly Id[];
  readonly standIn?: StandIn<Id>;
}

/** The chosen ones in their order; what this version does not know is left out. */
export function shownIds<Id extends string>(
  book: ColumnBook<Id, string>,
  layout: ColumnLayout,
): readonly Id[] {
  const known = layout.shown.flatMap((name) =>
    book.columns.filter(({ id }) => id === name).map(({ id }) => id),
  );
  const chosen = known.length === 0 ? book.usual : [...new Set(known)];
  const marks = book.fixed.slice(0, 1);
  const missing = book.fixed.filter((id) => !chosen.includes(id) && !marks.includes(id));
  return [...marks, ...missing, ...chosen.filter((id) => !marks.includes(id))];
}

const sum = (columns: readonly Column[]): number => columns.reduce((total, { width }) => total + width, 0);

/** So much is taken from columns that can be narrower before one goes, in CSS pixels: an arrow comes and goes in a heading. */
const MOST_GIVEN = 24;

const slackOf = (columns: readonly Column[]): number =>
  columns.reduce((total, { width, least = width }) => total + Math.max(0, width - least), 0);

function withStandIn<Id extends string, SortId extends string>(
  { standIn }: ColumnBook<Id, SortId>,
  columns: readonly Column<Id, SortId>[],
): readonly Column<Id, SortId>[] {
  if (standIn === undefined || columns.some(({ id }) => id === standIn.of)) return columns;
  return columns.map((column) =>
    column.id === standIn.by ? { ...column, width: column.width + standIn.width, also: standIn.of } : column,
  );
}

/** The columns as they are drawn: those that have room, each with its width in CSS pixels. */
export function fitColumns<Id extends string, SortId extends string>(
  book: ColumnBook<Id, SortId>,
  layout: ColumnLayout,
  available: number,
): readonly Column<Id, SortId>[] {
  const ids = shownIds(book, layout);
  let kept = ids.flatMap((id) => book.columns.filter((column) => column.id === id));
  let columns = withStandIn(book, kept);
  for (const id of book.dispensable) {
    if (sum(columns) - Math.min(MOST_GIVEN, slackOf(columns)) <= available) break;
    kept = kept.filter((column) => column.id !== id);
    columns = withStandIn(book, kept);
  }
  // A width that somebody chose is kept to; the table scrolls sideways then.
  const wanted = columns.map((column) => {
    const { [column.id]: width } = layout.widths;
    return width === undefined ? column : { ...column, width, share: 0, least: width, wish: width };
  });
  let missing = Math.max(0, sum(wanted) - available);
  const sized = wanted.map((column) => {
    const given = Math.min(missing, Math.max(0, column.width - (column.least ?? column.width)));
    missing -= given;
    return { ...column, width: column.width - given };
  });
  const room = (columns: readonly Column[]): number => Math.max(0, available - sum(columns));
  const content = shared(sized, room(sized), ({ width, wish = width }) => Math.max(0, wish - width), true);
  return shared(content, room(content), ({ share }) => share, false);
}

/** So much wider in all, each by its part; where the parts are pixels by no more than these. */
function shared<Id extends string, SortId extends string>(
  columns: readonly Column<Id, SortId>[],
  left: number,
  partOf: (column: Column<Id, SortId>) => number,
  isInPixels: boolean,
): readonly Column<Id, SortId>[] {
  const parts = columns.reduce((total, column) => total + partOf(column), 0);
  if (parts === 0) return columns;
  const given = isInPixels ? Math.min(left, parts) : left;
  return columns.map((column) => {
    const part = partOf(column);
    return part === 0 ? column : { ...column, width: column.width + Math.floor((given * part) / parts) };
  });
}

export const tracksOf = (columns: readonly Column[]): string =>
  columns.map(({ width }) => `${width}px`).join(' ');

/** With this column, or without it; a new one comes last. */
export function toggleColumn<Id extends string>(
  book: ColumnBook<Id, string>,
  layout: ColumnLayout,
  id: Id,
): ColumnLayout {
  const ids = shownIds(book, layout);
  const shown = ids.includes(id)
    ? ids.filter((each) => each !== id || book.fixed.includes(id))
    : [...ids, id];
  return { ...layout, shown: [...shown] };
}

/** With `id` right before `target`, or right after it. The marks stay where they are. */
export function placeColumn<Id extends string>(
  book: ColumnBook<Id, string>,
  layout: ColumnLayout,
  id: Id,
  target: { readonly id: Id; readonly side: 'before' | 'after' },
): ColumnLayout {
  if (id === target.id || id === book.fixed[0]) return layout;
  const others = shownIds(book, layout).filter((each) => each !== id);
  const at = others.indexOf(target.id);
  if (at < 0) return layout;
  const place = Math.max(1, target.side === 'before' ? at : at + 1);
  return { ...layout, shown: [...others.slice(0, place), id, ...others.slice(place)] };
}

/** One place to the left (-1) or right (1), past the next column that is drawn. */
export function moveColumn<Id extends string>(
  book: ColumnBook<Id, string>,
  layout: ColumnLayout,
  drawn: readonly Column<Id>[],
  id: Id,
  by: -1 | 1,
): ColumnLayout {
  const next = drawn[drawn.findIndex((column) => column.id === id) + by];
  if (next === undefined || next.id === book.fixed[0]) return layout;
  return placeColumn(book, layout, id, { id: next.id, side: by === 1 ? 'after' : 'before' });
}

/** `width`: in CSS pixels, null for the width that it has by itself. */
export function resizeColumn(layout: ColumnLayout, id: string, width: number | null): ColumnLayout {
  const { [id]: _before, ...widths } = layout.widths;
  if (width === null) return { ...layout, widths };
  const kept = Math.round(Math.min(COLUMN_WIDTH.most, Math.max(COLUMN_WIDTH.least, width)));
  return { ...layout, widths: { ...widths, [id]: kept } };
}

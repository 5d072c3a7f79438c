import * as v from 'valibot';

export const SORT_COLUMNS = [
  'port',
  'protocol',
  'process',
  'pid',
  'user',
  'service',
  'range',
  'side',
  'state',
  'address',
  'remote',
  'since',
  'verdict',
  'exposure',
  'container',
  'unit',
  'iana',
  'command',
  'folder',
  'namespace',
  'security',
  'started',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export const PROCESS_SORT_COLUMNS = [
  'process',
  'ports',
  'servers',
  'clients',
  'user',
  'since',
  'pid',
  'command',
  'folder',
] as const;
export type ProcessSortColumn = (typeof PROCESS_SORT_COLUMNS)[number];

export type Direction = 'ascending' | 'descending';

/** One step of an order; rows that are equal in it are ordered by the next one. */
export interface SortTerm<Column extends string> {
  readonly column: Column;
  readonly direction: Direction;
}

/** More would order nothing that a person could follow. */
export const MOST_SORT_TERMS = 4;

const termSchema = <const Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  v.object({ column: v.picklist(columns), direction: v.picklist(['ascending', 'descending']) });

/** What may be written: the most telling column first, each column once. */
export const sortSchema = <const Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  v.pipe(v.array(termSchema(columns)), v.minLength(1), v.maxLength(MOST_SORT_TERMS));

/** What is read: a file of before several columns has one term alone, and one of later columns not known here. */
export function rememberedSort<const Columns extends readonly [string, ...string[]]>(columns: Columns) {
  const term = termSchema(columns);
  const known = (value: unknown): readonly SortTerm<Columns[number]>[] =>
    (Array.isArray(value) ? value : [value]).filter((each): each is SortTerm<Columns[number]> =>
      v.is(term, each),
    );
  return v.pipe(
    v.unknown(),
    v.transform((value) => known(value).slice(0, MOST_SORT_TERMS)),
    v.minLength(1),
  );
}

export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

/** How long new, changed and closed rows are marked, in seconds; 0 marks none. */
export const highlightSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60));

/** As wide as a column may be drawn, in CSS pixels. */
export const COLUMN_WIDTH = { least: 28, most: 1600 } as const;

/** Any name: a column of a newer version is kept in the file and left out of the table. */
const columnName = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,31}$/));

/** Which columns a table shows, in their order, and those that were given a width of their own. */
export const columnLayoutSchema = v.object({
  /** Empty: those that Porthole shows by itself. */
  shown: v.pipe(v.array(columnName), v.maxLength(60)),
  widths: v.record(
    columnName,
    v.pipe(v.number(), v.integer(), v.minValue(COLUMN_WIDTH.least), v.maxValue(COLUMN_WIDTH.most)),
  ),
});

export const columnLayoutsSchema = v.object({ ports: columnLayoutSchema, processes: columnLayoutSchema });

const NO_LAYOUT = { shown: [], widths: {} };

/** One table's broken layout leaves the other as it was. */
export const rememberedLayouts = v.object({
  ports: v.fallback(columnLayoutSchema, NO_LAYOUT),
  processes: v.fallback(columnLayoutSchema, NO_LAYOUT),
});

export const DEFAULT_LAYOUTS = { ports: NO_LAYOUT, processes: NO_LAYOUT };

export const GROUPINGS = [
  'none',
  'process',
  'service',
  'range',
  'exposure',
  'container',
  'user',
  'side',
  'state',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which groups are folded: all but the exceptions, or none but them. By the key of the group. */
export const foldingSchema = v.object({
  isFolded: v.boolean(),
  except: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(500)),
});

export const NOTHING_FOLDED = { isFolded: false, except: [] };

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
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export const PROCESS_SORT_COLUMNS = ['process', 'ports', 'servers', 'clients', 'user', 'since'] as const;
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

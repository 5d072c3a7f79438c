import { MOST_SORT_TERMS, type Direction, type SortTerm } from '../../shared/table-settings.ts';

/** What a heading says of its part in the order. */
export interface SortPart {
  readonly direction: Direction;
  /** From 1; null where it is the only one. */
  readonly place: number | null;
}

export function sortPartOf<Column extends string>(
  sort: readonly SortTerm<Column>[],
  column: Column,
): SortPart | null {
  const index = sort.findIndex((term) => term.column === column);
  const term = sort[index];
  if (term === undefined) return null;
  return { direction: term.direction, place: sort.length > 1 ? index + 1 : null };
}

const turned = (direction: Direction): Direction => (direction === 'ascending' ? 'descending' : 'ascending');

/** By this column alone; again, the other way round. */
export function sortBy<Column extends string>(
  sort: readonly SortTerm<Column>[],
  column: Column,
): readonly SortTerm<Column>[] {
  const [first, ...others] = sort;
  const isAlone = first?.column === column && others.length === 0;
  return [{ column, direction: isAlone ? turned(first.direction) : 'ascending' }];
}

/** By this column too: after the others, then the other way round, then no more. The last one stays. */
export function alsoSortBy<Column extends string>(
  sort: readonly SortTerm<Column>[],
  column: Column,
): readonly SortTerm<Column>[] {
  const known = sort.find((term) => term.column === column);
  if (known === undefined) {
    return [...sort.slice(0, MOST_SORT_TERMS - 1), { column, direction: 'ascending' }];
  }
  if (known.direction === 'ascending' || sort.length === 1) {
    return sort.map((term) => (term === known ? { column, direction: turned(known.direction) } : term));
  }
  return sort.filter((term) => term !== known);
}

/** A word for the order: other rows were asked for when it changes. */
export const sortText = (sort: readonly SortTerm<string>[]): string =>
  sort.map(({ column, direction }) => `${column} ${direction}`).join();

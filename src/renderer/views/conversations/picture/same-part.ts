import type { Link } from '../model/link.ts';
import type { CallRow, ServedRow } from './drawn-graph.ts';

/** Links keep their very objects while nothing in them changed; what is made of them is compared by them. */
function isSameLinks(left: readonly Link[], right: readonly Link[]): boolean {
  return left.length === right.length && left.every((link, index) => link === right[index]);
}

/** Whether two lists of rows are drawn alike. */
export function isSameRows(
  left: readonly (ServedRow | CallRow)[],
  right: readonly (ServedRow | CallRow)[],
): boolean {
  return (
    left.length === right.length &&
    left.every((row, index) => {
      const other = right[index];
      return row.id === other?.id && row.rest === other.rest && isSameLinks(row.links, other.links);
    })
  );
}

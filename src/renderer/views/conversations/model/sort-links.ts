import type { LinkColumn } from '../../../../shared/conversation-settings.ts';
import type { SortTerm } from '../../../../shared/table-settings.ts';
import { compareKeys } from '../../../store/sort.ts';
import type { Link } from './link.ts';

/** The most telling column first. */
export type LinkSort = readonly SortTerm<LinkColumn>[];

type SortKey = string | number;

/** `nameOf` answers the shown name of a node. A total order, so that equal lines never trade places. */
export function sortLinks(
  links: readonly Link[],
  sort: LinkSort,
  nameOf: (nodeId: string) => string,
): readonly Link[] {
  const keys: Record<LinkColumn, (link: Link) => SortKey> = {
    caller: ({ from }) => nameOf(from).toLowerCase(),
    provider: ({ to }) => nameOf(to).toLowerCase(),
    port: ({ port }) => port ?? Infinity,
    connections: ({ total }) => total,
    from: ({ ports }) => ports[0] ?? Infinity,
  };
  return [...links].sort((left, right) => {
    for (const { column, direction } of sort) {
      const order = compareKeys(keys[column](left), keys[column](right));
      if (order !== 0) return direction === 'ascending' ? order : -order;
    }
    return compareKeys(left.port ?? Infinity, right.port ?? Infinity) || compareKeys(left.id, right.id);
  });
}

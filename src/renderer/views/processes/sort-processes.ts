import type { ProcessGroup } from './group-processes.ts';

export const PROCESS_COLUMNS = ['process', 'ports', 'servers', 'clients', 'user', 'since'] as const;
export type ProcessColumn = (typeof PROCESS_COLUMNS)[number];

export interface ProcessSort {
  readonly column: ProcessColumn;
  readonly direction: 'ascending' | 'descending';
}

type SortKey = string | number;

/** What is not known comes last in an ascending list. */
const UNKNOWN_TEXT = '\uffff';

const nameOf = ({ owner }: ProcessGroup): string => owner?.name.toLowerCase() ?? UNKNOWN_TEXT;

/** Who runs it, by the process or, where that is hidden, by its sockets. */
export const userOf = ({ owner, sockets }: ProcessGroup): string | null =>
  owner?.user ?? sockets[0]?.user ?? null;

const keyOf: Record<ProcessColumn, (group: ProcessGroup) => SortKey> = {
  process: nameOf,
  ports: ({ listening }) => listening[0]?.local.port ?? Infinity,
  servers: ({ servers }) => servers,
  clients: ({ clients }) => clients,
  user: (group) => userOf(group)?.toLowerCase() ?? UNKNOWN_TEXT,
  since: ({ owner }) => owner?.startedAt ?? UNKNOWN_TEXT,
};

const compareKeys = (left: SortKey, right: SortKey): number => (left < right ? -1 : left > right ? 1 : 0);

/** A total order, so that equal rows never trade places between updates. */
function compareTies(left: ProcessGroup, right: ProcessGroup): number {
  return (
    compareKeys(nameOf(left), nameOf(right)) ||
    (left.owner?.pid ?? 0) - (right.owner?.pid ?? 0) ||
    compareKeys(left.id, right.id)
  );
}

export function sortProcesses(groups: Iterable<ProcessGroup>, sort: ProcessSort): readonly ProcessGroup[] {
  const key = keyOf[sort.column];
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...groups].sort(
    (left, right) => sign * compareKeys(key(left), key(right)) || compareTies(left, right),
  );
}

import type { ProcessSortColumn, SortTerm } from '../../../shared/table-settings.ts';
import { compareKeys } from '../../store/sort.ts';
import type { ProcessGroup } from './group-processes.ts';

/** The most telling column first. */
export type ProcessSort = readonly SortTerm<ProcessSortColumn>[];

type SortKey = string | number;

/** What is not known comes last in an ascending list. */
const UNKNOWN_TEXT = '\uffff';

const nameOf = ({ owner }: ProcessGroup): string => owner?.name.toLowerCase() ?? UNKNOWN_TEXT;

/** Who runs it, by the process or, where that is hidden, by its sockets. */
export const userOf = ({ owner, sockets }: ProcessGroup): string | null =>
  owner?.user ?? sockets[0]?.user ?? null;

const keyOf: Record<ProcessSortColumn, (group: ProcessGroup) => SortKey> = {
  process: nameOf,
  ports: ({ listening }) => listening[0]?.local.port ?? Infinity,
  servers: ({ servers }) => servers,
  clients: ({ clients }) => clients,
  user: (group) => userOf(group)?.toLowerCase() ?? UNKNOWN_TEXT,
  since: ({ owner }) => owner?.startedAt ?? UNKNOWN_TEXT,
  pid: ({ owner }) => owner?.pid ?? Infinity,
  command: ({ owner }) => owner?.command?.toLowerCase() ?? UNKNOWN_TEXT,
  folder: ({ owner }) => owner?.workingDirectory?.toLowerCase() ?? UNKNOWN_TEXT,
};

/** A total order, so that equal rows never trade places between updates. */
function compareTies(left: ProcessGroup, right: ProcessGroup): number {
  return (
    compareKeys(nameOf(left), nameOf(right)) ||
    (left.owner?.pid ?? 0) - (right.owner?.pid ?? 0) ||
    compareKeys(left.id, right.id)
  );
}

export function sortProcesses(groups: Iterable<ProcessGroup>, sort: ProcessSort): readonly ProcessGroup[] {
  const steps = sort.map(({ column, direction }) => ({
    key: keyOf[column],
    sign: direction === 'ascending' ? 1 : -1,
  }));
  return [...groups].sort((left, right) => {
    for (const { key, sign } of steps) {
      const order = compareKeys(key(left), key(right));
      if (order !== 0) return sign * order;
    }
    return compareTies(left, right);
  });
}

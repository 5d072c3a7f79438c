import type { ProcessSortColumn, SortTerm } from '../../../shared/table-settings.ts';
import { runnerOf } from '../../../shared/runner.ts';
import { compareKeys } from '../../store/sort.ts';
import type { ProcessGroup } from './group-processes.ts';

/** The most telling column first. */
export type ProcessSort = readonly SortTerm<ProcessSortColumn>[];

type SortKey = string | number;

/** What is not known comes last in an ascending list. */
const UNKNOWN_TEXT = '\uffff';

const nameOf = ({ owner }: ProcessGroup): string => owner?.name.toLowerCase() ?? UNKNOWN_TEXT;

/** Who runs it, by the process or, where that is hidden, by its sockets. */
export const userOf = ({ owner, sockets }: ProcessGroup): string | null => runnerOf(owner, sockets[0]);

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

/** Names, pids and ids make it a total order, so that equal rows never trade places between updates. */
const TIES = [keyOf.process, ({ owner }: ProcessGroup) => owner?.pid ?? 0, ({ id }: ProcessGroup) => id];

/** Names and ports are read while comparing: from the order of before, where nearly all stay, few are compared. */
export function sortProcesses(groups: Iterable<ProcessGroup>, sort: ProcessSort): readonly ProcessGroup[] {
  const asked = sort.map(({ column, direction }) => ({
    make: keyOf[column],
    sign: direction === 'descending' ? -1 : 1,
  }));
  const steps = [...asked, ...TIES.map((make) => ({ make, sign: 1 }))];
  return [...groups].sort((left, right) => {
    for (const { make, sign } of steps) {
      const order = compareKeys(make(left), make(right));
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}

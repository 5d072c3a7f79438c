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

/** Of each process the keys are made once, and not for every comparison. */
export function sortProcesses(groups: Iterable<ProcessGroup>, sort: ProcessSort): readonly ProcessGroup[] {
  const makers = [...sort.map(({ column }) => keyOf[column]), ...TIES];
  const signs = makers.map((_, step) => (sort[step]?.direction === 'descending' ? -1 : 1));
  const compare = (left: readonly SortKey[], right: readonly SortKey[]): number => {
    for (const [step, sign] of signs.entries()) {
      const order = compareKeys(left[step] ?? 0, right[step] ?? 0);
      if (order !== 0) return sign * order;
    }
    return 0;
  };
  return [...groups]
    .map((group) => ({ group, keys: makers.map((make) => make(group)) }))
    .sort((left, right) => compare(left.keys, right.keys))
    .map(({ group }) => group);
}

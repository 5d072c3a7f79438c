import type { Mark, MarkKind } from '../../store/marks.ts';
import { livingRows } from '../../store/ordered-rows.ts';
import type { TableState } from '../../store/socket-model.ts';
import { groupProcesses, updateProcesses, type ProcessGroup } from './group-processes.ts';
import { sortProcesses, type ProcessSort } from './sort-processes.ts';

export interface ProcessPicture {
  readonly groups: readonly ProcessGroup[];
  readonly byId: ReadonlyMap<string, ProcessGroup>;
  readonly indexOf: (id: string) => number;
  readonly markOf: (group: ProcessGroup) => MarkKind | null;
}

/** Remembers the last groups, so that an update makes new ones only where something changed. */
export class ProcessIndex {
  #living: ReadonlyMap<string, ProcessGroup> = new Map();
  #closed: ReadonlyMap<string, ProcessGroup> = new Map();
  /** In the order that was asked for last. */
  #sorted: readonly ProcessGroup[] = [];
  /** Lists without a mark: whatever is marked later is another socket, and stands in another list. */
  readonly #quiet = new WeakSet<ProcessGroup['listening']>();
  /** Of the rows of which `#living` are the groups. */
  #revision = -1;

  picture(state: TableState, sort: ProcessSort): ProcessPicture {
    const living = (this.#living = this.#groupsOf(state));
    this.#revision = state.revision;
    const closed = (this.#closed = groupProcesses(state.closed, this.#closed));
    const byId = this.#inOrderOfBefore(living, closed);
    const groups = (this.#sorted = sortProcesses(byId.values(), sort));
    const indexes = new Map(groups.map(({ id }, index) => [id, index]));
    return {
      groups,
      byId,
      indexOf: (id) => indexes.get(id) ?? -1,
      markOf: (group) => this.#markOf(group, living.has(group.id), closed.get(group.id), state.marks),
    };
  }

  /** A process whose last socket has closed stays a moment, as its sockets do. */
  #inOrderOfBefore(
    living: ReadonlyMap<string, ProcessGroup>,
    closed: ReadonlyMap<string, ProcessGroup>,
  ): ReadonlyMap<string, ProcessGroup> {
    const byId = new Map<string, ProcessGroup>();
    for (const { id } of this.#sorted) {
      const group = living.get(id) ?? closed.get(id);
      if (group !== undefined) byId.set(id, group);
    }
    for (const group of closed.values()) if (!living.has(group.id)) byId.set(group.id, group);
    for (const group of living.values()) byId.set(group.id, group);
    return byId;
  }

  #groupsOf(state: TableState): ReadonlyMap<string, ProcessGroup> {
    const { revision, update } = state;
    if (revision === this.#revision) return this.#living;
    return update?.from === this.#revision
      ? updateProcesses(this.#living, update.gone, update.come)
      : groupProcesses(livingRows(state), this.#living);
  }

  /** Where it waits is news of a process; connections come and go all the time. */
  #markOf(
    { sockets, listening }: ProcessGroup,
    isLiving: boolean,
    closed: ProcessGroup | undefined,
    marks: ReadonlyMap<string, Mark>,
  ): MarkKind | null {
    if (!isLiving) return 'closed';
    if (marks.size === 0) return null;
    if (sockets.every(({ id }) => marks.get(id)?.kind === 'new')) return 'new';
    const hasNews = !this.#quiet.has(listening) && listening.some(({ id }) => marks.has(id));
    if (!hasNews) this.#quiet.add(listening);
    return hasNews || (closed !== undefined && closed.listening.length > 0) ? 'changed' : null;
  }
}

/** The group of the selected socket: the one that was chosen, where several processes share that socket. */
export function selectedGroup(
  { groups, byId }: ProcessPicture,
  socketId: string | null,
  chosenId: string | null,
): ProcessGroup | null {
  if (socketId === null) return null;
  const holds = (group: ProcessGroup): boolean => group.sockets.some((socket) => socket.id === socketId);
  const chosen = chosenId === null ? undefined : byId.get(chosenId);
  if (chosen !== undefined && holds(chosen)) return chosen;
  return groups.find(holds) ?? null;
}

import type { InspectedSocket, Owner } from '../../../shared/socket.ts';
import type { Mark, MarkKind } from '../../store/marks.ts';
import type { TableState } from '../../store/socket-model.ts';
import { groupProcesses, waits, type ProcessGroup } from './group-processes.ts';
import { sortProcesses, type ProcessSort } from './sort-processes.ts';

export interface ProcessPicture {
  readonly groups: readonly ProcessGroup[];
  readonly byId: ReadonlyMap<string, ProcessGroup>;
  /** Every process that owns a socket, whatever the filter leaves: parents are looked up here. */
  readonly owners: ReadonlyMap<number, Owner>;
  readonly indexOf: (id: string) => number;
  readonly markOf: (group: ProcessGroup) => MarkKind | null;
}

/** Remembers the last groups, so that an update makes new ones only where something changed. */
export class ProcessIndex {
  #living: ReadonlyMap<string, ProcessGroup> = new Map();
  #closed: ReadonlyMap<string, ProcessGroup> = new Map();

  picture({ rows, marks }: TableState, all: Iterable<InspectedSocket>, sort: ProcessSort): ProcessPicture {
    const isClosed = ({ id }: InspectedSocket): boolean => marks.get(id)?.kind === 'closed';
    this.#living = groupProcesses(
      rows.filter((socket) => !isClosed(socket)),
      this.#living,
    );
    this.#closed = groupProcesses(rows.filter(isClosed), this.#closed);
    // A process whose last socket has closed stays a moment, as its sockets do.
    const byId = new Map([...this.#closed, ...this.#living]);
    const groups = sortProcesses(byId.values(), sort);
    const indexes = new Map(groups.map(({ id }, index) => [id, index]));
    const [living, closed] = [this.#living, this.#closed];
    return {
      groups,
      byId,
      owners: ownersOf(all),
      indexOf: (id) => indexes.get(id) ?? -1,
      markOf: (group) => markOf(group, living.has(group.id), closed.get(group.id), marks),
    };
  }
}

/** Where it waits is news of a process; connections come and go all the time. */
function markOf(
  { sockets, listening }: ProcessGroup,
  isLiving: boolean,
  closed: ProcessGroup | undefined,
  marks: ReadonlyMap<string, Mark>,
): MarkKind | null {
  if (!isLiving) return 'closed';
  if (marks.size === 0) return null;
  if (sockets.every(({ id }) => marks.get(id)?.kind === 'new')) return 'new';
  const hasNews = listening.some(({ id }) => marks.has(id)) || closed?.sockets.some(waits) === true;
  return hasNews ? 'changed' : null;
}

function ownersOf(sockets: Iterable<InspectedSocket>): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>();
  for (const socket of sockets) for (const owner of socket.owners) owners.set(owner.pid, owner);
  return owners;
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

import type { InspectedSocket, Owner } from '../../../shared/socket.ts';
import type { TableState } from '../../store/socket-model.ts';
import { groupProcesses, type ProcessGroup } from './group-processes.ts';
import { sortProcesses, type ProcessSort } from './sort-processes.ts';

export interface ProcessPicture {
  readonly groups: readonly ProcessGroup[];
  readonly byId: ReadonlyMap<string, ProcessGroup>;
  /** Every process that owns a socket, whatever the filter leaves: parents are looked up here. */
  readonly owners: ReadonlyMap<number, Owner>;
  readonly indexOf: (id: string) => number;
}

/** Remembers the last groups, so that an update makes new ones only where something changed. */
export class ProcessIndex {
  #known: ReadonlyMap<string, ProcessGroup> = new Map();

  picture({ rows, marks }: TableState, all: Iterable<InspectedSocket>, sort: ProcessSort): ProcessPicture {
    const living = rows.filter((socket) => marks.get(socket.id)?.kind !== 'closed');
    this.#known = groupProcesses(living, this.#known);
    const byId = this.#known;
    const groups = sortProcesses(byId.values(), sort);
    const indexes = new Map(groups.map(({ id }, index) => [id, index]));
    return { groups, byId, owners: ownersOf(all), indexOf: (id) => indexes.get(id) ?? -1 };
  }
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

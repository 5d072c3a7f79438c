import { isSame } from '../../../shared/diff.ts';
import type { InspectedSocket, Owner } from '../../../shared/socket.ts';

/** A process and the sockets of it that the filter leaves. */
export interface ProcessGroup {
  /** Lasts as long as the process: pids are used again. */
  readonly id: string;
  /** Null where nobody is known to own the sockets; they are then alike in why, and in their user. */
  readonly owner: Owner | null;
  readonly sockets: readonly InspectedSocket[];
  /** Where it waits, by port; the IPv4 and the IPv6 socket of one port count once. */
  readonly listening: readonly InspectedSocket[];
  readonly servers: number;
  readonly clients: number;
}

interface Gathered {
  owner: Owner | null;
  readonly sockets: InspectedSocket[];
}

const idOf = ({ pid, startedAt }: Owner): string => `${pid}-${startedAt ?? ''}`;

const absentId = ({ ownership, ownershipReason, user, uid, unit }: InspectedSocket): string =>
  [ownership, ownershipReason, user ?? uid, unit].join('-');

const waits = ({ state }: InspectedSocket): boolean => state === 'LISTEN' || state === 'UNCONNECTED';

function listeningOf(sockets: readonly InspectedSocket[]): readonly InspectedSocket[] {
  const byPort = new Map<string, InspectedSocket>();
  for (const socket of sockets) {
    if (!waits(socket)) continue;
    const key = `${socket.protocol} ${socket.local.port}`;
    if (!byPort.has(key)) byPort.set(key, socket);
  }
  return [...byPort.values()].sort(
    (left, right) => left.local.port - right.local.port || (left.protocol < right.protocol ? -1 : 1),
  );
}

function countOf(sockets: readonly InspectedSocket[], side: 'server' | 'client'): number {
  let count = 0;
  for (const socket of sockets) if (socket.role.side === side && !waits(socket)) count++;
  return count;
}

const groupOf = (id: string, { owner, sockets }: Gathered): ProcessGroup => ({
  id,
  owner,
  sockets,
  listening: listeningOf(sockets),
  servers: countOf(sockets, 'server'),
  clients: countOf(sockets, 'client'),
});

function gather(sockets: Iterable<InspectedSocket>): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  const groupAt = (id: string, owner: Owner | null): Gathered => {
    const group = gathered.get(id) ?? { owner, sockets: [] };
    gathered.set(id, group);
    return group;
  };
  // Thousands of sockets have one owner: its id is not put together for each.
  const byOwner = new Map<Owner, Gathered>();
  for (const socket of sockets) {
    if (socket.owners.length === 0) groupAt(absentId(socket), null).sockets.push(socket);
    for (const owner of socket.owners) {
      let group = byOwner.get(owner);
      if (group === undefined) byOwner.set(owner, (group = groupAt(idOf(owner), owner)));
      group.sockets.push(socket);
    }
  }
  return gathered;
}

const isSameList = (left: readonly InspectedSocket[], right: readonly InspectedSocket[]): boolean =>
  left.length === right.length && left.every((socket, index) => socket === right[index]);

/** Where it waits is the list of before while that says the same, so that it is not drawn again. */
function groupAfter(known: ProcessGroup, group: ProcessGroup): ProcessGroup {
  return isSameList(known.listening, group.listening) ? { ...group, listening: known.listening } : group;
}

/**
 * Sockets by the process that holds them; one that is shared stands with each of its processes. A group in which
 * nothing changed is the very object of `before`, so that its row is not drawn again.
 */
export function groupProcesses(
  sockets: Iterable<InspectedSocket>,
  before: ReadonlyMap<string, ProcessGroup> = new Map(),
): ReadonlyMap<string, ProcessGroup> {
  const groups = new Map<string, ProcessGroup>();
  for (const [id, group] of gather(sockets)) {
    const known = before.get(id);
    if (known === undefined) groups.set(id, groupOf(id, group));
    else
      groups.set(
        id,
        isSameList(known.sockets, group.sockets) ? known : groupAfter(known, groupOf(id, group)),
      );
  }
  return groups;
}

/** The same after an update, which looks at no group but those that it touches. What has come stands last in them. */
export function updateProcesses(
  before: ReadonlyMap<string, ProcessGroup>,
  gone: readonly InspectedSocket[],
  come: readonly InspectedSocket[],
): ReadonlyMap<string, ProcessGroup> {
  const groups = new Map(before);
  const [leaving, entering] = [gather(gone), gather(come)];
  for (const id of new Set([...leaving.keys(), ...entering.keys()])) {
    const known = before.get(id);
    const fresh = entering.get(id);
    if (known !== undefined) groups.set(id, updateGroup(known, leaving.get(id), fresh));
    else if (fresh !== undefined) groups.set(id, groupOf(id, fresh));
    if (groups.get(id)?.sockets.length === 0) groups.delete(id);
  }
  return groups;
}

/** Each message has an object of its own for an owner; one that says the same is not to be read and drawn again. */
const ownerAfter = (known: Owner | null, told: Owner | null): Owner | null =>
  told === null || isSame(known, told) ? known : told;

/** Counts what came and went; of the others nothing is read. */
function updateGroup(
  known: ProcessGroup,
  leaving: Gathered | undefined,
  entering: Gathered | undefined,
): ProcessGroup {
  const leaves = new Set(leaving?.sockets);
  const come = entering?.sockets ?? [];
  const gone: InspectedSocket[] = [];
  const sockets: InspectedSocket[] = [];
  for (const socket of known.sockets) (leaves.has(socket) ? gone : sockets).push(socket);
  if (gone.length + come.length === 0) return known;
  sockets.push(...come);
  const changeOf = (side: 'server' | 'client'): number => countOf(come, side) - countOf(gone, side);
  const hasListeners = gone.some(waits) || come.some(waits);
  return groupAfter(known, {
    id: known.id,
    owner: ownerAfter(known.owner, entering?.owner ?? null),
    sockets,
    listening: hasListeners ? listeningOf(sockets) : known.listening,
    servers: known.servers + changeOf('server'),
    clients: known.clients + changeOf('client'),
  });
}

/** The socket that tells most of a process: where it waits, else whatever it has open. */
export function tellingSocket({ listening, sockets }: ProcessGroup): InspectedSocket | undefined {
  return listening[0] ?? sockets[0];
}

import type { InspectedSocket, Owner } from '../../../shared/socket.ts';
import { rememberKey } from '../../store/remember-key.ts';

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

/** Thousands of sockets have one owner, and every update asks for each of them. */
const idOf = rememberKey((owner: Owner) => `${owner.pid}-${owner.startedAt ?? ''}`);

const absentId = ({ ownership, ownershipReason, user, uid, unit }: InspectedSocket): string =>
  [ownership, ownershipReason, user ?? uid, unit].join('-');

export const waits = ({ state }: InspectedSocket): boolean => state === 'LISTEN' || state === 'UNCONNECTED';

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

function groupOf(id: string, { owner, sockets }: Gathered): ProcessGroup {
  let [servers, clients] = [0, 0];
  for (const socket of sockets) {
    if (waits(socket)) continue;
    if (socket.role.side === 'server') servers++;
    else if (socket.role.side === 'client') clients++;
  }
  return { id, owner, sockets, listening: listeningOf(sockets), servers, clients };
}

function gather(sockets: Iterable<InspectedSocket>): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  const add = (id: string, owner: Owner | null, socket: InspectedSocket): void => {
    const known = gathered.get(id);
    if (known === undefined) gathered.set(id, { owner, sockets: [socket] });
    else known.sockets.push(socket);
  };
  for (const socket of sockets) {
    if (socket.owners.length === 0) add(absentId(socket), null, socket);
    for (const owner of socket.owners) add(idOf(owner), owner, socket);
  }
  return gathered;
}

const isSameList = (left: readonly InspectedSocket[], right: readonly InspectedSocket[]): boolean =>
  left.length === right.length && left.every((socket, index) => socket === right[index]);

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
    const isSame = known !== undefined && isSameList(known.sockets, group.sockets);
    groups.set(id, isSame ? known : groupOf(id, group));
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
    const left = new Set(leaving.get(id)?.sockets);
    const kept = known?.sockets.filter((socket) => !left.has(socket)) ?? [];
    const fresh = entering.get(id);
    const owner = fresh?.owner ?? known?.owner ?? null;
    const sockets = [...kept, ...(fresh?.sockets ?? [])];
    if (sockets.length === 0) groups.delete(id);
    else if (known === undefined || !isSameList(known.sockets, sockets))
      groups.set(id, groupOf(id, { owner, sockets }));
  }
  return groups;
}

/** The socket that tells most of a process: where it waits, else whatever it has open. */
export function tellingSocket({ listening, sockets }: ProcessGroup): InspectedSocket | undefined {
  return listening[0] ?? sockets[0];
}

import type { EndedChild, EndFacts, HeldPort, ProcessRef, ProcessTarget } from '../../../shared/end.ts';
import type { InspectedSocket, Owner, Snapshot } from '../../../shared/socket.ts';
import type { ProcessEntry } from '../../host/host.ts';
import { descendantsOf } from './process-tree.ts';

const NAMED_CLIENTS = 20;

export function isProcess(one: ProcessTarget, other: ProcessTarget): boolean {
  return one.pid === other.pid && one.startedAt === other.startedAt;
}

function refOf({ pid, name, startedAt }: ProcessRef): ProcessRef {
  return { pid, name, startedAt };
}

/** Whether a socket keeps a port for itself, rather than being one end of a conversation. */
export function keepsPort({ remote, state }: InspectedSocket): boolean {
  return remote === null && state !== 'CLOSED';
}

function useOf({ protocol, state }: InspectedSocket): HeldPort['use'] {
  if (protocol === 'udp') return 'receives';
  return state === 'LISTEN' ? 'listens' : 'bound';
}

export function portKey({
  namespace,
  protocol,
  local,
}: Pick<HeldPort, 'namespace' | 'protocol' | 'local'>): string {
  return `${namespace}|${protocol}|${local.port}`;
}

/** Each place once, though several sockets may share it (SO_REUSEPORT). */
function portsOf(sockets: readonly InspectedSocket[]): readonly HeldPort[] {
  const ports = new Map<string, HeldPort>();
  for (const socket of sockets.filter(keepsPort)) {
    const { namespace, protocol, local } = socket;
    ports.set(`${portKey(socket)}|${local.address}|${local.scope ?? ''}`, {
      namespace,
      protocol,
      local,
      use: useOf(socket),
    });
  }
  return [...ports.values()].sort((a, b) => a.local.port - b.local.port);
}

function distinct(owners: readonly Owner[]): readonly ProcessRef[] {
  return [...new Map(owners.map((owner) => [owner.pid, refOf(owner)])).values()];
}

/**
 * Clients of the process: connections that it holds, and those on its ports that one of its children holds or
 * that nobody has accepted yet.
 */
function clientsOf(
  snapshot: Snapshot,
  ports: readonly HeldPort[],
  lost: ReadonlySet<number>,
): readonly InspectedSocket[] {
  const keys = new Set(ports.map(portKey));
  return snapshot.sockets.filter(
    (socket) =>
      socket.remote !== null &&
      socket.role.side === 'server' &&
      (socket.owners.length === 0
        ? socket.ownershipReason === 'not-accepted' && keys.has(portKey(socket))
        : socket.owners.every(({ pid }) => lost.has(pid))),
  );
}

/** Who is at the other end, by the name of its program where that end is on this computer. */
function callerOf(
  { id, conversation, remote }: InspectedSocket,
  snapshot: Snapshot,
): EndFacts['clients']['from'] {
  if (remote === null) return [];
  const otherEnd =
    conversation === null
      ? undefined
      : snapshot.sockets.find((each) => each.conversation === conversation && each.id !== id);
  return [{ ...remote, name: otherEnd?.owners[0]?.name ?? null }];
}

/**
 * What would be lost with a process, from one picture and one list of processes. Null where the picture shows it
 * as the owner of nothing.
 */
export function endFacts(
  snapshot: Snapshot,
  processes: readonly ProcessEntry[],
  target: ProcessTarget,
): EndFacts | null {
  const held = snapshot.sockets.filter(({ owners }) => owners.some((owner) => isProcess(owner, target)));
  const owner = held.flatMap(({ owners }) => owners).find((each) => isProcess(each, target));
  if (owner === undefined) return null;
  const entry = processes.find((each) => isProcess(each, target));
  const descendants = entry === undefined ? [] : descendantsOf(entry.pid, processes);
  const below = new Set(descendants.map(({ pid }) => pid));
  const sharing = distinct(held.flatMap(({ owners }) => owners).filter(({ pid }) => pid !== owner.pid));
  const sharingPids = new Set(sharing.map(({ pid }) => pid));
  const ports = portsOf(held);
  const clients = clientsOf(snapshot, ports, new Set([owner.pid, ...below]));
  const parent = processes.find(({ pid }) => pid === owner.parentPid);
  const { user, uid, unit, container } = owner;
  return {
    takenAt: snapshot.takenAt,
    process: { ...refOf(owner), user, uid, unit, container },
    startMark: entry?.startMark ?? null,
    parent: parent === undefined ? null : refOf(parent),
    ports,
    clients: {
      count: clients.length,
      from: clients.slice(0, NAMED_CLIENTS).flatMap((client) => callerOf(client, snapshot)),
    },
    opened: held.filter(({ role }) => role.side === 'client').length,
    children: descendants.map((child): EndedChild => ({
      ...refOf(child),
      sharesSocket: sharingPids.has(child.pid),
    })),
    sharers: sharing.filter(({ pid }) => !below.has(pid)),
  };
}

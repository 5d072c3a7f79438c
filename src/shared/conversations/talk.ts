import { isLoopbackAddress } from '../address.ts';
import type { Endpoint, InspectedSocket, PortFacts, Protocol, ServiceFacts } from '../socket.ts';
import { placeOf, type ListenerBook } from './listener-book.ts';
import { partyOf, remotePartyOf, type Party } from './party.ts';

/** One end of a connection. */
export interface TalkEnd {
  readonly party: Party;
  readonly port: number;
  readonly facts: PortFacts | null;
  /** Null where that end is elsewhere, or here but already gone. */
  readonly socket: InspectedSocket | null;
}

/** sure: certain or likely. guess: by the port number only. unknown: nobody can say who called. */
export type TalkCertainty = 'sure' | 'guess' | 'unknown';

/** One connection, whichever of its ends are on this computer. */
export interface Talk {
  readonly id: string;
  readonly protocol: Protocol;
  /** The one that called; where that is unknown, the end that comes first by its socket. */
  readonly caller: TalkEnd;
  readonly provider: TalkEnd;
  readonly certainty: TalkCertainty;
  /** It is being closed, or has been and waits (RFC 9293 §3.3.2). */
  readonly isClosing: boolean;
  readonly service: ServiceFacts | null;
}

/** The same for all sockets of one connection. Null for a socket without a peer. */
export function talkIdOf(socket: InspectedSocket): string | null {
  if (socket.remote === null) return null;
  return socket.conversation ?? `socket ${socket.id}`;
}

const CLOSING: ReadonlySet<string> = new Set([
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
  'CLOSED',
]);

const CERTAINTY = { certain: 0, likely: 1, guess: 2 } as const;

function isBefore(socket: InspectedSocket, other: InspectedSocket): boolean {
  const weight = ({ role }: InspectedSocket): number =>
    role.side === 'unknown' ? 3 : CERTAINTY[role.confidence];
  const difference = weight(socket) - weight(other);
  return difference === 0 ? socket.id < other.id : difference < 0;
}

/** Of two ends, the one that knows better which side it is; the other is then the opposite. */
function mostTelling(sockets: readonly InspectedSocket[]): InspectedSocket | undefined {
  let best: InspectedSocket | undefined;
  for (const socket of sockets) if (best === undefined || isBefore(socket, best)) best = socket;
  return best;
}

function firstOther(sockets: readonly InspectedSocket[], one: InspectedSocket): InspectedSocket | undefined {
  let first: InspectedSocket | undefined;
  for (const socket of sockets) {
    if (socket !== one && (first === undefined || socket.id < first.id)) first = socket;
  }
  return first;
}

/** Places whose listener could name an end of this talk: told again when that listener changes. */
export interface ResolvedTalk {
  readonly talk: Talk;
  readonly places: readonly string[];
}

interface Resolver {
  readonly listeners: ListenerBook;
  readonly places: string[];
  /** Services of the listeners that name an end. */
  readonly waiting: (ServiceFacts | null)[];
}

function waitingParty(socket: InspectedSocket, end: Endpoint, resolver: Resolver): Party | null {
  const { namespace, protocol } = socket;
  resolver.places.push(placeOf(namespace, protocol, end.port));
  const listener = resolver.listeners.find(namespace, protocol, end);
  if (listener === null) return null;
  resolver.waiting.push(listener.service);
  return partyOf(listener);
}

/** What the program that serves it tells, else what is said of the number: the same word as in the table of ports. */
function serviceOf(provider: TalkEnd, caller: TalkEnd, waiting: Resolver['waiting']): ServiceFacts | null {
  const told = [provider.socket?.service ?? null, ...waiting, caller.socket?.service ?? null].filter(
    (service) => service !== null,
  );
  return told.find(({ byProcess }) => byProcess !== null) ?? told[0] ?? null;
}

/** The end where `socket` is. What its program has not accepted yet, or closed already, is the listener's. */
function endHere(socket: InspectedSocket, resolver: Resolver): TalkEnd {
  const isServed = socket.owners.length === 0 && socket.ownership === 'none' && socket.role.side === 'server';
  const party = (isServed ? waitingParty(socket, socket.local, resolver) : null) ?? partyOf(socket);
  return { party, port: socket.local.port, facts: socket.localPort, socket };
}

/** The end that has no socket of its own: elsewhere, or a port of this computer that somebody waits on. */
function endThere(socket: InspectedSocket, resolver: Resolver): TalkEnd {
  const remote = socket.remote ?? socket.local;
  const isHere = isLoopbackAddress(remote.address) || remote.address === socket.local.address;
  const waiting = isHere && socket.role.side === 'client' ? waitingParty(socket, remote, resolver) : null;
  return {
    party: waiting ?? remotePartyOf(socket),
    port: remote.port,
    facts: socket.remotePort,
    socket: null,
  };
}

/** One connection from the sockets that it has here: one, or both ends. */
export function resolveTalk(
  id: string,
  sockets: readonly InspectedSocket[],
  listeners: ListenerBook,
): ResolvedTalk | null {
  const telling = mostTelling(sockets);
  if (telling === undefined) return null;
  const resolver: Resolver = { listeners, places: [], waiting: [] };
  const here = endHere(telling, resolver);
  const other = firstOther(sockets, telling);
  const isSelf = telling.role.side === 'peer';
  const there = isSelf ? here : other === undefined ? endThere(telling, resolver) : endHere(other, resolver);
  const isServer = telling.role.side === 'server';
  const [caller, provider] = isServer ? [there, here] : [here, there];
  const { side, confidence } = telling.role;
  const talk: Talk = {
    id,
    protocol: telling.protocol,
    caller,
    provider,
    certainty: side === 'unknown' ? 'unknown' : confidence === 'guess' ? 'guess' : 'sure',
    isClosing: sockets.some(({ state }) => CLOSING.has(state)),
    service: serviceOf(provider, caller, resolver.waiting),
  };
  return { talk, places: resolver.places };
}

import { type AppointmentBook, NO_APPOINTMENTS } from '../../shared/carrier/appointments.ts';
import type { Carrier } from '../../shared/carrier/carrier-facts.ts';
import { isOver } from '../../shared/is-over.ts';
import type {
  HostReading,
  InspectedSocket,
  InterfaceAddress,
  PortFacts,
  Role,
  Socket,
} from '../../shared/socket.ts';
import { couldAccept, isLikelier } from './acceptor.ts';
import { ByPort } from './by-port.ts';
import { appointed } from './carrier/appointed.ts';
import { seenBehind } from './carrier/seen-behind.ts';
import { ClientCounts } from './client-counts.ts';
import { type Conversation, crossedKey } from './conversation.ts';
import { hasExposure, type Interfaces } from './exposure.ts';
import { ExposureTable } from './exposure-table.ts';
import type { Identify } from './identify/identify.ts';
import { type Added, inspectedSocket, isSameMeaning } from './inspected-socket.ts';
import { createMeanings, type MeaningOf } from './meaning.ts';
import { NamespaceTable } from './namespace-facts.ts';
import { NO_REMARKS, portRemarks } from './port-remarks.ts';
import { decideRole } from './role.ts';
import type { Opener, RoleContext } from './role-context.ts';
import { createRoleMemory } from './role-memory.ts';
import { type SocketChanges, SocketList } from './socket-changes.ts';
import { type Entry, isAcceptor, SocketIndex } from './socket-index.ts';

/** A connection that is being torn down: the kernel may have put another object in its place. */
function isClosing({ protocol, state }: Socket): boolean {
  return protocol === 'tcp' && !['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'LISTEN'].includes(state);
}

const otherProtocol = ({ protocol }: Socket): Socket['protocol'] => (protocol === 'tcp' ? 'udp' : 'tcp');

/** Whoever waits at a port bears on both protocols of it (see `isOnBoth`). */
function noteChange(ports: ByPort<true>, socket: Socket): void {
  const { namespace, local } = socket;
  ports.set(socket, true);
  ports.set({ namespace, local, protocol: otherProtocol(socket) }, true);
}

function conversationKey(told: Conversation | null, here: Socket, there: Socket): string | null {
  const isCrossed = here.namespace !== there.namespace && told !== null && told.crossing !== null;
  return isCrossed ? crossedKey(told.crossing, here.namespace, there.namespace) : (told?.key ?? null);
}

/**
 * Keeps what was told of every socket and tells anew only what a change can have touched: the socket itself, its
 * other end, and everything at a port whose listeners have changed.
 */
export class Inspection {
  readonly #platform: string;
  readonly #meaningOf: MeaningOf;
  readonly #list = new SocketList();
  readonly #index = new SocketIndex();
  readonly #namespaces = new NamespaceTable();
  readonly #exposures = new ExposureTable();
  readonly #memory = createRoleMemory();
  readonly #clients = new ClientCounts();
  /** Connections for which an opener would still tell something. */
  readonly #open = new Set<Entry>();
  #openers: ReadonlyMap<string, Opener> = new Map();
  #appointments: AppointmentBook = NO_APPOINTMENTS;
  #results: readonly InspectedSocket[] = [];

  constructor(platform: string, identify: Identify) {
    this.#platform = platform;
    this.#meaningOf = createMeanings(identify);
  }

  update(
    { namespaces, sockets }: Pick<HostReading, 'namespaces' | 'sockets'>,
    openers: ReadonlyMap<string, Opener>,
    interfaces: Interfaces,
    appointments: AppointmentBook = NO_APPOINTMENTS,
  ): readonly InspectedSocket[] {
    this.#openers = openers;
    const touched = new Set<Entry>();
    const changedNamespaces = this.#namespaces.update(namespaces);
    const areInterfacesChanged = this.#exposures.update(interfaces);
    const changes = this.#list.update(sockets);
    if (changes !== null) this.#applyChanges(changes, touched);
    if (changedNamespaces.size > 0 || areInterfacesChanged) {
      for (const entry of this.#list.entries) {
        if (areInterfacesChanged || changedNamespaces.has(entry.socket.namespace)) touched.add(entry);
      }
    }
    if (appointments !== this.#appointments) {
      this.#appointments = appointments;
      for (const entry of this.#list.entries)
        if ((entry.result?.carrier ?? null) !== null) touched.add(entry);
    }
    if (openers.size > 0) {
      for (const entry of this.#open) if (openers.has(entry.socket.id)) touched.add(entry);
    }
    if (changes === null && touched.size === 0) return this.#results;
    this.#refreshAll(touched);
    return this.#results;
  }

  /** The addresses of this host as they were at the last update. */
  get interfaces(): readonly InterfaceAddress[] {
    return this.#exposures.addresses;
  }

  #applyChanges({ added, removed }: SocketChanges, touched: Set<Entry>): void {
    const changedPorts = new ByPort<true>();
    const gone = new Map<string, string>();
    for (const entry of removed) {
      const { socket, conversation, otherEnd } = entry;
      for (const other of this.#index.remove(entry)) touched.add(other);
      this.#open.delete(entry);
      this.#clients.move(entry.countedAt, null);
      if (isAcceptor(socket)) noteChange(changedPorts, socket);
      if (otherEnd !== null) touched.add(otherEnd);
      if (conversation !== null) gone.set(`${conversation.end} ${conversation.key}`, socket.id);
    }
    for (const entry of added) {
      const { socket, conversation } = entry;
      for (const other of this.#index.add(entry)) touched.add(other);
      touched.add(entry);
      if (isAcceptor(socket)) noteChange(changedPorts, socket);
      if (conversation === null || gone.size === 0 || !isClosing(socket)) continue;
      const predecessor = gone.get(`${conversation.end} ${conversation.key}`);
      if (predecessor !== undefined) this.#memory.inherit(predecessor, socket.id);
    }
    for (const entry of removed) {
      const { socket } = entry;
      touched.delete(entry);
      if (!this.#list.has(socket.id)) this.#memory.forget(socket.id);
    }
    if (changedPorts.isEmpty) return;
    for (const entry of this.#list.entries) if (changedPorts.get(entry.socket)) touched.add(entry);
  }

  /** What touches one end of a conversation touches the other. */
  #refreshAll(touched: ReadonlySet<Entry>): void {
    for (const entry of touched) {
      this.#refresh(entry);
      if (entry.otherEnd !== null && !touched.has(entry.otherEnd)) this.#refresh(entry.otherEnd);
    }
    for (const id of this.#clients.takeChanged()) {
      const listener = this.#list.find(id);
      if (listener !== null) this.#refresh(listener);
    }
    this.#results = this.#list.entries.map((entry) => entry.result ?? this.#refresh(entry));
  }

  #refresh(entry: Entry): InspectedSocket {
    const { socket, result: before } = entry;
    const added = this.#tell(entry);
    const { protocol, remote } = socket;
    if (protocol === 'tcp' && remote !== null && added.role.confidence !== 'certain') this.#open.add(entry);
    else this.#open.delete(entry);
    const countedAt = isOver(socket) ? null : added.listener;
    this.#clients.move(entry.countedAt, countedAt);
    entry.countedAt = countedAt;
    if (before !== null && isSameMeaning(before, added)) return before;
    const result = inspectedSocket(socket, added);
    entry.result = result;
    return result;
  }

  #tell(entry: Entry): Added {
    const { socket, conversation, otherEnd } = entry;
    const { namespace, portFacts } = this.#namespaces.of(socket.namespace);
    const around: RoleContext = {
      namespace,
      otherEnd: otherEnd?.socket ?? null,
      acceptorAt: this.#acceptorAt,
      isOnBoth: this.#isOnBoth,
      openerOf: this.#openerOf,
      certainRole: this.#memory.certain,
    };
    const role = this.#remember(socket, decideRole(socket, around));
    const localPort = portFacts(socket.local.port, socket.protocol);
    const { carrier, ...meaning } = this.#meaningOf(socket, role, around);
    return {
      localPort,
      remotePort: socket.remote === null ? null : portFacts(socket.remote.port, socket.protocol),
      ...meaning,
      carrier: this.#carrierOf(entry, carrier, localPort),
      remarks:
        meaning.verdict === null ? NO_REMARKS : portRemarks(socket, localPort, namespace, this.#platform),
      role,
      exposure: hasExposure(socket, role) ? this.#exposures.of(socket, namespace) : null,
      conversation: otherEnd === null ? null : conversationKey(conversation, socket, otherEnd.socket),
      listener:
        role.side === 'server' && socket.remote !== null ? (this.#acceptorAt(socket)?.id ?? null) : null,
      clients: socket.state === 'LISTEN' ? this.#clients.of(socket.id) : null,
    };
  }

  /** What a carrier's command line leaves open, the connections that it took may tell, and else its files. */
  #carrierOf(entry: Entry, carrier: Carrier | null, { ianaNames }: PortFacts): Carrier | null {
    if (carrier?.target !== null) return carrier;
    const { socket } = entry;
    const seen = this.#clients.of(socket.id) === 0 ? null : this.#seenBehind(entry, carrier);
    if (seen !== null) return seen;
    for (const { pid } of socket.owners) {
      const appointments = this.#appointments.get(pid);
      if (appointments !== undefined) return appointed(carrier, appointments, socket, ianaNames);
    }
    return carrier;
  }

  #seenBehind({ socket }: Entry, carrier: Carrier): Carrier | null {
    const taken = this.#list.entries.filter(({ countedAt }) => countedAt === socket.id);
    const results = taken.flatMap(({ result }) => result ?? []);
    return seenBehind(carrier, socket.owners, results);
  }

  /** Not UDP, whose sockets change their peer; and a socket that listens was never a connection. */
  #remember({ id, protocol, remote }: Socket, told: Role): Role {
    if (protocol === 'tcp' && remote !== null && told.side !== 'listener') return this.#memory.keep(id, told);
    this.#memory.forget(id);
    return told;
  }

  readonly #openerOf = (socketId: string): Opener | null => this.#openers.get(socketId) ?? null;

  readonly #isOnBoth = (socket: Socket): boolean => {
    const protocol = otherProtocol(socket);
    const pids = new Set(socket.owners.map(({ pid }) => pid));
    return this.#index
      .acceptorsAt({ ...socket, protocol })
      .some((entry) => entry.socket.owners.some(({ pid }) => pids.has(pid)));
  };

  readonly #acceptorAt = (socket: Socket): Socket | null => {
    let best: Socket | null = null;
    for (const { socket: acceptor } of this.#index.acceptorsAt(socket)) {
      if (!couldAccept(acceptor, socket, this.#platform)) continue;
      if (best === null || isLikelier(acceptor, best, socket)) best = acceptor;
    }
    return best;
  };
}

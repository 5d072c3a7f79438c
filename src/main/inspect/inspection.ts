import type { HostReading, InspectedSocket, Role, Socket } from '../../shared/socket.ts';
import { couldAccept } from './acceptor.ts';
import { conversationKey } from './conversation.ts';
import { hasExposure, type Interfaces } from './exposure.ts';
import { ExposureTable } from './exposure-table.ts';
import type { Identify } from './identify/identify.ts';
import { meaningOf } from './meaning.ts';
import { NamespaceTable } from './namespace-facts.ts';
import { decideRole } from './role.ts';
import type { Opener } from './role-context.ts';
import { createRoleMemory } from './role-memory.ts';
import { type SocketChanges, SocketList } from './socket-changes.ts';
import { type Entry, isAcceptor, SocketIndex } from './socket-index.ts';

/** A connection that is being torn down: the kernel may have put another object in its place. */
function isClosing({ protocol, state }: Socket): boolean {
  return protocol === 'tcp' && !['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'LISTEN'].includes(state);
}

/** The same meaning is the same object, so that a difference is found without looking inside. */
function isSameMeaning(before: InspectedSocket, after: InspectedSocket): boolean {
  return (
    before.localPort === after.localPort &&
    before.remotePort === after.remotePort &&
    before.service === after.service &&
    before.verdict === after.verdict &&
    before.role === after.role &&
    before.exposure === after.exposure &&
    before.conversation === after.conversation
  );
}

/**
 * Keeps what was told of every socket and tells anew only what a change can have touched: the socket itself, its
 * other end, and everything at a port whose listeners have changed.
 */
export class Inspection {
  readonly #platform: string;
  readonly #identify: Identify;
  readonly #list = new SocketList();
  readonly #index = new SocketIndex();
  readonly #namespaces = new NamespaceTable();
  readonly #exposures = new ExposureTable();
  readonly #memory = createRoleMemory();
  /** Connections for which an opener would still tell something. */
  readonly #open = new Set<Entry>();
  #openers: ReadonlyMap<string, Opener> = new Map();
  #results: readonly InspectedSocket[] = [];

  constructor(platform: string, identify: Identify) {
    this.#platform = platform;
    this.#identify = identify;
  }

  update(
    { namespaces, sockets }: Pick<HostReading, 'namespaces' | 'sockets'>,
    openers: ReadonlyMap<string, Opener>,
    interfaces: Interfaces,
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
    if (openers.size > 0) {
      for (const entry of this.#open) if (openers.has(entry.socket.id)) touched.add(entry);
    }
    if (changes === null && touched.size === 0) return this.#results;
    this.#refreshAll(touched);
    return this.#results;
  }

  #applyChanges({ added, removed }: SocketChanges, touched: Set<Entry>): void {
    const ports = new Set<string>();
    const gone = new Map<string, string>();
    for (const entry of removed) {
      this.#index.remove(entry);
      this.#open.delete(entry);
      if (isAcceptor(entry.socket)) ports.add(entry.portKey);
      const otherEnd = this.#index.otherEndOf(entry);
      if (otherEnd !== null) touched.add(otherEnd);
      if (entry.tuple !== null) gone.set(entry.tuple, entry.socket.id);
    }
    for (const entry of added) {
      this.#index.add(entry);
      touched.add(entry);
      if (isAcceptor(entry.socket)) ports.add(entry.portKey);
      const predecessor = entry.tuple === null ? undefined : gone.get(entry.tuple);
      if (predecessor !== undefined && isClosing(entry.socket)) {
        this.#memory.inherit(predecessor, entry.socket.id);
      }
    }
    for (const { socket } of removed) {
      if (this.#list.byId(socket.id) === null) this.#memory.forget(socket.id);
    }
    if (ports.size === 0) return;
    for (const entry of this.#list.entries) if (ports.has(entry.portKey)) touched.add(entry);
  }

  /** What touches one end of a conversation touches the other. */
  #refreshAll(touched: ReadonlySet<Entry>): void {
    for (const entry of touched) {
      this.#refresh(entry);
      const otherEnd = this.#index.otherEndOf(entry);
      if (otherEnd !== null && !touched.has(otherEnd)) this.#refresh(otherEnd);
    }
    this.#results = this.#list.entries.map((entry) => entry.result ?? this.#refresh(entry));
  }

  #refresh(entry: Entry): InspectedSocket {
    const told = this.#tell(entry);
    const result = entry.result !== null && isSameMeaning(entry.result, told) ? entry.result : told;
    entry.result = result;
    const { protocol, role, remote } = result;
    if (protocol === 'tcp' && remote !== null && role.confidence !== 'certain') this.#open.add(entry);
    else this.#open.delete(entry);
    return result;
  }

  #tell(entry: Entry): InspectedSocket {
    const { socket } = entry;
    const { namespace, portFacts } = this.#namespaces.of(socket.namespace);
    const otherEnd = this.#index.otherEndOf(entry)?.socket ?? null;
    const role = this.#roleOf(socket, otherEnd);
    const around = { otherEnd, acceptorAt: this.#acceptorAt };
    return {
      ...socket,
      localPort: portFacts(socket.local.port, socket.protocol),
      remotePort: socket.remote === null ? null : portFacts(socket.remote.port, socket.protocol),
      ...meaningOf(socket, role, around, this.#identify),
      role,
      exposure: hasExposure(socket, role) ? this.#exposures.of(socket, namespace) : null,
      conversation: otherEnd === null ? null : conversationKey(socket),
    };
  }

  #roleOf(socket: Socket, otherEnd: Socket | null): Role {
    const told = decideRole(socket, {
      namespace: this.#namespaces.of(socket.namespace).namespace,
      otherEnd,
      acceptorAt: this.#acceptorAt,
      openerOf: (id) => this.#openers.get(id) ?? null,
      certainRole: (id) => this.#memory.certain(id),
    });
    // UDP sockets change their peer, and a socket that listens was never a connection.
    if (socket.protocol === 'tcp' && socket.remote !== null && told.side !== 'listener') {
      return this.#memory.keep(socket.id, told);
    }
    this.#memory.forget(socket.id);
    return told;
  }

  readonly #acceptorAt = (socket: Socket): Socket | null => {
    const portKey = `${socket.protocol} ${socket.namespace} ${socket.local.port}`;
    const found = this.#index
      .acceptorsAt({ portKey })
      .find((entry) => couldAccept(entry.socket, socket, this.#platform));
    return found?.socket ?? null;
  };
}

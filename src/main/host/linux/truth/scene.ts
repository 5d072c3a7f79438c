import type { AddressFamily, Endpoint, Protocol, Sharing, SocketState } from '../../../../shared/socket.ts';
import { holdWith, ODD_NAMES } from './holders.ts';
import {
  acceptFrom,
  type Address,
  bindSocket,
  closeSocket,
  connectTo,
  finish,
  listenOn,
  openSocket,
  type OpenOptions,
  portOf,
} from './raw-sockets.ts';
import type { TrueSocket } from './truth.ts';

const LINK_LOCAL = 'fe80::1';
const UNIQUE_LOCAL = 'fd12:3456:789a:bcde:f012:3456:789a:bcde';
/** Addresses that the loopback interface needs beyond its own. */
export const EXTRA_ADDRESSES = [LINK_LOCAL, UNIQUE_LOCAL];

const SELF = { pids: [process.pid], names: ['truth-main'] };
const NOBODY = { pids: [], names: [] };

function addressOf(family: AddressFamily, text: string, port: number): Address {
  return text.startsWith('fe80') ? { family, text, port, scope: 'lo' } : { family, text, port };
}

function endpoint(text: string, port: number): Endpoint {
  return { address: text, port, scope: text.startsWith('fe80') ? 'lo' : null };
}

interface Opened {
  readonly descriptor: number;
  readonly address: Address;
}

/** Opens sockets and writes down what it opened. */
export class Scene {
  readonly sockets: TrueSocket[] = [];

  /** UDP without a peer, or a TCP listener. */
  server(
    protocol: Protocol,
    family: AddressFamily,
    text: string,
    port: number,
    options: OpenOptions = {},
  ): Opened {
    const descriptor = openSocket(protocol, family, options);
    const address = addressOf(family, text, port);
    bindSocket(descriptor, address);
    if (protocol === 'tcp') listenOn(descriptor);
    return { descriptor, address: { ...address, port: portOf(descriptor) } };
  }

  /** A server that this process keeps. */
  kept(
    protocol: Protocol,
    family: AddressFamily,
    text: string,
    port: number,
    options: OpenOptions = {},
  ): Opened {
    const opened = this.server(protocol, family, text, port, options);
    this.#writeServer(protocol, opened, options, SELF, options.reusePort === true ? ['reuse-port'] : []);
    return opened;
  }

  /** A server that only other processes hold. */
  held(port: number, names: readonly string[]): void {
    const opened = this.server('tcp', 4, '127.0.0.1', port);
    const pids = names.map((name) => holdWith(name, [opened.descriptor]));
    closeSocket(opened.descriptor);
    this.#writeServer('tcp', opened, {}, { pids, names }, names.length > 1 ? ['fork'] : []);
  }

  /** Bound, not listening. */
  bound(family: AddressFamily, text: string, port: number): void {
    bindSocket(openSocket('tcp', family), addressOf(family, text, port));
    const local = endpoint(text, port);
    this.#write({ protocol: 'tcp', family, local, remote: null, state: 'BOUND', ...SELF });
  }

  /** A UDP socket with a peer. */
  connectedUdp(family: AddressFamily, text: string, port: number): void {
    const descriptor = openSocket('udp', family);
    connectTo(descriptor, addressOf(family, text, port));
    const local = endpoint(text, portOf(descriptor));
    this.#write({
      protocol: 'udp',
      family,
      local,
      remote: endpoint(text, port),
      state: 'CONNECTED',
      ...SELF,
    });
  }

  /** Connects to a listener and accepts; each end in the state given, written down unless that is null. */
  pair(
    listener: Opened,
    states: readonly [client: SocketState, server: SocketState],
    family?: AddressFamily,
  ): void {
    const { client, local, text } = this.#client(listener, family);
    acceptFrom(listener.descriptor);
    if (states[0] === 'FIN-WAIT-2') finish(client);
    const mapped = (family ?? listener.address.family) !== listener.address.family;
    const remote = endpoint(text, listener.address.port);
    const clientFamily = family ?? listener.address.family;
    this.#write({ protocol: 'tcp', family: clientFamily, local, remote, state: states[0], ...SELF });
    const ends = { family: listener.address.family, local: remote, remote: local };
    this.#write({ protocol: 'tcp', ...ends, state: states[1], ...SELF }, { mapped });
  }

  /** Connected, but the server has not accepted yet. */
  pending(listener: Opened): void {
    const { local, text } = this.#client(listener);
    const { family, port } = listener.address;
    const remote = endpoint(text, port);
    this.#write({ protocol: 'tcp', family, local, remote, state: 'ESTABLISHED', ...SELF });
    const server = { family, local: remote, remote: local, state: 'ESTABLISHED' } as const;
    this.#write({ protocol: 'tcp', ...server, ...NOBODY }, { ownership: 'none', reason: 'not-accepted' });
  }

  /** The client closed first and everything is over: only its TIME-WAIT remains. */
  ended(listener: Opened): void {
    const { client, local, text } = this.#client(listener);
    const server = acceptFrom(listener.descriptor);
    closeSocket(client);
    closeSocket(server);
    const { family, port } = listener.address;
    const ends = { family, local, remote: endpoint(text, port), state: 'TIME-WAIT' } as const;
    this.#write({ protocol: 'tcp', ...ends, ...NOBODY }, { ownership: 'none', reason: 'time-wait' });
  }

  /** The listener's queue is full, so that a further client's SYN is dropped and it goes on trying. */
  refused(port: number): void {
    const listener = this.server('tcp', 4, '127.0.0.1', port);
    listenOn(listener.descriptor, 0);
    this.#writeServer('tcp', listener, {}, SELF, []);
    this.pending(listener);
    const client = openSocket('tcp', 4, { nonBlocking: true });
    connectTo(client, listener.address);
    const ends = { local: endpoint('127.0.0.1', portOf(client)), remote: endpoint('127.0.0.1', port) };
    this.#write({ protocol: 'tcp', family: 4, ...ends, state: 'SYN-SENT', ...SELF });
  }

  #client(
    listener: Opened,
    family = listener.address.family,
  ): { client: number; local: Endpoint; text: string } {
    const { text: bound, port } = listener.address;
    const text = bound === '::' || bound === '0.0.0.0' ? (family === 4 ? '127.0.0.1' : '::1') : bound;
    const client = openSocket('tcp', family);
    connectTo(client, addressOf(family, text, port));
    return { client, local: endpoint(text, portOf(client)), text };
  }

  #writeServer(
    protocol: Protocol,
    { address }: Opened,
    options: OpenOptions,
    holders: { readonly pids: readonly number[]; readonly names: readonly string[] },
    sharing: readonly Sharing[],
  ): void {
    const { family, text, port } = address;
    const state = protocol === 'tcp' ? 'LISTEN' : 'UNCONNECTED';
    const dualStack = text === '::' ? options.v6only !== true : null;
    const ends = { family, local: endpoint(text, port), remote: null };
    this.#write({ protocol, ...ends, state, ...holders }, { sharing, dualStack });
  }

  #write(
    known: Omit<TrueSocket, 'ownership' | 'reason' | 'sharing' | 'mapped' | 'dualStack'>,
    more: Partial<TrueSocket> = {},
  ): void {
    this.sockets.push({
      ownership: 'known',
      reason: null,
      sharing: [],
      mapped: false,
      dualStack: null,
      ...known,
      ...more,
    });
  }
}

/** Every kind of socket that the issue lists. */
export function openEverything(scene: Scene): void {
  for (const port of [53, 67, 69]) {
    scene.kept('udp', 4, '0.0.0.0', port);
    scene.kept('udp', 6, '::', port, { v6only: true });
  }
  scene.kept('udp', 6, '::', 5353, { v6only: false });
  for (const protocol of ['tcp', 'udp'] as const) {
    scene.kept(protocol, 6, LINK_LOCAL, 5001);
    scene.kept(protocol, 6, UNIQUE_LOCAL, 5002);
    for (let count = 0; count < 3; count += 1) scene.kept(protocol, 4, '0.0.0.0', 6000, { reusePort: true });
    for (let count = 0; count < 2; count += 1) scene.kept(protocol, 6, '::1', 6001, { reusePort: true });
  }
  scene.kept('udp', 4, '127.0.0.1', 0);
  scene.connectedUdp(4, '127.0.0.1', 53);
  scene.connectedUdp(6, '::1', 53);
  const plain = scene.kept('tcp', 4, '127.0.0.1', 8001);
  scene.kept('tcp', 4, '0.0.0.0', 8002);
  const dual = scene.kept('tcp', 6, '::', 8003, { v6only: false });
  scene.kept('tcp', 6, '::', 8004, { v6only: true });
  const loopback = scene.kept('tcp', 6, '::1', 8005);
  const linkLocal = scene.kept('tcp', 6, LINK_LOCAL, 8006);
  scene.held(8020, ['forked', 'forked', 'forked', 'forked']);
  for (const [index, name] of ODD_NAMES.entries()) scene.held(8030 + index, [name]);
  scene.bound(4, '127.0.0.1', 8100);
  scene.bound(6, '::1', 8101);
  scene.pair(plain, ['ESTABLISHED', 'ESTABLISHED']);
  scene.pair(loopback, ['ESTABLISHED', 'ESTABLISHED']);
  scene.pair(linkLocal, ['ESTABLISHED', 'ESTABLISHED']);
  scene.pair(dual, ['ESTABLISHED', 'ESTABLISHED'], 4);
  scene.pair(plain, ['FIN-WAIT-2', 'CLOSE-WAIT']);
  scene.ended(plain);
  scene.pending(loopback);
  scene.refused(8110);
}

/** What the second namespace holds; its tables tell neither dual-stack nor interfaces. */
export function openSecond(scene: Scene): void {
  const listener = scene.kept('tcp', 4, '127.0.0.1', 8001);
  scene.kept('udp', 4, '0.0.0.0', 53);
  scene.kept('tcp', 6, '::1', 5432);
  scene.pair(listener, ['ESTABLISHED', 'ESTABLISHED']);
  scene.pending(listener);
}

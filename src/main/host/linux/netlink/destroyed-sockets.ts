import {
  cookieKey,
  cookieText,
  decodeDiagMessage,
  DIAG_BYTES,
  DIAG_LOCAL_ADDRESS,
  DIAG_REMOTE_ADDRESS,
  findAttribute,
  INET_DIAG_PROTOCOL,
  isDiagMessage,
} from './inet-diag-message.ts';
import { openDiagTransport } from './koffi-transport.ts';
import { walkMessages } from './netlink-message.ts';
import { type DiagTransport, KernelCallError } from './transport.ts';
import { addressText } from '../address-text.ts';
import type { AddressFamily, Endpoint, Protocol, SocketState } from '../../../../shared/socket.ts';
import { socketState } from '../socket-states.ts';

/** A socket that the kernel says it has just destroyed; it does not tell whose it was. */
export interface DestroyedSocket {
  /** The same id that a reading shows for it, if any did. */
  readonly id: string;
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly state: SocketState;
}

export interface Destroyed {
  readonly sockets: readonly DestroyedSocket[];
  /** The kernel had to drop some because nobody drained for too long (ENOBUFS): the list is incomplete. */
  readonly overflowed: boolean;
}

/** `enum sknetlink_groups` of `include/uapi/linux/sock_diag.h` as bits: TCP and UDP, IPv4 and IPv6. */
const ALL_GROUPS = 0b1111;
const ENOBUFS = 105;
const DATAGRAM_BYTES = 64 * 1024;
/** Notices belong to no request of ours. */
const NO_SEQUENCE = 0;

/** The multicast itself; rejects where it is refused. */
export function openDestroyedTransport(): Promise<DiagTransport> {
  return openDiagTransport({ groups: ALL_GROUPS, waits: false });
}

const IPPROTO_TCP = 6;
const IPPROTO_UDP = 17;

/** Null for what is neither (ICMP, raw), or where the kernel does not say. */
function protocolOf(bytes: Buffer, message: number, end: number): Protocol | null {
  const attribute = findAttribute(bytes, message + DIAG_BYTES, end, INET_DIAG_PROTOCOL);
  const number = attribute === null ? 0 : bytes[attribute[0]];
  if (number === IPPROTO_TCP) return 'tcp';
  return number === IPPROTO_UDP ? 'udp' : null;
}

/** Most sockets are CLOSED by the time that they are destroyed: here that word means what it says, not BOUND. */
function endState(protocol: Protocol, number: number): SocketState {
  const state = socketState(protocol, number);
  return state === 'BOUND' ? 'CLOSED' : state;
}

/**
 * Sockets that were closed since the last look, by the kernel's multicast of destroyed sockets (sock_diag(7)), which
 * needs no privilege. It tells of connections too short for any poll: those whose id no reading ever showed.
 */
export class DestroyedSockets {
  readonly #transport: DiagTransport;
  readonly #namespace: string;
  readonly #datagram = Buffer.alloc(DATAGRAM_BYTES);

  constructor(transport: DiagTransport, namespace: string) {
    this.#transport = transport;
    this.#namespace = namespace;
  }

  /** Rejects where the kernel or this machine offers no such multicast. */
  static async open(namespace: string): Promise<DestroyedSockets> {
    return new DestroyedSockets(await openDestroyedTransport(), namespace);
  }

  /** Never waits. Drain often: for an ordinary user the kernel keeps some hundreds of notices. */
  drain(): Destroyed {
    const sockets: DestroyedSocket[] = [];
    let overflowed = false;
    for (;;) {
      try {
        const length = this.#transport.receive(this.#datagram);
        if (length === 0) return { sockets, overflowed };
        this.#collect(Math.min(length, this.#datagram.length), sockets);
      } catch (error) {
        if (!(error instanceof KernelCallError) || error.errno !== ENOBUFS) throw error;
        overflowed = true;
      }
    }
  }

  close(): void {
    this.#transport.close();
  }

  #collect(length: number, sockets: DestroyedSocket[]): void {
    const bytes = this.#datagram;
    walkMessages(bytes, 0, length, NO_SEQUENCE, (message, end) => {
      if (!isDiagMessage(bytes, message, end)) return;
      const protocol = protocolOf(bytes, message, end);
      const { family, state, localPort, remotePort, interfaceIndex } = decodeDiagMessage(bytes, message, end);
      // A socket that never had a port was never anybody's business.
      if (protocol === null || localPort === 0) return;
      const scope = interfaceIndex === 0 ? null : this.#transport.interfaceName(interfaceIndex);
      const local = addressText(family, bytes, message + DIAG_LOCAL_ADDRESS);
      const remote = addressText(family, bytes, message + DIAG_REMOTE_ADDRESS);
      sockets.push({
        id: `${this.#namespace}:${cookieText(cookieKey(bytes, message))}`,
        protocol,
        family,
        local: { address: local.address, port: localPort, scope },
        remote: remotePort === 0 ? null : { address: remote.address, port: remotePort, scope: null },
        state: endState(protocol, state),
      });
    });
  }
}

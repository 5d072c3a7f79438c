import {
  cookieKey,
  cookieText,
  decodeDiagMessage,
  DIAG_LOCAL_ADDRESS,
  DIAG_REMOTE_ADDRESS,
  isDiagMessage,
} from './inet-diag-message.ts';
import { openDiagTransport } from './koffi-transport.ts';
import { walkMessages } from './netlink-message.ts';
import { type DiagTransport, KernelCallError } from './transport.ts';
import { addressText } from '../address-text.ts';
import type { Endpoint } from '../../../../shared/socket.ts';

/** A socket that the kernel says it has just destroyed. */
export interface DestroyedSocket {
  /** The same id that a reading shows for it, if any did. */
  readonly id: string;
  readonly local: Endpoint;
  readonly remote: Endpoint;
  readonly uid: number;
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

function endpoint(family: 4 | 6, bytes: Buffer, offset: number, port: number): Endpoint {
  return { address: addressText(family, bytes, offset).address, port, scope: null };
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
    return new DestroyedSockets(await openDiagTransport({ groups: ALL_GROUPS, waits: false }), namespace);
  }

  /** Never waits. Drain often: the kernel keeps about a thousand notices. */
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
      const { family, localPort, remotePort, uid } = decodeDiagMessage(bytes, message, end);
      sockets.push({
        id: `${this.#namespace}:${cookieText(cookieKey(bytes, message))}`,
        local: endpoint(family, bytes, message + DIAG_LOCAL_ADDRESS, localPort),
        remote: endpoint(family, bytes, message + DIAG_REMOTE_ADDRESS, remotePort),
        uid,
      });
    });
  }
}

import type { DiagTransport } from './transport.ts';

/** A socket that the fake kernel has. */
export interface FakeSocket {
  readonly cookie: number;
  readonly protocol: 'tcp' | 'udp';
  readonly state: number;
  readonly localPort: number;
  readonly remotePort?: number;
  readonly inode: number;
  readonly uid?: number;
  readonly interfaceIndex?: number;
}

function diagMessage(socket: FakeSocket, sequence: number, type: number, jitter: number): Buffer {
  const bytes = Buffer.alloc(16 + 72);
  bytes.writeUInt32LE(bytes.length, 0);
  bytes.writeUInt16LE(type, 4);
  bytes.writeUInt16LE(2, 6);
  bytes.writeUInt32LE(sequence, 8);
  bytes.writeUInt8(2, 16);
  bytes.writeUInt8(socket.state, 17);
  bytes.writeUInt16BE(socket.localPort, 20);
  bytes.writeUInt16BE(socket.remotePort ?? 0, 22);
  bytes.set([127, 0, 0, 1], 24);
  if (socket.remotePort !== undefined) bytes.set([127, 0, 0, 1], 40);
  bytes.writeUInt32LE(socket.interfaceIndex ?? 0, 56);
  bytes.writeUInt32LE(socket.cookie, 60);
  // Timers and queues, which change all the time and mean nothing to us.
  bytes.writeUInt32LE(jitter, 68);
  bytes.writeUInt32LE(jitter, 72);
  bytes.writeUInt32LE(socket.uid ?? 1000, 80);
  bytes.writeUInt32LE(socket.inode, 84);
  return bytes;
}

function done(sequence: number): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.writeUInt32LE(20, 0);
  bytes.writeUInt16LE(3, 4);
  bytes.writeUInt32LE(sequence, 8);
  return bytes;
}

const TCPDIAG_GETSOCK = 18;
const AF_INET = 2;

/** A kernel that answers dumps with the sockets that a test gives it. Its answers are made up by the rules of
 * `include/uapi/linux/inet_diag.h`, not recorded. */
export class FakeDiag implements DiagTransport {
  sockets: readonly FakeSocket[] = [];
  /** By index. */
  readonly interfaceNames = new Map<number, string>();
  /** Thrown by the next call, once. */
  failure: Error | null = null;
  #datagrams: Buffer[] = [];
  #jitter = 0;

  send(message: Uint8Array): void {
    this.#fail();
    const request = Buffer.from(message);
    const type = request.readUInt16LE(4);
    const sequence = request.readUInt32LE(8);
    this.#jitter += 1;
    const protocol = type === TCPDIAG_GETSOCK ? 'tcp' : 'udp';
    const isAsked = protocol === 'tcp' || request[16] === AF_INET;
    const asked = isAsked ? this.sockets.filter((socket) => socket.protocol === protocol) : [];
    const messages = asked.map((socket) => diagMessage(socket, sequence, type, this.#jitter));
    this.#datagrams = [...messages, done(sequence)];
  }

  receive(into: Uint8Array): number {
    this.#fail();
    const datagram = this.#datagrams.shift();
    if (datagram === undefined) throw new Error('nothing to receive');
    into.set(datagram);
    return datagram.length;
  }

  interfaceName(index: number): string | null {
    return this.interfaceNames.get(index) ?? null;
  }

  close(): void {
    this.#datagrams = [];
  }

  #fail(): void {
    const failure = this.failure;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}

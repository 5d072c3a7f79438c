import type { Protocol } from '../../../../shared/socket.ts';
import type { Opener } from '../../host.ts';
import type { KernelRow, KernelTable } from '../kernel-row.ts';
import { buildRow } from '../row-builder.ts';
import { DumpBuffer } from './dump-buffer.ts';
import { FadingSet } from './fading-set.ts';
import { ask, dump, type MessageVisitor } from './dump.ts';
import {
  type CookieKey,
  cookieFromText,
  cookieKey,
  cookieText,
  decodeDiagMessage,
  DIAG_LOCAL_ADDRESS,
  DIAG_REMOTE_ADDRESS,
  DIAG_SOCKET_ID,
  DIAG_SOCKET_ID_BYTES,
  isSameDiagMessage,
} from './inet-diag-message.ts';
import {
  AF_INET,
  AF_INET6,
  ASK_INFO,
  tcpDumpRequest,
  tcpSocketRequest,
  udpDumpRequest,
} from './inet-diag-request.ts';
import { openerOf } from './tcp-opener.ts';
import type { DiagTransport } from './transport.ts';

/** The notice of a socket's end may come after the socket has left the tables (RCU, a work queue), by far less than this. */
const REMEMBER_MILLISECONDS = 5000;
/** More questions than this, and one dump of everything is cheaper (5 µs each; 17 ms for 10,000 sockets). */
const SINGLE_QUESTIONS = 1000;

interface Entry {
  readonly row: KernelRow;
  /** Where the socket's message lies in the last dump, in bytes. */
  message: number;
  /** Its place in that dump. */
  place: number;
  pass: number;
  /** 0 where the socket is bound to no interface. */
  readonly interfaceIndex: number;
  /** As the row has it; null where it could not be had. */
  readonly interfaceName: string | null;
}

/**
 * The sockets of our own network namespace by sock_diag(7). Rows of unchanged sockets keep their identity: the
 * messages of two passes are compared as they came, so that a quiet pass creates no object at all.
 */
export class SockDiagTable implements KernelTable {
  readonly #transport: DiagTransport;
  readonly #namespace: string;
  readonly #entries = new Map<CookieKey, Entry>();
  /** The entries in the order of the last dump, which is that of the kernel's tables. */
  #order: readonly Entry[] = [];
  readonly #interfaceNames = new Map<number, string | null>();
  /** The last dump that was read to its end: what the entries point into. */
  #last = new DumpBuffer();
  #spare = new DumpBuffer();
  #rows: readonly KernelRow[] = [];
  #pass = 0;
  readonly #gone = new FadingSet<CookieKey>(REMEMBER_MILLISECONDS);

  constructor(transport: DiagTransport, namespace: string) {
    this.#transport = transport;
    this.#namespace = namespace;
  }

  read(): readonly KernelRow[] {
    const buffer = this.#spare;
    buffer.clear();
    const tcp = dump(this.#transport, buffer, tcpDumpRequest);
    const udp = [AF_INET, AF_INET6].flatMap((family) =>
      dump(this.#transport, buffer, (sequence) => udpDumpRequest(sequence, family)),
    );
    this.#pass += 1;
    // Asking takes a descriptor: where none was left, there may be one now.
    for (const [index, name] of this.#interfaceNames) if (name === null) this.#interfaceNames.delete(index);
    const order: Entry[] = [];
    const changedTcp = this.#collect('tcp', tcp, order);
    const changedUdp = this.#collect('udp', udp, order);
    [this.#last, this.#spare] = [this.#spare, this.#last];
    this.#order = order;
    if (changedTcp || changedUdp || order.length !== this.#rows.length) {
      this.#rows = order.map(({ row }) => row);
      this.#dropGone(order.length);
    }
    return this.#rows;
  }

  /** Interfaces may be renamed: their names are asked for again after this. */
  forgetInterfaceNames(): void {
    this.#interfaceNames.clear();
  }

  /** Whether a recent pass has shown the socket; null before the first. Ids are forgotten some seconds after their end. */
  wasSeen(id: string): boolean | null {
    if (this.#pass === 0) return null;
    const key = this.#keyOf(id);
    return this.#entries.has(key) || this.#gone.has(key);
  }

  /** Who opened these TCP connections, by row id; what the kernel cannot tell is left out. */
  readOpeners(ids: readonly string[]): ReadonlyMap<string, Opener> {
    const openers = new Map<string, Opener>();
    const visit = (bytes: Buffer, message: number, end: number) => {
      const opener = openerOf(bytes, message, end);
      if (opener !== null) openers.set(this.#idOf(cookieKey(bytes, message)), opener);
    };
    if (ids.length > SINGLE_QUESTIONS) {
      const buffer = new DumpBuffer();
      const offsets = dump(this.#transport, buffer, (sequence) => tcpDumpRequest(sequence, ASK_INFO));
      for (let at = 0; at < offsets.length; at += 2)
        visit(buffer.bytes, offsets[at] ?? 0, offsets[at + 1] ?? 0);
      return openers;
    }
    for (const id of ids) this.#askOne(id, visit);
    return openers;
  }

  close(): void {
    this.#transport.close();
  }

  /** Appends the entries of one dump; whether any is new or changed. A socket that moved meanwhile can come twice. */
  #collect(protocol: Protocol, offsets: readonly number[], order: Entry[]): boolean {
    let changed = false;
    const { bytes } = this.#spare;
    let expected = order.length;
    for (let index = 0; index < offsets.length; index += 2) {
      const message = offsets[index] ?? 0;
      // Most sockets come where they came last time: looking them up by cookie would take most of a quiet pass.
      let entry = this.#order[expected];
      if (entry === undefined || entry.pass === this.#pass || !this.#isUnchanged(entry, message)) {
        const key = cookieKey(bytes, message);
        const known = this.#entries.get(key);
        if (known?.pass === this.#pass) continue;
        if (known !== undefined) expected = known.place;
        if (known !== undefined && this.#isUnchanged(known, message)) entry = known;
        else {
          entry = this.#decode(protocol, key, message, offsets[index + 1] ?? 0);
          this.#entries.set(key, entry);
          changed = true;
        }
      }
      entry.message = message;
      entry.place = order.length;
      entry.pass = this.#pass;
      order.push(entry);
      expected += 1;
    }
    return changed;
  }

  #decode(protocol: Protocol, key: CookieKey, message: number, end: number): Entry {
    const { bytes } = this.#spare;
    const decoded = decodeDiagMessage(bytes, message, end);
    const { interfaceIndex } = decoded;
    const interfaceName = interfaceIndex === 0 ? null : this.#interfaceName(interfaceIndex);
    const row = buildRow({
      family: decoded.family,
      id: this.#idOf(key),
      protocol,
      bytes,
      localOffset: message + DIAG_LOCAL_ADDRESS,
      remoteOffset: message + DIAG_REMOTE_ADDRESS,
      localPort: decoded.localPort,
      remotePort: decoded.remotePort,
      state: decoded.state,
      inode: decoded.inode,
      uid: decoded.uid,
      v6only: decoded.v6only,
      cgroup: decoded.cgroup,
      namespace: this.#namespace,
      interfaceName,
    });
    return { row, message, place: 0, pass: this.#pass, interfaceIndex, interfaceName };
  }

  #askOne(id: string, visit: MessageVisitor): void {
    const entry = this.#entries.get(this.#keyOf(id));
    if (entry?.row.id !== id || entry.row.protocol !== 'tcp') return;
    const { bytes } = this.#last;
    const start = entry.message + DIAG_SOCKET_ID;
    const socketId = bytes.subarray(start, start + DIAG_SOCKET_ID_BYTES);
    ask(
      this.#transport,
      (sequence) => tcpSocketRequest(sequence, bytes.readUInt8(entry.message), socketId, ASK_INFO),
      visit,
    );
  }

  #keyOf(id: string): CookieKey {
    return cookieFromText(id.slice(this.#namespace.length + 1));
  }

  #idOf(key: CookieKey): string {
    return `${this.#namespace}:${cookieText(key)}`;
  }

  /** Whether the message says of this very socket (its cookie is compared, too) what the last dump said. */
  #isUnchanged(entry: Entry, message: number): boolean {
    return (
      isSameDiagMessage(this.#spare.words, message >> 2, this.#last.words, entry.message >> 2) &&
      this.#isNamedRightly(entry)
    );
  }

  /** A name that cannot be had now, as when descriptors ran out, does not unsay the one we know. */
  #isNamedRightly({ interfaceIndex, interfaceName }: Entry): boolean {
    const name = interfaceIndex === 0 ? null : this.#interfaceName(interfaceIndex);
    return name === null || name === interfaceName;
  }

  #interfaceName(index: number): string | null {
    const known = this.#interfaceNames.get(index);
    if (known !== undefined) return known;
    const name = this.#transport.interfaceName(index);
    this.#interfaceNames.set(index, name);
    return name;
  }

  #dropGone(live: number): void {
    if (this.#entries.size === live) return;
    for (const [key, entry] of this.#entries) {
      if (entry.pass === this.#pass) continue;
      this.#entries.delete(key);
      this.#gone.add(key);
    }
  }
}

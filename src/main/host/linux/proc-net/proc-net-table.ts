import { readFileSync } from 'node:fs';
import type { AddressFamily, Protocol } from '../../../../shared/socket.ts';
import type { KernelRow, KernelTable } from '../kernel-row.ts';
import { buildRow } from '../row-builder.ts';
import { decodeEndpoints, parseProcNet, type ProcNetLine } from './proc-net-parser.ts';

const TABLES: readonly { file: string; protocol: Protocol; family: AddressFamily }[] = [
  { file: 'tcp', protocol: 'tcp', family: 4 },
  { file: 'tcp6', protocol: 'tcp', family: 6 },
  { file: 'udp', protocol: 'udp', family: 4 },
  { file: 'udp6', protocol: 'udp', family: 6 },
];

interface Entry {
  readonly line: ProcNetLine;
  readonly row: KernelRow;
}

/** tcp6 and udp6 do not exist where IPv6 is switched off. */
function readTable(path: string, family: AddressFamily): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (family === 6 && error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return Buffer.alloc(0);
    }
    throw error;
  }
}

function isSameLine(left: ProcNetLine, right: ProcNetLine): boolean {
  return left.endpoints === right.endpoints && left.state === right.state && left.uid === right.uid;
}

/**
 * The sockets of one network namespace by the text tables of a `net` folder (proc_pid_net(5)). They lack cookies,
 * interfaces, IPV6_V6ONLY and sockets that are bound but do not listen.
 */
export class ProcNetTable implements KernelTable {
  readonly #namespace: string;
  #entries = new Map<string, Entry>();
  #rows: readonly KernelRow[] = [];

  constructor(namespace: string) {
    this.#namespace = namespace;
  }

  /** `folder`: `/proc/PID/net` of any process in the namespace. */
  read(folder = '/proc/self/net'): readonly KernelRow[] {
    const entries = new Map<string, Entry>();
    let changed = false;
    for (const table of TABLES) {
      for (const line of parseProcNet(readTable(`${folder}/${table.file}`, table.family), table.family)) {
        const id = this.#idOf(table.protocol, table.family, line, entries);
        // The kernel repeats a line when the table moves under the reader.
        if (entries.has(id)) continue;
        const known = this.#entries.get(id);
        const isKnown =
          known !== undefined && isSameLine(known.line, line) && known.row.family === table.family;
        changed ||= !isKnown;
        entries.set(id, isKnown ? known : { line, row: this.#build(id, table.protocol, table.family, line) });
      }
    }
    if (changed || entries.size !== this.#entries.size) {
      this.#entries = entries;
      this.#rows = Array.from(entries.values(), (entry) => entry.row);
    }
    return this.#rows;
  }

  /** By inode, which outlives a change of endpoints; several sockets of one inode (MPTCP) by their endpoints too. */
  #idOf(
    protocol: Protocol,
    family: AddressFamily,
    line: ProcNetLine,
    taken: ReadonlyMap<string, Entry>,
  ): string {
    const prefix = `${this.#namespace}:${protocol}`;
    const byEndpoints = `${prefix}${family}:${line.endpoints}`;
    if (line.inode === 0) return byEndpoints;
    const byInode = `${prefix}:${line.inode}`;
    const holder = taken.get(byInode);
    return holder === undefined || holder.line.endpoints === line.endpoints ? byInode : byEndpoints;
  }

  #build(id: string, protocol: Protocol, family: AddressFamily, line: ProcNetLine): KernelRow {
    const { bytes, localPort, remotePort } = decodeEndpoints(line.endpoints, family);
    return buildRow({
      id,
      protocol,
      family,
      bytes,
      localOffset: 0,
      remoteOffset: family === 4 ? 4 : 16,
      localPort,
      remotePort,
      state: line.state,
      namespace: this.#namespace,
      inode: line.inode,
      uid: line.uid,
      interfaceName: null,
      v6only: null,
      cgroup: null,
    });
  }
}

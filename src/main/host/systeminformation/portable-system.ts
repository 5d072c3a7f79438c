import type { Namespace, Owner, Protocol } from '../../../shared/socket.ts';

/** What one tool of the system answered. */
export interface Answer<T> {
  /** The tool, as the window names it. */
  readonly source: string;
  /** Null where nothing could be read. */
  readonly value: T | null;
  readonly rows: number;
  /** One sentence; may stand beside a value that is not complete. */
  readonly error: string | null;
}

/** One descriptor of one process on a socket. */
export interface Holder {
  readonly pid: number;
  /** See `endpointsKey`. */
  readonly key: string;
  /** The same for every descriptor on one socket; null where the system does not tell. */
  readonly device: string | null;
}

/** What a system without an overlay of its own adds to systeminformation's table. */
export interface PortableSystem {
  /** The automatic and excluded ports of this host. */
  readNamespace(): Promise<Answer<Namespace>>;
  /** Every process there is; `wanted` may be described in more detail than others. */
  readProcesses(wanted: readonly number[]): Promise<Answer<ReadonlyMap<number, Owner>>>;
  /** Every descriptor on an internet socket; null where the table's own pids are all there is. */
  readonly readHolders: (() => Promise<Answer<readonly Holder[]>>) | null;
  /** The process that stands for the kernel, if `pid` is it. */
  kernelOwner(pid: number): Owner | null;
}

interface Address {
  readonly address: string;
  readonly port: number;
}

/** Finds the same socket in the output of two tools. The family is left out: they disagree on mapped addresses. */
export function endpointsKey(protocol: Protocol, local: Address, remote: Address | null): string {
  const far = remote === null ? '' : `${remote.address}|${remote.port}`;
  return `${protocol}|${local.address}|${local.port}|${far}`;
}

/** An owner of whom only the pid and perhaps the name are known. */
export function bareOwner(pid: number, name: string): Owner {
  return {
    pid,
    name,
    command: null,
    arguments: null,
    executable: null,
    user: null,
    uid: null,
    startedAt: null,
    parentPid: null,
    parents: [],
    workingDirectory: null,
    unit: null,
    container: null,
  };
}

import type { AddressFamily, Endpoint, Protocol, SocketState } from '../../../shared/socket.ts';

/**
 * One socket as a table of the kernel tells it, before owners are found.
 * A table hands out the same object for as long as nothing in it changes, so that later steps compare by identity.
 */
export interface KernelRow {
  /** Stable for the life of the socket. */
  readonly id: string;
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly state: SocketState;
  readonly namespace: string;
  /** 0 where no descriptor leads to the socket: not yet accepted, or closed by its process. */
  readonly inode: number;
  /** Null where the kernel no longer knows it. */
  readonly uid: number | null;
  readonly mapped: boolean;
  readonly dualStack: boolean | null;
  /** Id of the socket's control group, in decimal; null where the kernel does not tell. */
  readonly cgroup: string | null;
}

/** A table of the kernel. The same array comes back while no row changed. Throws when it cannot be read. */
export interface KernelTable {
  read(): readonly KernelRow[];
}

export const NO_ROWS: readonly KernelRow[] = [];

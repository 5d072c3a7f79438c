import type {
  AddressFamily,
  Endpoint,
  Ownership,
  OwnershipReason,
  Protocol,
  Sharing,
  SocketState,
} from '../../../../shared/socket.ts';

/** A socket that the harness opened, with all that it knows of it for having done so. */
export interface TrueSocket {
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly state: SocketState;
  /** Every process that holds it, ascending. */
  readonly pids: readonly number[];
  readonly names: readonly string[];
  readonly ownership: Ownership;
  readonly reason: OwnershipReason | null;
  readonly sharing: readonly Sharing[];
  readonly mapped: boolean;
  readonly dualStack: boolean | null;
}

export interface Truth {
  readonly sockets: readonly TrueSocket[];
  /** The same for a second namespace. */
  readonly second: readonly TrueSocket[];
  /** A process in it. */
  readonly secondPid: number;
}

/** Ports that the harness uses in the second namespace only. */
export const SECOND_RANGE = [20000, 30000] as const;

/**
 * What the reading script is told to do: a pass, to take every descriptor that is left, to give one or all of them back; `refused`
 * anywhere has the kernel refuse sock_diag.
 */
export type Step = 'full' | 'light' | 'starve' | 'spare' | 'feed' | 'refused';

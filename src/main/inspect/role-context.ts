import type { Namespace, Role, Socket } from '../../shared/socket.ts';

/** Which side of a TCP connection opened it, as the kernel's own counters prove. */
export type Opener = 'connected' | 'accepted';

/** What the rules about one socket may look at beyond the socket itself. */
export interface RoleContext {
  readonly namespace: Namespace | undefined;
  /** The socket at the other end, where that is on this host too; the socket itself if connected to itself. */
  readonly otherEnd: Socket | null;
  /** A listening socket that accepts what arrives where this socket is; for UDP an unconnected one. */
  readonly acceptorAt: (socket: Socket) => Socket | null;
  /** Whether a process that holds this socket waits on the same number of the other protocol, too. */
  readonly isOnBoth: (socket: Socket) => boolean;
  readonly openerOf: (socketId: string) => Opener | null;
  /** What an earlier snapshot told for certain. */
  readonly certainRole: (socketId: string) => Role | null;
}

import type { Ownership, OwnershipReason, SocketState } from '../../../../shared/socket.ts';
import type { KernelRow } from '../kernel-row.ts';

export interface OwnershipFacts {
  readonly ownership: Ownership;
  readonly reason: OwnershipReason | null;
}

/** What is known of the search for a socket's owners. */
export interface SearchFacts {
  readonly owners: number;
  /** At least one owner was seen holding it at the last look. */
  readonly verified: boolean;
  /** Every process of this computer could be searched. */
  readonly complete: boolean;
  /** The search has ended without an owner. */
  readonly givenUp: boolean;
  /** Effective user of this program. */
  readonly ownUid: number;
}

const KNOWN: OwnershipFacts = { ownership: 'known', reason: null };
const REMEMBERED: OwnershipFacts = { ownership: 'remembered', reason: null };
const TIME_WAIT: OwnershipFacts = { ownership: 'none', reason: 'time-wait' };
const NOT_ACCEPTED: OwnershipFacts = { ownership: 'none', reason: 'not-accepted' };
const CLOSED: OwnershipFacts = { ownership: 'none', reason: 'closed' };
const VANISHED: OwnershipFacts = { ownership: 'none', reason: 'vanished' };
const KERNEL: OwnershipFacts = { ownership: 'kernel', reason: 'kernel' };
const OTHER_USER: OwnershipFacts = { ownership: 'hidden', reason: 'other-user' };
const UNREADABLE: OwnershipFacts = { ownership: 'hidden', reason: 'unreadable-process' };

/** States in which a connection without a descriptor waits for accept(2); a socket that was closed is in none of them. */
const WAITING: ReadonlySet<SocketState> = new Set(['SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT']);

/** The goodbye of RFC 9293 §3.6, which the kernel finishes alone once the last descriptor is closed. */
const CLOSING: ReadonlySet<SocketState> = new Set(['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK']);

/** Inode 0: no descriptor leads to the socket, either not yet or not any more. */
function withoutInode({ state }: KernelRow): OwnershipFacts {
  if (state === 'TIME-WAIT') return TIME_WAIT;
  if (WAITING.has(state)) return NOT_ACCEPTED;
  return CLOSING.has(state) ? CLOSED : VANISHED;
}

/** Says who owns a socket and, where nobody is named, why. The same object for the same answer. */
export function ownershipOf(row: KernelRow, search: SearchFacts): OwnershipFacts {
  if (search.owners > 0) return search.verified ? KNOWN : REMEMBERED;
  if (row.inode === 0) return withoutInode(row);
  // Root sees everybody but processes that closed themselves; so does a user among their own.
  if (!search.complete) return search.ownUid === 0 || row.uid === search.ownUid ? UNREADABLE : OTHER_USER;
  // A socket that outlives a complete search belongs to the kernel: NFS, WireGuard, VXLAN.
  return search.givenUp ? KERNEL : VANISHED;
}

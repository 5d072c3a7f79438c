import type { Confidence, Role } from '../../shared/socket.ts';
import { UNKNOWN_ROLE } from './role-of.ts';

const STRENGTH: Readonly<Record<Confidence, number>> = { guess: 1, likely: 2, certain: 3 };

function strengthOf({ side, confidence }: Role): number {
  return side === 'unknown' ? 0 : STRENGTH[confidence];
}

/**
 * A connection's side never changes, but what proves it does: the listener closes, the other end goes away. So
 * the best proof that was ever seen is kept for the life of the socket, and a later one must be better.
 */
export interface RoleMemory {
  readonly certain: (socketId: string) => Role | null;
  /** The better of what is remembered and what is told now. */
  keep(socketId: string, told: Role): Role;
  /** The same connection lives on in another socket: TIME-WAIT is an object of its own in the kernel. */
  inherit(fromId: string, toId: string): void;
  forget(socketId: string): void;
}

export function createRoleMemory(): RoleMemory {
  const best = new Map<string, Role>();
  return {
    certain(socketId) {
      const role = best.get(socketId);
      return role?.confidence === 'certain' ? role : null;
    },
    keep(socketId, told) {
      const before = best.get(socketId);
      // What is told for certain was told in the light of the certainty before: only its words may differ.
      const isBetter = told.confidence === 'certain' || strengthOf(told) > strengthOf(before ?? UNKNOWN_ROLE);
      if (before !== undefined && !isBetter) return before;
      if (told.side !== 'unknown') best.set(socketId, told);
      return told;
    },
    inherit(fromId, toId) {
      const role = best.get(fromId);
      if (role !== undefined && !best.has(toId)) best.set(toId, role);
    },
    forget(socketId) {
      best.delete(socketId);
    },
  };
}

import type { Confidence, Role, RoleEvidence, Side } from '../../shared/socket.ts';

const made = new Map<string, Role>();

/** Equal roles are the same object, so that comparing them is cheap. */
export function roleOf(side: Side, confidence: Confidence, evidence: RoleEvidence): Role {
  const key = `${side} ${confidence} ${evidence}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const role = Object.freeze({ side, confidence, evidence });
  made.set(key, role);
  return role;
}

export const UNKNOWN_ROLE = roleOf('unknown', 'guess', 'none');

/** The role of the end that faces a server or a client; null where the other end is neither. */
export function facing({ side, confidence }: Pick<Role, 'side' | 'confidence'>): Role | null {
  if (side === 'server') return roleOf('client', confidence, 'other-end');
  return side === 'client' ? roleOf('server', confidence, 'other-end') : null;
}

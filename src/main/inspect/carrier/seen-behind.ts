import type { Carrier } from '../../../shared/carrier/carrier-facts.ts';
import type { InspectedSocket, Owner } from '../../../shared/socket.ts';
import { carrier } from './carrier-of.ts';

/**
 * A super-server hands each connection to the program that it starts for it: whoever holds one now, and does not hold
 * the listener, is what the carrier stands for. Null where nobody does.
 */
export function seenBehind(
  { id }: Carrier,
  holders: readonly Owner[],
  accepted: readonly InspectedSocket[],
): Carrier | null {
  const pids = new Set(holders.map(({ pid }) => pid));
  for (const { owners, program } of accepted) {
    const [owner] = owners;
    if (owner === undefined || owners.some(({ pid }) => pids.has(pid))) continue;
    // systemd starts a unit for each connection (Accept=yes), whose name says more than its program's.
    const isUnit = id.startsWith('systemd') && owner.unit !== null;
    const name = isUnit ? owner.unit : (program?.name ?? owner.name);
    return carrier(id, { kind: isUnit ? 'unit' : 'program', name, port: null }, 'accepted');
  }
  return null;
}

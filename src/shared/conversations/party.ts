import { isLoopbackAddress } from '../address.ts';
import type { InspectedSocket, Owner, Ownership, OwnershipReason } from '../socket.ts';

/** Who is at one end of a connection: a process here, somebody here without a name, or an address elsewhere. */
export type Party =
  | {
      readonly kind: 'process';
      readonly id: string;
      readonly owner: Owner;
      /** How many more processes hold the same socket. */
      readonly others: number;
      readonly namespace: string;
    }
  | {
      readonly kind: 'unowned';
      readonly id: string;
      readonly ownership: Ownership;
      readonly reason: OwnershipReason | null;
      readonly user: string | null;
      readonly uid: number | null;
      readonly unit: string | null;
      readonly namespace: string;
    }
  | {
      readonly kind: 'remote';
      readonly id: string;
      readonly address: string;
      /** Only where the address means this computer and nobody was found there. */
      readonly namespace: string | null;
    };

/** A process holds many sockets: its party is made once, as long as it is told by the same object. */
const parties = new WeakMap<Owner, Party & { readonly kind: 'process' }>();

/** Who holds the socket; several processes that share it are the first of them and a number. */
export function partyOf(socket: InspectedSocket): Party {
  const { owners, ownership, ownershipReason: reason, user, uid, unit, namespace } = socket;
  const [owner] = owners;
  if (owner !== undefined) {
    const others = owners.length - 1;
    const known = parties.get(owner);
    if (known?.namespace === namespace && known.others === others) return known;
    const id = `process ${owner.pid} ${owner.startedAt ?? ''} ${namespace}`;
    const party = { kind: 'process', id, owner, others, namespace } as const;
    parties.set(owner, party);
    return party;
  }
  const id = ['unowned', ownership, reason, user ?? uid, unit, namespace].join(' ');
  return { kind: 'unowned', id, ownership, reason, user, uid, unit, namespace };
}

export function remotePartyOf({ remote, namespace }: InspectedSocket): Party {
  const address = remote?.address ?? '';
  const place = isLoopbackAddress(address) ? namespace : null;
  return { kind: 'remote', id: `remote ${address} ${place ?? ''}`, address, namespace: place };
}

import { isWaiting } from '../../../../shared/conversations/listener-book.ts';
import { partyOf } from '../../../../shared/conversations/party.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { nodeKeyOf, type Grouping } from './grouping.ts';
import type { Link } from './link.ts';
import type { LinkNode } from './link-book.ts';

/** A service that waits and that nobody talks to. */
export interface QuietService {
  readonly nodeId: string;
  readonly socket: InspectedSocket;
}

export interface Quiet {
  readonly services: readonly QuietService[];
  /** Those that take part in nothing else. */
  readonly nodes: readonly LinkNode[];
}

export const NO_QUIET: Quiet = { services: [], nodes: [] };

/** Of the shown sockets, those that wait without a client; IPv4 and IPv6 of one port count once. */
export function quietServices(
  shown: Iterable<InspectedSocket>,
  links: readonly Link[],
  known: readonly LinkNode[],
  grouping: Grouping,
): Quiet {
  const served = new Set(links.map(({ to, protocol, port }) => `${to} ${protocol} ${port ?? ''}`));
  const names = new Set(known.map(({ id }) => id));
  const services: QuietService[] = [];
  const nodes = new Map<string, LinkNode>();
  for (const socket of shown) {
    if (!isWaiting(socket)) continue;
    const party = partyOf(socket);
    const { id, identity } = nodeKeyOf(party, grouping);
    const place = `${id} ${socket.protocol} ${socket.local.port}`;
    if (served.has(place)) continue;
    served.add(place);
    services.push({ nodeId: id, socket });
    if (!names.has(id)) nodes.set(id, { id, identity, size: 1, only: party });
  }
  return { services, nodes: [...nodes.values()] };
}

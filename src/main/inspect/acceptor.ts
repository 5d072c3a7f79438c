import type { Owner, Socket } from '../../shared/socket.ts';

/** Linux gives an accepted socket the family of its listener; elsewhere a `::` listener yields IPv4 sockets too. */
function isSameFamily(acceptor: Socket, socket: Socket, platform: string): boolean {
  return platform !== 'linux' || acceptor.family === socket.family;
}

function coversAddress({ local, dualStack }: Socket, address: string): boolean {
  if (local.address === address || (local.address === '0.0.0.0' && !address.includes(':'))) return true;
  return local.address === '::' && (address.includes(':') || dualStack !== false);
}

/**
 * Whether what arrives for `socket` would have come in by `acceptor`, which is on the same protocol, namespace and
 * port: it is bound to the same address or to the wildcard.
 */
export function couldAccept(acceptor: Socket, socket: Socket, platform: string): boolean {
  return (
    acceptor !== socket &&
    isSameFamily(acceptor, socket, platform) &&
    coversAddress(acceptor, socket.local.address)
  );
}

const isSameProcess = (one: Owner, other: Owner): boolean =>
  one.pid === other.pid && one.startedAt === other.startedAt;

/**
 * Of two that could have accepted `socket`: the kernel prefers the very address to the wildcard; of sockets that
 * share one address (SO_REUSEPORT) it is the one of the same process, if any.
 */
export function isLikelier(acceptor: Socket, than: Socket, socket: Socket): boolean {
  return fitness(acceptor, socket) > fitness(than, socket);
}

function fitness({ local, owners }: Socket, socket: Socket): number {
  const isOwn = owners.some((owner) => socket.owners.some((other) => isSameProcess(owner, other)));
  return (local.address === socket.local.address ? 2 : 0) + (isOwn ? 1 : 0);
}

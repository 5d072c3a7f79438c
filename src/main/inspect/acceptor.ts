import type { Socket } from '../../shared/socket.ts';

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

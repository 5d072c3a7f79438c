import { isWildcardAddress } from '../../shared/address.ts';
import { endpointText as plainText } from '../../shared/endpoint-text.ts';
import type { Endpoint, InspectedSocket } from '../../shared/socket.ts';
import { safeText } from './safe-text.ts';

export { isWildcardAddress as isWildcard };

/** A scope is the name of an interface, which whoever has a network of their own may call as they like. */
export const endpointText = (end: Endpoint): string => safeText(plainText(end));

/** Both ends of an address tell networks and machines apart; its middle is what can be spared. */
export function shortenMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = Math.ceil((length - 1) / 2);
  const tail = length - 1 - head;
  return `${text.slice(0, head)}…${text.slice(text.length - tail)}`;
}

/** The address that tells most: the other end of a connection, else where this socket waits. */
export function tellingAddress(socket: InspectedSocket): Endpoint {
  return socket.remote ?? socket.local;
}

/** Which families a wildcard address waits on; null where the address says so itself. */
export function wildcardFamily(socket: InspectedSocket): 'IPv4' | 'IPv6' | 'both' | null {
  if (socket.remote !== null || !isWildcardAddress(socket.local.address)) return null;
  if (socket.family === 4) return 'IPv4';
  return socket.dualStack === true ? 'both' : 'IPv6';
}

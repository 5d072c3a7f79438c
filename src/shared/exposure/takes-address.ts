import type { Socket } from '../socket.ts';

const isIpv6 = (address: string) => address.includes(':');

/**
 * Whether a socket that waits on a wildcard address is reached under `address` of its host. `::` takes IPv4 as well
 * unless it is known not to: where nobody can tell, exposure is not understated.
 */
export function takesAddress(
  { local, dualStack }: Pick<Socket, 'local' | 'dualStack'>,
  address: string,
): boolean {
  if (isIpv6(address)) return isIpv6(local.address);
  return !isIpv6(local.address) || dualStack !== false;
}

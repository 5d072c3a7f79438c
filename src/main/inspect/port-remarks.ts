import { isWildcardAddress } from '../../shared/address.ts';
import type { PortRemark } from '../../shared/port-remarks.ts';
import type { Namespace, PortFacts, Socket } from '../../shared/socket.ts';

const NONE: readonly PortRemark[] = [];
const CLIENT_RANGE: readonly PortRemark[] = ['client-range'];
const PRIVILEGED: readonly PortRemark[] = ['privileged'];
const BOTH: readonly PortRemark[] = ['client-range', 'privileged'];
const PORT_ZERO: readonly PortRemark[] = ['port-zero'];

/** macOS asks for no privilege at the wildcard, only at an address of its own (since 10.14). */
function needsPrivilege({ local }: Socket, namespace: Namespace | undefined, platform: string): boolean {
  const start = namespace?.unprivilegedPortStart ?? 0;
  const isFree = platform === 'darwin' && isWildcardAddress(local.address);
  return local.port < start && !isFree;
}

/** `facts`: of the socket's own port. Equal remarks are the same array. */
export function portRemarks(
  socket: Socket,
  facts: PortFacts,
  namespace: Namespace | undefined,
  platform: string,
): readonly PortRemark[] {
  if (facts.reserved) return PORT_ZERO;
  const isPrivileged = needsPrivilege(socket, namespace, platform);
  if (facts.ephemeral === true) return isPrivileged ? BOTH : CLIENT_RANGE;
  return isPrivileged ? PRIVILEGED : NONE;
}

/** Of a socket that waits on no port there is nothing to remark. */
export const NO_REMARKS = NONE;

import type { Role, Socket } from '../../shared/socket.ts';
import { isEphemeral } from './ephemeral.ts';
import type { RoleContext } from './role-context.ts';
import { facing, roleOf, UNKNOWN_ROLE } from './role-of.ts';
import { isServicePort } from './service-table.ts';

/** UDP has no handshake: which side serves is told by ports alone, so nothing here is certain. */
function unconnectedRole({ local }: Socket, { namespace }: RoleContext): Role {
  if (isServicePort(local.port, 'udp')) return roleOf('server', 'likely', 'udp-service');
  const ephemeral = isEphemeral(local.port, 'udp', namespace);
  if (ephemeral === null) return UNKNOWN_ROLE;
  return ephemeral ? roleOf('client', 'guess', 'udp-ephemeral') : roleOf('server', 'likely', 'udp-chosen');
}

/** Of the numbers that this system hands out some are a service's, too: whoever calls a fixed port has one by chance. */
function isHandedOut(local: number, remote: number, { namespace }: RoleContext): boolean {
  return isEphemeral(local, 'udp', namespace) === true && isEphemeral(remote, 'udp', namespace) === false;
}

/** NTP servers ask each other from their own port: where both ports are known, the local one proves little. */
function serverRole(socket: Socket, remotePort: number, context: RoleContext): Role | null {
  if (context.acceptorAt(socket) !== null) return roleOf('server', 'likely', 'udp-shared');
  const { port } = socket.local;
  if (!isServicePort(port, 'udp') || isHandedOut(port, remotePort, context)) return null;
  return roleOf('server', isServicePort(remotePort, 'udp') ? 'guess' : 'likely', 'udp-service');
}

export function udpRole(socket: Socket, context: RoleContext): Role {
  if (socket.remote === null) return unconnectedRole(socket, context);
  const { otherEnd } = context;
  if (otherEnd === socket) return roleOf('peer', 'certain', 'self');
  const served = serverRole(socket, socket.remote.port, context);
  const client = roleOf('client', 'likely', 'udp-connected');
  if (otherEnd === null) return served ?? client;
  const otherServed = serverRole(otherEnd, socket.local.port, context);
  if (served === null)
    return (otherServed === null ? null : facing(otherServed)) ?? pairRole(socket, context);
  return otherServed === null ? served : pairRole(socket, context);
}

/** Two local sockets connected to each other, of which neither or both look like a server. */
function pairRole({ local, remote }: Socket, { namespace }: RoleContext): Role {
  const here = isEphemeral(local.port, 'udp', namespace);
  const there = remote === null ? null : isEphemeral(remote.port, 'udp', namespace);
  if (here === null || there === null || here === there) return roleOf('peer', 'guess', 'udp-connected');
  return roleOf(here ? 'client' : 'server', 'likely', 'ephemeral-end');
}

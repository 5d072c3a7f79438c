import type { Role, Socket } from '../../shared/socket.ts';
import { isEphemeral } from './ephemeral.ts';
import type { RoleContext } from './role-context.ts';
import { facing, roleOf, UNKNOWN_ROLE } from './role-of.ts';
import { isServicePort } from './service-table.ts';
import { udpRole } from './udp-role.ts';

const LISTENS = roleOf('listener', 'certain', 'listens');
const SYN_SENT = roleOf('client', 'certain', 'syn-sent');
const SYN_RECEIVED = roleOf('server', 'certain', 'syn-received');
const NOT_ACCEPTED = roleOf('server', 'certain', 'not-accepted');
const CONNECTED = roleOf('client', 'certain', 'connected');
const ACCEPTED = roleOf('server', 'certain', 'accepted');
const SELF = roleOf('peer', 'certain', 'self');

/** The port from which an FTP server opens its data connections to the client (RFC 959 §3.2). */
const FTP_DATA_PORT = 20;

function isNotAccepted({ state, ownershipReason }: Socket): boolean {
  return (state === 'ESTABLISHED' || state === 'CLOSE-WAIT') && ownershipReason === 'not-accepted';
}

/** A proof by a state that has passed reads on as what it came to: the SYN was acknowledged, or never sent. */
function lastingProof(remembered: Role, socket: Socket): Role {
  if (remembered === SYN_SENT && socket.state !== 'SYN-SENT') return CONNECTED;
  if (remembered === SYN_RECEIVED && socket.state !== 'SYN-RECEIVED') return ACCEPTED;
  return remembered === NOT_ACCEPTED && !isNotAccepted(socket) ? ACCEPTED : remembered;
}

/** Rules that need nobody else's word: the handshake's own states, and the kernel's counters. */
function certainRole(socket: Socket, context: RoleContext): Role | null {
  const remembered = context.certainRole(socket.id);
  if (remembered !== null) return lastingProof(remembered, socket);
  if (socket.state === 'SYN-SENT') return SYN_SENT;
  if (socket.state === 'SYN-RECEIVED') return SYN_RECEIVED;
  if (isNotAccepted(socket) && context.acceptorAt(socket) !== null) {
    return NOT_ACCEPTED;
  }
  const opener = context.openerOf(socket.id);
  if (opener === null) return null;
  return opener === 'connected' ? CONNECTED : ACCEPTED;
}

/** If both ends are on a listening port, one of them is a client that borrowed it: the rule cannot tell which. */
function byListener(socket: Socket, context: RoleContext): Role | null {
  const here = context.acceptorAt(socket) !== null;
  const there = context.otherEnd !== null && context.acceptorAt(context.otherEnd) !== null;
  if (here === there) return null;
  return here ? roleOf('server', 'likely', 'local-listener') : roleOf('client', 'likely', 'other-end');
}

function byEphemeralEnd(local: number, remote: number, { namespace }: RoleContext): Role | null {
  const here = isEphemeral(local, 'tcp', namespace);
  const there = isEphemeral(remote, 'tcp', namespace);
  if (here === null || here === there) return null;
  return roleOf(here ? 'client' : 'server', 'likely', 'ephemeral-end');
}

function byServicePort(local: number, remote: number): Role | null {
  const here = isServicePort(local, 'tcp');
  if (here === isServicePort(remote, 'tcp')) return null;
  return roleOf(here ? 'server' : 'client', 'guess', 'service-port');
}

/** FTP's data connection runs the other way round: the end on port 20 opened it. */
function byFtpData(local: number, remote: number): Role | null {
  const here = local === FTP_DATA_PORT;
  if (here === (remote === FTP_DATA_PORT)) return null;
  return roleOf(here ? 'client' : 'server', 'guess', 'service-port');
}

/** That two sockets of two networks are the ends of one connection is told by their addresses alone. */
function isCrossed({ namespace }: Socket, otherEnd: Socket | null): boolean {
  return otherEnd !== null && otherEnd.namespace !== namespace;
}

function connectionRole(socket: Socket, remotePort: number, context: RoleContext): Role {
  const { otherEnd } = context;
  if (otherEnd === socket) return SELF;
  const otherRole = otherEnd === null ? null : certainRole(otherEnd, context);
  const local = socket.local.port;
  return (
    certainRole(socket, context) ??
    (otherRole === null
      ? null
      : facing(isCrossed(socket, otherEnd) ? { ...otherRole, confidence: 'likely' } : otherRole)) ??
    byListener(socket, context) ??
    byFtpData(local, remotePort) ??
    byEphemeralEnd(local, remotePort, context) ??
    byServicePort(local, remotePort) ??
    UNKNOWN_ROLE
  );
}

/**
 * The side of a socket, by the first rule that decides; its evidence says which. A rule about both ends is asked
 * for both at once, so that the two ends of a conversation never contradict each other.
 */
export function decideRole(socket: Socket, context: RoleContext): Role {
  if (socket.protocol === 'udp') return udpRole(socket, context);
  if (socket.state === 'LISTEN') return LISTENS;
  if (socket.remote === null || socket.state === 'BOUND') return UNKNOWN_ROLE;
  return connectionRole(socket, socket.remote.port, context);
}

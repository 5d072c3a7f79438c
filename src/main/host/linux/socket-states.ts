import type { Protocol, SocketState } from '../../../shared/socket.ts';

/** `include/net/tcp_states.h`, by number. */
const TCP_STATES: readonly SocketState[] = [
  'UNKNOWN',
  'ESTABLISHED',
  'SYN-SENT',
  'SYN-RECEIVED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'TIME-WAIT',
  'CLOSED',
  'CLOSE-WAIT',
  'LAST-ACK',
  'LISTEN',
  'CLOSING',
  // TCP_NEW_SYN_RECV: a request that has no socket yet.
  'SYN-RECEIVED',
  'BOUND',
];

const CLOSED = 7;
const ESTABLISHED = 1;

/**
 * A socket table lists a closed TCP socket only for the port that it is bound to, and UDP uses two of the numbers:
 * 1 with a peer, 7 without.
 */
export function socketState(protocol: Protocol, number: number): SocketState {
  if (protocol === 'udp') {
    if (number === CLOSED) return 'UNCONNECTED';
    return number === ESTABLISHED ? 'CONNECTED' : 'UNKNOWN';
  }
  return number === CLOSED ? 'BOUND' : (TCP_STATES[number] ?? 'UNKNOWN');
}

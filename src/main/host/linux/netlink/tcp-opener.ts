import type { Opener } from '../../host.ts';
import { DIAG_BYTES, findAttribute, INET_DIAG_INFO } from './inet-diag-message.ts';

const ESTABLISHED = 1;
const CLOSE_WAIT = 8;
/** Byte offsets in `struct tcp_info` of `include/uapi/linux/tcp.h`. */
const UNACKED = 24;
const BYTES_ACKED = 120;
const BYTES_SENT = 200;
const BYTES_RETRANSMITTED = 208;

/**
 * Who opened the connection that a message with INET_DIAG_INFO describes: the side that connected had its SYN
 * acknowledged, which counts as one byte more than it sent. Null where the counters prove nothing (kernels before
 * 4.19 lack them; something is still unacknowledged; states in which a FIN counts too).
 */
export function openerOf(bytes: Buffer, message: number, end: number): Opener | null {
  const state = bytes[message + 1];
  if (state !== ESTABLISHED && state !== CLOSE_WAIT) return null;
  const info = findAttribute(bytes, message + DIAG_BYTES, end, INET_DIAG_INFO);
  if (info === null || info[1] - info[0] < BYTES_RETRANSMITTED + 8) return null;
  const start = info[0];
  const sent = bytes.readBigUInt64LE(start + BYTES_SENT) - bytes.readBigUInt64LE(start + BYTES_RETRANSMITTED);
  const surplus = bytes.readBigUInt64LE(start + BYTES_ACKED) - sent;
  if (surplus === 1n) return 'connected';
  return surplus === 0n && bytes.readUInt32LE(start + UNACKED) === 0 ? 'accepted' : null;
}

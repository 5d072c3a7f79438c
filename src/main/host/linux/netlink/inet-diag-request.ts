import { DIAG_SOCKET_ID_BYTES } from './inet-diag-message.ts';
import { HEADER_BYTES } from './netlink-message.ts';

const NLM_F_REQUEST = 1;
const NLM_F_ACK = 4;
const NLM_F_DUMP = 0x300;
const TCPDIAG_GETSOCK = 18;
const SOCK_DIAG_BY_FAMILY = 20;
const SOCK_DESTROY = 21;
/** Every state, with TCP_BOUND_INACTIVE (13): bound, not listening. Kernels before 6.8 ignore that bit. */
const ALL_STATES = 0x3fff;
/** sizeof(struct inet_diag_req) and sizeof(struct inet_diag_req_v2). */
const LEGACY_BODY_BYTES = 60;
const BODY_BYTES = 56;

export const AF_INET = 2;
export const AF_INET6 = 10;
export const IPPROTO_TCP = 6;
export const IPPROTO_UDP = 17;

function header(type: number, flags: number, sequence: number, bodyBytes = BODY_BYTES): Buffer {
  const message = Buffer.alloc(HEADER_BYTES + bodyBytes);
  message.writeUInt32LE(message.length, 0);
  message.writeUInt16LE(type, 4);
  message.writeUInt16LE(flags, 6);
  message.writeUInt32LE(sequence, 8);
  return message;
}

/** The bit that asks for an attribute (`1 << (INET_DIAG_INFO - 1)`). */
export const ASK_INFO = 2;

/** `struct inet_diag_req`: every TCP socket, IPv4 and IPv6 in one walk of the kernel's tables. */
export function tcpDumpRequest(sequence: number, attributes = 0): Buffer {
  const message = header(TCPDIAG_GETSOCK, NLM_F_REQUEST | NLM_F_DUMP, sequence, LEGACY_BODY_BYTES);
  message.writeUInt8(attributes, HEADER_BYTES + 3);
  message.writeUInt32LE(ALL_STATES, HEADER_BYTES + 52);
  return message;
}

/** `struct inet_diag_req_v2`: every UDP socket of one family. */
export function udpDumpRequest(sequence: number, family: number): Buffer {
  const message = header(SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, sequence);
  message.writeUInt8(family, HEADER_BYTES);
  message.writeUInt8(IPPROTO_UDP, HEADER_BYTES + 1);
  message.writeUInt32LE(ALL_STATES, HEADER_BYTES + 4);
  return message;
}

/** `struct inet_diag_req_v2`: exactly one TCP socket, named by its `struct inet_diag_sockid`, cookie included. */
export function tcpSocketRequest(
  sequence: number,
  family: number,
  socketId: Uint8Array,
  attributes: number,
): Buffer {
  const message = header(SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST, sequence);
  nameTcpSocket(message, family, socketId);
  message.writeUInt8(attributes, HEADER_BYTES + 2);
  return message;
}

/** Ends exactly one TCP socket and resets its connection (Linux 4.5); answered by an errno, 0 for done. */
export function tcpDestroyRequest(sequence: number, family: number, socketId: Uint8Array): Buffer {
  const message = header(SOCK_DESTROY, NLM_F_REQUEST | NLM_F_ACK, sequence);
  nameTcpSocket(message, family, socketId);
  return message;
}

function nameTcpSocket(message: Buffer, family: number, socketId: Uint8Array): void {
  message.writeUInt8(family, HEADER_BYTES);
  message.writeUInt8(IPPROTO_TCP, HEADER_BYTES + 1);
  message.writeUInt32LE(ALL_STATES, HEADER_BYTES + 4);
  message.set(socketId.subarray(0, DIAG_SOCKET_ID_BYTES), HEADER_BYTES + 8);
}

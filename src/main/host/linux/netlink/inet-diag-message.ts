import type { AddressFamily } from '../../../../shared/socket.ts';

/**
 * `struct inet_diag_msg` of `include/uapi/linux/inet_diag.h`: byte offsets within it. Ports are in network byte order,
 * the rest in the machine's, which is little-endian on every machine that Electron runs on.
 */
export const DIAG_BYTES = 72;
export const DIAG_SOCKET_ID = 4;
export const DIAG_SOCKET_ID_BYTES = 48;
export const DIAG_LOCAL_ADDRESS = 8;
export const DIAG_REMOTE_ADDRESS = 24;

const AF_INET = 2;
const AF_INET6 = 10;
const INET_DIAG_SKV6ONLY = 11;
const INET_DIAG_CGROUP_ID = 21;
export const INET_DIAG_INFO = 2;
export const INET_DIAG_PROTOCOL = 10;
/** Without the flags of an attribute's type (NLA_TYPE_MASK). */
const TYPE_MASK = 0x3fff;

export interface DiagMessage {
  readonly family: AddressFamily;
  readonly state: number;
  readonly localPort: number;
  readonly remotePort: number;
  /** 0 where the socket is bound to none. */
  readonly interfaceIndex: number;
  readonly uid: number;
  readonly inode: number;
  readonly v6only: boolean | null;
  readonly cgroup: string | null;
}

/** The socket's cookie: a number, or text where 64 bits do not fit into one (kernels that use an address). */
export type CookieKey = number | string;

export function cookieKey(bytes: Buffer, message: number): CookieKey {
  const low = bytes.readUInt32LE(message + 44);
  const high = bytes.readUInt32LE(message + 48);
  return high < 0x200000 ? high * 0x100000000 + low : `${high.toString(16)}-${low.toString(16)}`;
}

/** A cookie as part of a row's id, and back. */
export function cookieText(key: CookieKey): string {
  return typeof key === 'number' ? key.toString(16) : key;
}

export function cookieFromText(text: string): CookieKey {
  return text.includes('-') ? text : Number.parseInt(text, 16);
}

/** The payload of an attribute, or null; lengths are checked against `end`. */
export function findAttribute(
  bytes: Buffer,
  from: number,
  end: number,
  wanted: number,
): readonly [start: number, end: number] | null {
  let offset = from;
  while (offset + 4 <= end) {
    const length = bytes.readUInt16LE(offset);
    if (length < 4 || offset + length > end) return null;
    if ((bytes.readUInt16LE(offset + 2) & TYPE_MASK) === wanted) return [offset + 4, offset + length];
    offset += (length + 3) & ~3;
  }
  return null;
}

const U64_BYTES = 8;

interface Attributes {
  v6only: boolean | null;
  cgroup: string | null;
}

/** Sockets of one service share a group: the text of the last id is kept. */
let lastCgroup = { low: 0, high: 0, text: '0' };

function cgroupText(bytes: Buffer, offset: number): string {
  const low = bytes.readUInt32LE(offset);
  const high = bytes.readUInt32LE(offset + 4);
  if (low !== lastCgroup.low || high !== lastCgroup.high) {
    lastCgroup = { low, high, text: bytes.readBigUInt64LE(offset).toString() };
  }
  return lastCgroup.text;
}

/** One walk for both attributes, since it is made for every new socket. */
function readAttributes(bytes: Buffer, from: number, end: number): Attributes {
  const found: Attributes = { v6only: null, cgroup: null };
  let offset = from;
  while (offset + 4 <= end) {
    const length = bytes.readUInt16LE(offset);
    if (length < 4 || offset + length > end) break;
    const type = bytes.readUInt16LE(offset + 2) & TYPE_MASK;
    if (type === INET_DIAG_SKV6ONLY && length > 4) found.v6only = bytes[offset + 4] !== 0;
    else if (type === INET_DIAG_CGROUP_ID && length >= 4 + U64_BYTES)
      found.cgroup = cgroupText(bytes, offset + 4);
    offset += (length + 3) & ~3;
  }
  return found;
}

export function isDiagMessage(bytes: Buffer, message: number, end: number): boolean {
  if (end - message < DIAG_BYTES || end > bytes.length) return false;
  return bytes[message] === AF_INET || bytes[message] === AF_INET6;
}

/** Decodes one message that `isDiagMessage` accepted. */
export function decodeDiagMessage(bytes: Buffer, message: number, end: number): DiagMessage {
  const { v6only, cgroup } = readAttributes(bytes, message + DIAG_BYTES, end);
  return {
    family: bytes[message] === AF_INET6 ? 6 : 4,
    state: bytes.readUInt8(message + 1),
    localPort: bytes.readUInt16BE(message + 4),
    remotePort: bytes.readUInt16BE(message + 6),
    interfaceIndex: bytes.readUInt32LE(message + 40),
    uid: bytes.readUInt32LE(message + 64),
    inode: bytes.readUInt32LE(message + 68),
    v6only,
    cgroup,
  };
}

/**
 * Whether two messages say the same of a socket, its timers and queues aside. Offsets count 32-bit words.
 * Compared as words since this runs for every socket of every light pass.
 */
export function isSameDiagMessage(left: Int32Array, a: number, right: Int32Array, b: number): boolean {
  if ((((left[a] ?? 0) ^ (right[b] ?? 0)) & 0xffff) !== 0) return false;
  for (let word = 1; word <= 12; word += 1) if (left[a + word] !== right[b + word]) return false;
  return left[a + 16] === right[b + 16] && left[a + 17] === right[b + 17];
}

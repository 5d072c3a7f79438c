import type { AddressFamily } from '../../../../shared/socket.ts';

/** One line of `/proc/net/{tcp,tcp6,udp,udp6}` (proc_net_tcp.rst of the kernel's documentation). */
export interface ProcNetLine {
  /** `LOCAL:PORT REMOTE:PORT` as printed. */
  readonly endpoints: string;
  readonly state: number;
  readonly uid: number;
  readonly inode: number;
}

const NEWLINE = 10;
const SPACE = 32;
/** Fields of a line: sl local remote st queues timer retransmits uid timeout inode. */
const STATE_FIELD = 3;
const UID_FIELD = 7;
const INODE_FIELD = 9;

function skipSpaces(bytes: Uint8Array, from: number, end: number): number {
  let offset = from;
  while (offset < end && bytes[offset] === SPACE) offset += 1;
  return offset;
}

function skipWord(bytes: Uint8Array, from: number, end: number): number {
  let offset = from;
  while (offset < end && bytes[offset] !== SPACE) offset += 1;
  return offset;
}

function decimal(bytes: Uint8Array, from: number, end: number): number {
  let value = 0;
  for (let offset = from; offset < end; offset += 1) {
    const digit = (bytes[offset] ?? 0) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return end > from ? value : NaN;
}

const ENDPOINTS = {
  4: /^[0-9A-F]{8}:[0-9A-F]{4} [0-9A-F]{8}:[0-9A-F]{4}$/,
  6: /^[0-9A-F]{32}:[0-9A-F]{4} [0-9A-F]{32}:[0-9A-F]{4}$/,
} as const;

function parseLine(bytes: Buffer, start: number, end: number, family: AddressFamily): ProcNetLine | null {
  let offset = skipSpaces(bytes, start, end);
  let endpointsStart = 0;
  let endpoints = '';
  let state = NaN;
  let uid = NaN;
  for (let field = 0; field <= INODE_FIELD; field += 1) {
    const wordEnd = skipWord(bytes, offset, end);
    if (field === 1) endpointsStart = offset;
    else if (field === 2) endpoints = bytes.toString('latin1', endpointsStart, wordEnd);
    else if (field === STATE_FIELD) state = Number.parseInt(bytes.toString('latin1', offset, wordEnd), 16);
    else if (field === UID_FIELD) uid = decimal(bytes, offset, wordEnd);
    else if (field === INODE_FIELD) {
      const inode = decimal(bytes, offset, wordEnd);
      const complete = ENDPOINTS[family].test(endpoints) && Number.isSafeInteger(state + uid + inode);
      return complete ? { endpoints, state, uid, inode } : null;
    }
    offset = skipSpaces(bytes, wordEnd, end);
  }
  return null;
}

/** The lines of a table. The heading and lines that are cut or otherwise make no sense are left out. */
export function parseProcNet(bytes: Buffer, family: AddressFamily): ProcNetLine[] {
  const lines: ProcNetLine[] = [];
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const line = parseLine(bytes, start, end, family);
    if (line !== null) lines.push(line);
    start = end + 1;
  }
  return lines;
}

export interface ProcNetEndpoints {
  /** Local address, then remote, in network byte order. */
  readonly bytes: Uint8Array;
  readonly localPort: number;
  readonly remotePort: number;
}

/** Addresses are printed as 32-bit words of the machine, little-endian wherever Electron runs; ports as numbers. */
export function decodeEndpoints(endpoints: string, family: AddressFamily): ProcNetEndpoints {
  const addressDigits = family === 4 ? 8 : 32;
  const remoteStart = addressDigits + 6;
  const words = Buffer.from(
    endpoints.slice(0, addressDigits) + endpoints.slice(remoteStart, remoteStart + addressDigits),
    'hex',
  );
  return {
    bytes: words.swap32(),
    localPort: Number.parseInt(endpoints.slice(addressDigits + 1, addressDigits + 5), 16),
    remotePort: Number.parseInt(endpoints.slice(remoteStart + addressDigits + 1), 16),
  };
}

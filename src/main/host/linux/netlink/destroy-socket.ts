import { constants } from 'node:os';
import { DumpBuffer } from './dump-buffer.ts';
import { ask, dump } from './dump.ts';
import { cookieFromText, cookieKey, DIAG_SOCKET_ID, DIAG_SOCKET_ID_BYTES } from './inet-diag-message.ts';
import { tcpDestroyRequest, tcpDumpRequest, tcpSocketRequest } from './inet-diag-request.ts';
import type { DiagTransport } from './transport.ts';

const { EACCES, ENOENT, EOPNOTSUPP, EPERM } = constants.errno;

/** unsupported: the kernel was built without INET_DIAG_DESTROY. failed: it agreed, and the socket is still there. */
export type DestroyResult = 'closed' | 'gone' | 'no-right' | 'unsupported' | 'failed';

interface NamedSocket {
  readonly family: number;
  /** `struct inet_diag_sockid`, cookie included. */
  readonly id: Uint8Array;
}

function findByCookie(transport: DiagTransport, cookie: string): NamedSocket | null {
  const buffer = new DumpBuffer();
  const offsets = dump(transport, buffer, tcpDumpRequest);
  const wanted = cookieFromText(cookie);
  const { bytes } = buffer;
  for (let at = 0; at < offsets.length; at += 2) {
    const message = offsets[at] ?? 0;
    if (cookieKey(bytes, message) !== wanted) continue;
    const start = message + DIAG_SOCKET_ID;
    return { family: bytes.readUInt8(message), id: bytes.subarray(start, start + DIAG_SOCKET_ID_BYTES) };
  }
  return null;
}

function refusal(errno: number): DestroyResult {
  if (errno === ENOENT) return 'gone';
  if (errno === EPERM || errno === EACCES) return 'no-right';
  return errno === EOPNOTSUPP ? 'unsupported' : 'failed';
}

/**
 * Ends one TCP socket of our own namespace, named by its cookie in hexadecimal, so that a later socket between the
 * same two ends is never hit. Its process reads ECONNABORTED, the other end is reset. The kernel is asked afterwards
 * whether the socket has left its table. Needs CAP_NET_ADMIN. Throws `KernelCallError` where sock_diag does.
 */
export function destroySocket(transport: DiagTransport, cookie: string): DestroyResult {
  const socket = findByCookie(transport, cookie);
  if (socket === null) return 'gone';
  const ignore = (): void => undefined;
  const { family, id } = socket;
  const errno = ask(transport, (sequence) => tcpDestroyRequest(sequence, family, id), ignore);
  if (errno !== 0) return refusal(errno);
  const found: number[] = [];
  ask(
    transport,
    (sequence) => tcpSocketRequest(sequence, family, id, 0),
    (_bytes, message) => found.push(message),
  );
  return found.length === 0 ? 'closed' : 'failed';
}

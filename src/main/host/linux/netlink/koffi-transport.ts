import { getSystemErrorName } from 'node:util';
import { loadKoffi } from '../load-koffi.ts';
import { type DiagTransport, KernelCallError } from './transport.ts';

const AF_NETLINK = 16;
const SOCK_RAW = 3;
const SOCK_CLOEXEC = 0o2000000;
const NETLINK_SOCK_DIAG = 4;
const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20;
const SO_RCVBUF = 8;
/** Beyond what ordinary users may have (net.core.rmem_max); needs CAP_NET_ADMIN. */
const SO_RCVBUFFORCE = 33;
const MSG_DONTWAIT = 0x40;
const MSG_TRUNC = 0x20;
const EAGAIN = 11;
const EINTR = 4;
const RECEIVE_BUFFER_BYTES = 1 << 20;
/** A notice takes about a kilobyte of it. */
const NOTICES_BUFFER_BYTES = 8 << 20;
/** A dump is produced while we ask for it, so the kernel has no reason to keep us waiting for longer than this. */
const RECEIVE_SECONDS = 1n;

export interface TransportOptions {
  /** Bits of multicast groups (`enum sknetlink_groups`); 0 for requests and answers. */
  readonly groups: number;
  /** False: `receive` returns 0 instead of waiting where nothing is there. */
  readonly waits: boolean;
}

/** struct timeval of 64-bit Linux. */
function timeValue(): Buffer {
  const value = Buffer.alloc(16);
  value.writeBigInt64LE(RECEIVE_SECONDS, 0);
  return value;
}

/** C's `ssize_t` is spelled `int64_t`, which koffi knows. */
function loadCalls() {
  const koffi = loadKoffi();
  const library = koffi.load(null);
  const socket = library.func('int socket(int domain, int type, int protocol)');
  const bind = library.func('int bind(int fd, const uint8_t *address, uint32_t length)');
  const setOption = library.func(
    'int setsockopt(int fd, int level, int name, const uint8_t *value, uint32_t length)',
  );
  const send = library.func('int64_t send(int fd, const uint8_t *message, size_t length, int flags)');
  const receive = library.func('int64_t recv(int fd, uint8_t *into, size_t length, int flags)');
  const close = library.func('int close(int fd)');
  const nameOfIndex = library.func('void *if_indextoname(uint32_t index, uint8_t *name)');
  const errno = () => koffi.errno();
  return { socket, bind, setOption, send, receive, close, nameOfIndex, errno };
}

type Calls = ReturnType<typeof loadCalls>;

function fail(calls: Calls, call: string): never {
  const errno = calls.errno();
  throw new KernelCallError(call, errno, errno === 0 ? 'failed' : getSystemErrorName(-errno));
}

function openSocket(calls: Calls, options: TransportOptions): number {
  const descriptor = Number(calls.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
  if (descriptor < 0) fail(calls, 'socket');
  const timeout = timeValue();
  calls.setOption(descriptor, SOL_SOCKET, SO_RCVTIMEO, timeout, timeout.length);
  const size = Buffer.alloc(4);
  size.writeInt32LE(RECEIVE_BUFFER_BYTES);
  calls.setOption(descriptor, SOL_SOCKET, SO_RCVBUF, size, size.length);
  if (options.groups === 0) return descriptor;
  size.writeInt32LE(NOTICES_BUFFER_BYTES);
  calls.setOption(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, size, size.length);
  const address = Buffer.alloc(12);
  address.writeUInt16LE(AF_NETLINK, 0);
  address.writeUInt32LE(options.groups, 8);
  if (Number(calls.bind(descriptor, address, address.length)) === 0) return descriptor;
  const errno = calls.errno();
  calls.close(descriptor);
  throw new KernelCallError('bind', errno, getSystemErrorName(-errno));
}

function connect(options: TransportOptions): DiagTransport {
  const calls = loadCalls();
  const descriptor = openSocket(calls, options);
  const flags = MSG_TRUNC | (options.waits ? 0 : MSG_DONTWAIT);
  return {
    send(message) {
      if (Number(calls.send(descriptor, message, message.length, 0)) < 0) fail(calls, 'send');
    },
    receive(into) {
      for (;;) {
        const length = Number(calls.receive(descriptor, into, into.length, flags));
        if (length >= 0) return length;
        const errno = calls.errno();
        if (errno === EAGAIN && !options.waits) return 0;
        if (errno !== EINTR) fail(calls, 'recv');
      }
    },
    interfaceName(index) {
      const name = Buffer.alloc(16);
      if (calls.nameOfIndex(index, name) === null) return null;
      return name.toString('utf8', 0, name.indexOf(0)) || null;
    },
    close: () => void calls.close(descriptor),
  };
}

/** Opens a netlink socket to sock_diag. Rejects where koffi or the kernel refuses. */
export function openDiagTransport(
  options: TransportOptions = { groups: 0, waits: true },
): Promise<DiagTransport> {
  return new Promise((resolve) => {
    resolve(connect(options));
  });
}

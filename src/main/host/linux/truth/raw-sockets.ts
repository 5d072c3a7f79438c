import { getSystemErrorName } from 'node:util';
import koffi from 'koffi';
import type { AddressFamily, Protocol } from '../../../../shared/socket.ts';

/** System calls that Node does not offer: the harness must open exactly the sockets that it says it opens. */
const library = koffi.load(null);
const socketCall = library.func('int socket(int domain, int type, int protocol)');
const bindCall = library.func('int bind(int fd, const uint8_t *address, uint32_t length)');
const listenCall = library.func('int listen(int fd, int backlog)');
const connectCall = library.func('int connect(int fd, const uint8_t *address, uint32_t length)');
const acceptCall = library.func('int accept4(int fd, void *address, void *length, int flags)');
const nameCall = library.func('int getsockname(int fd, uint8_t *address, uint32_t *length)');
const optionCall = library.func(
  'int setsockopt(int fd, int level, int name, const int *value, uint32_t length)',
);
const shutdownCall = library.func('int shutdown(int fd, int how)');
const closeCall = library.func('int close(int fd)');
const ioctlCall = library.func('int ioctl(int fd, uint64_t request, uint8_t *argument)');
const indexCall = library.func('uint32_t if_nametoindex(const char *name)');

const AF_INET = 2;
const AF_INET6 = 10;
const SOCK_CLOEXEC = 0o2000000;
const SOCK_NONBLOCK = 0o4000;
const EINPROGRESS = 115;

function check(call: string, result: unknown): number {
  const value = Number(result);
  if (value < 0) throw new Error(`${call}: ${getSystemErrorName(-koffi.errno())}`);
  return value;
}

export interface Address {
  readonly family: AddressFamily;
  readonly text: string;
  readonly port: number;
  /** The interface of a link-local address. */
  readonly scope?: string;
}

/** Groups of an IPv6 address that has no dotted part. */
function ipv6Bytes(text: string): Buffer {
  const [head = '', tail] = text.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const last = tail === undefined ? [] : groups(tail);
  const first = groups(head);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  const all = [...first, ...zeros, ...last].map((group) => group.padStart(4, '0'));
  return Buffer.from(all.join(''), 'hex');
}

/** `struct sockaddr_in` or `sockaddr_in6`. An IPv4 text in family 6 is meant as `::ffff:a.b.c.d`. */
function socketAddress({ family, text, port, scope }: Address): Buffer {
  const bytes = Buffer.alloc(family === 4 ? 16 : 28);
  bytes.writeUInt16LE(family === 4 ? AF_INET : AF_INET6, 0);
  bytes.writeUInt16BE(port, 2);
  if (family === 4) {
    bytes.set(text.split('.').map(Number), 4);
  } else if (text.includes('.')) {
    bytes.set([255, 255, ...text.split('.').map(Number)], 18);
  } else {
    bytes.set(ipv6Bytes(text), 8);
    if (scope !== undefined) bytes.writeUInt32LE(Number(indexCall(scope)), 24);
  }
  return bytes;
}

export interface OpenOptions {
  readonly reusePort?: boolean;
  readonly v6only?: boolean;
  readonly nonBlocking?: boolean;
}

export function openSocket(protocol: Protocol, family: AddressFamily, options: OpenOptions = {}): number {
  const type =
    (protocol === 'tcp' ? 1 : 2) | SOCK_CLOEXEC | (options.nonBlocking === true ? SOCK_NONBLOCK : 0);
  const descriptor = check('socket', socketCall(family === 4 ? AF_INET : AF_INET6, type, 0));
  if (options.reusePort === true) setOption(descriptor, 1, 15, 1);
  if (options.v6only !== undefined) setOption(descriptor, 41, 26, options.v6only ? 1 : 0);
  return descriptor;
}

function setOption(descriptor: number, level: number, name: number, value: number): void {
  check('setsockopt', optionCall(descriptor, level, name, [value], 4));
}

export function bindSocket(descriptor: number, address: Address): void {
  const bytes = socketAddress(address);
  check(`bind ${address.text}:${address.port}`, bindCall(descriptor, bytes, bytes.length));
}

export function listenOn(descriptor: number, backlog = 16): void {
  check('listen', listenCall(descriptor, backlog));
}

export function connectTo(descriptor: number, address: Address): void {
  const bytes = socketAddress(address);
  const result = Number(connectCall(descriptor, bytes, bytes.length));
  if (result < 0 && koffi.errno() !== EINPROGRESS) check(`connect ${address.text}:${address.port}`, result);
}

export function acceptFrom(descriptor: number): number {
  return check('accept4', acceptCall(descriptor, null, null, SOCK_CLOEXEC));
}

export function portOf(descriptor: number): number {
  const bytes = Buffer.alloc(28);
  check('getsockname', nameCall(descriptor, bytes, [bytes.length]));
  return bytes.readUInt16BE(2);
}

/** Says that nothing more will be sent. */
export function finish(descriptor: number): void {
  check('shutdown', shutdownCall(descriptor, 1));
}

export function closeSocket(descriptor: number): void {
  check('close', closeCall(descriptor));
}

/** A new IPv6 address cannot be bound to until the kernel has checked that nobody else has it (RFC 4862 §5.4). */
function waitForAddress(address: Address): void {
  const deadline = Date.now() + 5000;
  for (;;) {
    const descriptor = openSocket('udp', 6);
    try {
      bindSocket(descriptor, address);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    } finally {
      closeSocket(descriptor);
    }
  }
}

const SIOCSIFFLAGS = 0x8914;
const SIOCSIFADDR = 0x8916;
const IFF_UP = 1;

/** Switches the loopback interface of a new namespace on and gives it more IPv6 addresses (netdevice(7)). */
export function raiseLoopback(addresses: readonly string[]): void {
  const ipv4 = openSocket('udp', 4);
  const request = Buffer.alloc(40);
  request.write('lo', 0);
  request.writeInt16LE(IFF_UP, 16);
  check('SIOCSIFFLAGS', ioctlCall(ipv4, SIOCSIFFLAGS, request));
  closeSocket(ipv4);
  const ipv6 = openSocket('udp', 6);
  for (const text of addresses) {
    // struct in6_ifreq: address, length of the prefix, index of the interface.
    const address = Buffer.alloc(24);
    address.set(ipv6Bytes(text), 0);
    address.writeUInt32LE(text.startsWith('fe80') ? 64 : 128, 16);
    address.writeUInt32LE(Number(indexCall('lo')), 20);
    check(`SIOCSIFADDR ${text}`, ioctlCall(ipv6, SIOCSIFADDR, address));
  }
  closeSocket(ipv6);
  for (const text of addresses) waitForAddress({ family: 6, text, port: 0, scope: 'lo' });
}

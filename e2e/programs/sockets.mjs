// sockets.mjs: opens sockets as it is told, a line of JSON each, and answers every line with one. Node's own sockets
// decide by themselves when to accept, which options to set and when to read; here the test decides.
import koffi from 'koffi';
import { isIPv6 } from 'node:net';
import { createInterface } from 'node:readline';

const AF_INET = 2;
const AF_INET6 = 10;
const TYPES = { tcp: 1, udp: 2 };
const SOCK_NONBLOCK = 0o4000;
const MSG_DONTWAIT = 0x40;
const MSG_NOSIGNAL = 0x4000;
const SHUT_WR = 1;
const EINPROGRESS = 115;
const SOL_SOCKET = 1;
const SO_LINGER = 13;
const CLONE_NEWNET = 0x40000000;
const OPTIONS = { reuseAddress: [1, 2], reusePort: [1, 15], deferAccept: [6, 9] };

const libc = koffi.load('libc.so.6');
const socket = libc.func('int socket(int, int, int)');
const setsockopt = libc.func('int setsockopt(int, int, int, const int *, uint32_t)');
const bind = libc.func('int bind(int, const uint8_t *, uint32_t)');
const listen = libc.func('int listen(int, int)');
const connect = libc.func('int connect(int, const uint8_t *, uint32_t)');
const accept = libc.func('int accept(int, void *, void *)');
const getsockname = libc.func('int getsockname(int, _Out_ uint8_t *, _Inout_ uint32_t *)');
const send = libc.func('int64_t send(int, const uint8_t *, size_t, int)');
const receive = libc.func('int64_t recv(int, _Out_ uint8_t *, size_t, int)');
const shutdown = libc.func('int shutdown(int, int)');
const close = libc.func('int close(int)');
const unshare = libc.func('int unshare(int)');

const held = new Set();
const hold = (descriptor) => (held.add(descriptor), descriptor);

function must(result, what) {
  if (result < 0) throw new Error(`${what}: error ${koffi.errno()}`);
  return result;
}

function bytesOf(address) {
  if (!isIPv6(address)) return address.split('.').map(Number);
  const mapped = /^::ffff:([\d.]+)$/.exec(address);
  if (mapped) return [...Array(10).fill(0), 255, 255, ...bytesOf(mapped[1])];
  // Only `::` and `::1` are of use on a loopback interface.
  return [...Array(15).fill(0), address === '::1' ? 1 : 0];
}

/** struct sockaddr_in and sockaddr_in6 (ip(7), ipv6(7)): the family in host order, the port in network order. */
function socketAddress({ address, port }) {
  const isSix = isIPv6(address);
  const buffer = Buffer.alloc(isSix ? 28 : 16);
  buffer.writeUInt16LE(isSix ? AF_INET6 : AF_INET, 0);
  buffer.writeUInt16BE(port, 2);
  buffer.set(bytesOf(address), isSix ? 8 : 4);
  return buffer;
}

function portOf(descriptor) {
  const buffer = Buffer.alloc(28);
  must(getsockname(descriptor, buffer, [buffer.length]), 'getsockname');
  return buffer.readUInt16BE(2);
}

const commands = {
  open({ protocol, options = [], local, backlog, remote, wait = true }) {
    const family = isIPv6((local ?? remote).address) ? AF_INET6 : AF_INET;
    const descriptor = hold(must(socket(family, TYPES[protocol] | (wait ? 0 : SOCK_NONBLOCK), 0), 'socket'));
    for (const name of options) must(setsockopt(descriptor, ...OPTIONS[name], [30], 4), name);
    const call = (function_, end, what) => {
      const address = socketAddress(end);
      const result = function_(descriptor, address, address.length);
      if (wait || koffi.errno() !== EINPROGRESS) must(result, what);
    };
    if (local) call(bind, local, `bind ${local.port}`);
    if (backlog !== undefined) must(listen(descriptor, backlog), 'listen');
    if (remote) call(connect, remote, `connect ${remote.port}`);
    return { descriptor, port: portOf(descriptor) };
  },
  accept: ({ descriptor }) => ({ descriptor: hold(must(accept(descriptor, null, null), 'accept')) }),
  send: ({ descriptor, bytes }) => must(send(descriptor, Buffer.alloc(bytes), bytes, MSG_NOSIGNAL), 'send'),
  receive: ({ descriptor, bytes }) => must(receive(descriptor, Buffer.alloc(bytes), bytes, 0), 'receive'),
  /** Sends until the other end, which does not read, takes no more. */
  fill({ descriptor }) {
    const chunk = Buffer.alloc(65_536);
    while (send(descriptor, chunk, chunk.length, MSG_DONTWAIT | MSG_NOSIGNAL) > 0);
  },
  shutdown: ({ descriptor }) => must(shutdown(descriptor, SHUT_WR), 'shutdown'),
  close: ({ descriptor }) => held.delete(descriptor) && must(close(descriptor), 'close'),
  /** Moves into a network of its own, as a container has one. */
  isolate: () => must(unshare(CLONE_NEWNET), 'unshare'),
  /** Resets every connection, so that none lingers in TIME-WAIT and the next run finds its ports free. */
  abort: () => held.forEach((descriptor) => setsockopt(descriptor, SOL_SOCKET, SO_LINGER, [1, 0], 8)),
};

console.log(JSON.stringify({ ports: [] }));
for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...what } = JSON.parse(line);
  let answer;
  try {
    answer = { ok: commands[command](what) ?? null };
  } catch (error) {
    answer = { error: error.message };
  }
  console.log(JSON.stringify(answer));
}

// bind-only.mjs PORT [reuse]: binds a TCP port of 127.0.0.1 and never listens, which Node cannot do by itself; `reuse` sets SO_REUSEADDR.
import koffi from 'koffi';

const AF_INET = 2;
const SOCK_STREAM = 1;
const SOL_SOCKET = 1;
const SO_REUSEADDR = 2;

const libc = koffi.load('libc.so.6');
const socket = libc.func('int socket(int, int, int)');
const setsockopt = libc.func('int setsockopt(int, int, int, const int *, uint32_t)');
const bind = libc.func('int bind(int, const uint8_t *, uint32_t)');

const port = Number(process.argv[2]);
// struct sockaddr_in (ip(7)): family in host order, port and address in network order.
const address = Buffer.alloc(16);
address.writeUInt16LE(AF_INET, 0);
address.writeUInt16BE(port, 2);
address.set([127, 0, 0, 1], 4);

const descriptor = socket(AF_INET, SOCK_STREAM, 0);
const isReusable = process.argv[3] === 'reuse' ? 1 : 0;
const steps = [
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, [isReusable], 4),
  bind(descriptor, address, address.length),
];
if (descriptor < 0 || steps.some((result) => result !== 0))
  throw new Error(`could not bind ${port}: ${steps}`);
console.log(JSON.stringify({ ports: [port] }));
process.stdin.resume().on('end', () => process.exit());

// listen-shared.mjs PORT: listens on a TCP port with SO_REUSEPORT, which Node 20 cannot ask for by itself.
import koffi from 'koffi';

const AF_INET = 2;
const SOCK_STREAM = 1;
const SOL_SOCKET = 1;
const SO_REUSEPORT = 15;

const libc = koffi.load('libc.so.6');
const socket = libc.func('int socket(int, int, int)');
const setsockopt = libc.func('int setsockopt(int, int, int, const int *, uint32_t)');
const bind = libc.func('int bind(int, const uint8_t *, uint32_t)');
const listen = libc.func('int listen(int, int)');

const port = Number(process.argv[2]);
// struct sockaddr_in (ip(7)): family in host order, port and address in network order.
const address = Buffer.alloc(16);
address.writeUInt16LE(AF_INET, 0);
address.writeUInt16BE(port, 2);
address.set([127, 0, 0, 1], 4);

const descriptor = socket(AF_INET, SOCK_STREAM, 0);
const steps = [
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, [1], 4),
  bind(descriptor, address, address.length),
  listen(descriptor, 8),
];
if (descriptor < 0 || steps.some((result) => result !== 0))
  throw new Error(`could not listen on ${port}: ${steps}`);
console.log(JSON.stringify({ ports: [port] }));
process.stdin.resume().on('end', () => process.exit());

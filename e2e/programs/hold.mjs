// hold.mjs PROTOCOL ADDRESS PORT [only]: listens on a TCP port, or receives on a UDP port, of one address; `only`: of IPv6 and no IPv4.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { once } from 'node:events';

const [protocol, address, port, only] = process.argv.slice(2);
const ipv6Only = only === 'only';
if (protocol === 'tcp') {
  const server = createServer().listen({ host: address, port: Number(port), ipv6Only });
  await once(server, 'listening');
} else {
  const socket = createSocket({ type: address.includes(':') ? 'udp6' : 'udp4', ipv6Only });
  socket.bind(Number(port), address);
  await once(socket, 'listening');
}
console.log(JSON.stringify({ ports: [Number(port)] }));
process.stdin.resume().on('end', () => process.exit());

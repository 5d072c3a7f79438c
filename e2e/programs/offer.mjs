// offer.mjs PROTOCOL:ADDRESS:PORT…: one process that waits on all of these, such as tcp:0.0.0.0:6379 or udp:127.0.0.1:53.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { once } from 'node:events';

const ports = [];
for (const place of process.argv.slice(2)) {
  const [, protocol, address, port] = /^(tcp|udp):(.+):(\d+)$/.exec(place);
  if (protocol === 'tcp') {
    const server = createServer((socket) => socket.on('error', () => socket.destroy()));
    server.listen({ port: Number(port), host: address, ipv6Only: true });
    await once(server, 'listening');
    ports.push(server.address().port);
  } else {
    const socket = createSocket({
      type: address.includes(':') ? 'udp6' : 'udp4',
      ipv6Only: address.includes(':'),
    });
    socket.bind(Number(port), address);
    await once(socket, 'listening');
    ports.push(socket.address().port);
  }
}
console.log(JSON.stringify({ ports }));
process.stdin.resume().on('end', () => process.exit());

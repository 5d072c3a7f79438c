// use-up.mjs PORT [MOST]: listens on 127.0.0.1:PORT and connects to it until the system has no port left, or MOST times.
// Prints how many it got.
import { createServer, connect } from 'node:net';
import { once } from 'node:events';

const [port, most = Infinity] = process.argv.slice(2).map(Number);
const accepted = [];
const server = createServer((socket) => accepted.push(socket.on('error', () => {}))).listen(
  port,
  '127.0.0.1',
);
await once(server, 'listening');
const sockets = [];
while (sockets.length < most) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } catch (error) {
    if (error.code !== 'EADDRNOTAVAIL') throw error;
    break;
  }
  sockets.push(socket);
}
console.log(JSON.stringify({ got: sockets.length, ports: [port] }));
process.stdin.resume().on('end', () => process.exit());

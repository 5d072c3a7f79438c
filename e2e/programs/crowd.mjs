// crowd.mjs LISTENERS CONNECTIONS: so many listeners all over the registered ports, and so many connections, both ends
// here, to the first ten of them.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const [listeners, connections] = process.argv.slice(2).map(Number);
const FIRST = 2000;
/** Prime, so that the ports are spread and none comes twice. */
const STEP = 7919;
const SPAN = 30_000;
const BATCH = 200;
const held = [];
const ports = Array.from({ length: listeners }, (_, index) => FIRST + ((index * STEP) % SPAN));

for (const port of ports) {
  const server = createServer((socket) => held.push(socket)).listen(port, '127.0.0.1', 4096);
  await once(server, 'listening');
}
for (let opened = 0; opened < connections; opened += BATCH) {
  const clients = Array.from({ length: Math.min(BATCH, connections - opened) }, (_, index) =>
    connect(ports[(opened + index) % Math.min(10, ports.length)], '127.0.0.1'),
  );
  await Promise.all(clients.map((client) => once(client, 'connect')));
  held.push(...clients);
}
console.log(JSON.stringify({ ports }));
process.stdin.resume();

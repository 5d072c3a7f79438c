// listen.mjs PORT…: one process that listens on several TCP ports; 0 is a port that the system chooses.
import { createServer } from 'node:net';
import { once } from 'node:events';

const ports = [];
for (const port of process.argv.slice(2)) {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()));
  server.listen(Number(port), '127.0.0.1');
  await once(server, 'listening');
  ports.push(server.address().port);
}
console.log(JSON.stringify({ ports }));
process.stdin.resume().on('end', () => process.exit());

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Holds `argv[2]` TCP connections, both ends, at port `argv[3]`; opens ten more for each line that comes in. */
const BATCH = 200;
const MORE = 10;
const pairs = Number(process.argv[2]);
const port = Number(process.argv[3]);
const held: Socket[] = [];

async function open(count: number): Promise<void> {
  const clients = Array.from({ length: count }, () => connect(port, '127.0.0.1'));
  await Promise.all(clients.map((client) => once(client, 'connect')));
  held.push(...clients);
}

const server = createServer((socket) => held.push(socket)).listen(port, '127.0.0.1', 4096);
await once(server, 'listening');
while (held.length < 2 * pairs) {
  await open(Math.min(BATCH, pairs - held.length / 2));
  await new Promise((resolve) => setTimeout(resolve, 5));
}
console.log('ready');
for await (const _line of createInterface({ input: process.stdin })) {
  await open(MORE);
  console.log('opened');
}

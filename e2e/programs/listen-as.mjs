// listen-as.mjs PORT TITLE [ARGUMENT…]: listens, and names itself so; the arguments are there to be seen only.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';

const [port, title] = process.argv.slice(2);
const server = createServer().listen(Number(port), '127.0.0.1');
await once(server, 'listening');
// Linux keeps 15 bytes. process.title would write over the arguments as well.
writeFileSync('/proc/self/comm', title);
console.log(JSON.stringify({ ports: [server.address().port] }));
process.stdin.resume().on('end', () => process.exit());

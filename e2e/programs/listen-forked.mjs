// listen-forked.mjs PORT WORKERS [lasting]: a server that listens and hands its one socket to its workers, as
// prefork servers do. Its workers end with it; lasting ones do not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const INHERITED = 3;
const [port, workers, kind] = process.argv.slice(2);

if (kind === 'worker') {
  createServer().listen({ fd: INHERITED });
  process.stdin.resume().on('end', () => process.exit());
} else {
  const server = createServer();
  server.listen(Number(port), '127.0.0.1');
  await once(server, 'listening');
  const args = [import.meta.filename, port, '0', 'worker'];
  for (let count = 0; count < Number(workers); count += 1) {
    const input = kind === 'lasting' ? 'ignore' : 'pipe';
    // Node offers no other way to a server's descriptor.
    spawn(process.execPath, args, { stdio: [input, 'ignore', 'inherit', server._handle.fd] });
  }
  console.log(JSON.stringify({ ports: [server.address().port] }));
  process.stdin.resume().on('end', () => process.exit());
}

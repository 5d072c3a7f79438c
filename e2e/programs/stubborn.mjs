import { createServer } from 'node:net';

/** Listens on 127.0.0.1 and ignores the request to quit, as a program does that hangs. */
process.on('SIGTERM', () => undefined);
const server = createServer();
server.listen(Number(process.argv[2]), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ ports: [server.address().port] })}\n`);
});

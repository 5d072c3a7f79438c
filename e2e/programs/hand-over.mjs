// hand-over.mjs PORT [close]: accepts one connection and passes it to another process; `close` ends the listener then.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

if (process.send === undefined) {
  const worker = fork(import.meta.filename);
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    worker.send('yours', socket);
    if (process.argv[3] === 'close') server.close();
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(worker, 'spawn')]);
  console.log(JSON.stringify({ ports: [server.address().port] }));
  process.stdin.resume().on('end', () => process.exit());
} else {
  const held = [];
  process.on('message', (_message, socket) => {
    held.push(socket.on('error', () => socket.destroy()));
    // The caller learns that its connection has arrived where it stays.
    socket.write('.');
  });
  process.on('disconnect', () => process.exit());
}

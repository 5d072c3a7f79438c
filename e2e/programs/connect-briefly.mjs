// connect-briefly.mjs PORT COUNT: opens and closes TCP connections to 127.0.0.1:PORT, one after the other, each at once.
import { connect } from 'node:net';
import { once } from 'node:events';

const [port, count] = process.argv.slice(2).map(Number);
for (let made = 0; made < count; made += 1) {
  const socket = connect({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  // A reset leaves no TIME-WAIT behind that a poll could see.
  socket.resetAndDestroy();
  await once(socket, 'close');
}
console.log(JSON.stringify({ ports: [port] }));
process.stdin.resume().on('end', () => process.exit());

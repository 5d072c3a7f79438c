// send.mjs PORT [connected]: sends a datagram to 127.0.0.1:PORT from a port that the system hands out; `connected`: from a connected socket.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const [port, connected] = process.argv.slice(2);
const socket = createSocket('udp4');
socket.on('error', () => undefined);
if (connected === 'connected') {
  socket.connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.send('hello');
} else {
  await new Promise((resolve) => socket.send('hello', Number(port), '127.0.0.1', resolve));
}
console.log(JSON.stringify({ ports: [socket.address().port] }));
process.stdin.resume().on('end', () => process.exit());

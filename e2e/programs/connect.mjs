// connect.mjs PORT [LOCAL-PORT]: holds one TCP connection to 127.0.0.1:PORT, from LOCAL-PORT or one that the system hands out.
import { connect } from 'node:net';
import { once } from 'node:events';

const [port, localPort] = process.argv.slice(2).map(Number);
const socket = connect({ host: '127.0.0.1', port, ...(localPort ? { localPort } : {}) });
await once(socket, 'connect');
// A server that ends before us resets it.
socket.on('error', () => process.exit());
console.log(JSON.stringify({ ports: [socket.localPort] }));
process.stdin.resume().on('end', () => process.exit());
